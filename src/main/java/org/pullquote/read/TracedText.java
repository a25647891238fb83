package org.pullquote.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pullquote.model.AlignedText;
import org.pullquote.model.AlignedText.Run;

/** Text with, for each character, the span of the original that it was made from. */
final class TracedText {
    private final String text;
    private final int[] begins;
    private final int[] ends;

    private TracedText(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
    }

    /** A text as it was given. */
    static TracedText of(String original) {
        int[] begins = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = i;
            ends[i] = i + 1;
        }
        return new TracedText(original, begins, ends);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    /** Where the original of character {@code i} begins. */
    int begin(int i) {
        return begins[i];
    }

    /** Where the original of character {@code i} ends. */
    int end(int i) {
        return ends[i];
    }

    TracedText sub(int from, int to) {
        return new TracedText(
                text.substring(from, to), Arrays.copyOfRange(begins, from, to), Arrays.copyOfRange(ends, from, to));
    }

    /** The same without white space at its ends. */
    TracedText strip() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? this : sub(from, to);
    }

    /** The paragraphs as one clean text, separated by blank lines. */
    static AlignedText join(List<TracedText> paragraphs) {
        StringBuilder joined = new StringBuilder();
        List<Run> runs = new ArrayList<>();
        int last = 0;
        for (TracedText paragraph : paragraphs) {
            if (paragraph.isEmpty()) {
                continue;
            }
            if (!joined.isEmpty()) {
                runs.add(new Run(joined.length(), 2, last, last));
                joined.append("\n\n");
            }
            paragraph.addRuns(runs, joined.length());
            joined.append(paragraph.text);
            last = paragraph.ends[paragraph.length() - 1];
        }
        return new AlignedText(joined.toString(), runs);
    }

    private void addRuns(List<Run> runs, int at) {
        int from = 0;
        while (from < length()) {
            int to = from + 1;
            if (isExact(from)) {
                while (to < length() && isExact(to) && begins[to] == ends[to - 1]) {
                    to++;
                }
            } else {
                while (to < length() && begins[to] == begins[from] && ends[to] == ends[from]) {
                    to++;
                }
            }
            runs.add(new Run(at + from, to - from, begins[from], ends[to - 1]));
            from = to;
        }
    }

    private boolean isExact(int i) {
        return ends[i] - begins[i] == 1;
    }

    /** Builds traced text. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] begins = new int[64];
        private int[] ends = new int[64];

        int length() {
            return text.length();
        }

        /** A character made from {@code [begin, end)} of the original. */
        void add(char c, int begin, int end) {
            int at = text.length();
            if (at == begins.length) {
                begins = Arrays.copyOf(begins, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            begins[at] = begin;
            ends[at] = end;
            text.append(c);
        }

        /** A character that has no counterpart in the original, placed at {@code at}. */
        void addSeparator(char c, int at) {
            add(c, at, at);
        }

        /** A character of another traced text. */
        void add(TracedText other, int i) {
            add(other.charAt(i), other.begins[i], other.ends[i]);
        }

        void add(TracedText other, int from, int to) {
            for (int i = from; i < to; i++) {
                add(other, i);
            }
        }

        TracedText build() {
            int length = text.length();
            return new TracedText(text.toString(), Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
        }
    }
}
