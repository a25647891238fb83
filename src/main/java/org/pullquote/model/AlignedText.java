package org.pullquote.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clean text that maps each of its characters to its position in the original text.
 *
 * <p>Cleaning removes markup, menu lines and repeated paragraphs and decodes entities; analysis runs on the clean text and reports its
 * spans in the original. Paragraphs of the clean text are separated by a blank line ({@code "\n\n"}).
 *
 * @param text the clean text
 * @param runs stretches of {@code text} in order, without gap or overlap, and the original stretch of each
 */
public record AlignedText(String text, List<Run> runs) {
    /**
     * Characters {@code [at, at + length)} of the clean text, made from {@code [begin, end)} of the original. If both have the same length,
     * they correspond character by character, otherwise as a whole (an entity; a separator, where {@code begin == end}).
     *
     * @param at offset in the clean text
     * @param length characters of the clean text, at least 1
     * @param begin offset in the original
     * @param end offset in the original, exclusive
     */
    public record Run(int at, int length, int begin, int end) {
        public Run {
            if (at < 0 || length < 1 || begin < 0 || end < begin) {
                throw new IllegalArgumentException(
                        "not a run: " + at + "+" + length + " from [" + begin + ", " + end + ")");
            }
        }

        private boolean exact() {
            return end - begin == length;
        }
    }

    public AlignedText {
        runs = List.copyOf(runs);
        int at = 0;
        for (Run run : runs) {
            if (run.at() != at) {
                throw new IllegalArgumentException("run at " + run.at() + ", expected at " + at);
            }
            at += run.length();
        }
        if (at != text.length()) {
            throw new IllegalArgumentException("runs cover " + at + " characters of " + text.length());
        }
    }

    /** A text that needs no cleaning. */
    public static AlignedText identity(String text) {
        return new AlignedText(text, text.isEmpty() ? List.of() : List.of(new Run(0, text.length(), 0, text.length())));
    }

    /**
     * The span of the original from which {@code clean} was made, from its first character to its last.
     *
     * @throws IndexOutOfBoundsException if the span does not lie inside the clean text
     */
    public Span original(Span clean) {
        if (clean.end() > text.length()) {
            throw new IndexOutOfBoundsException(clean + " in a text of " + text.length());
        }
        if (clean.length() == 0) {
            int at = text.isEmpty()
                    ? 0
                    : clean.begin() == text.length() ? endOf(clean.begin() - 1) : beginOf(clean.begin());
            return new Span(at, at);
        }
        int begin = beginOf(clean.begin());
        return new Span(begin, Math.max(begin, endOf(clean.end() - 1)));
    }

    /**
     * The span of the clean text that was made from a span of the original, from its first character to its last.
     *
     * @return null if cleaning left nothing of the span
     */
    public @Nullable Span clean(Span original) {
        int begin = text.length();
        int end = -1;
        for (Run run : runs) {
            if (run.begin() < original.end() && original.begin() < run.end()) {
                int from = run.exact() ? Math.max(0, original.begin() - run.begin()) : 0;
                int to = run.exact() ? Math.min(run.length(), original.end() - run.begin()) : run.length();
                begin = Math.min(begin, run.at() + from);
                end = Math.max(end, run.at() + to);
            }
        }
        return end < begin ? null : new Span(begin, end);
    }

    private int beginOf(int offset) {
        Run run = runAt(offset);
        return run.exact() ? run.begin() + offset - run.at() : run.begin();
    }

    private int endOf(int offset) {
        Run run = runAt(offset);
        return run.exact() ? run.begin() + offset - run.at() + 1 : run.end();
    }

    private Run runAt(int offset) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).at() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return runs.get(low);
    }
}
