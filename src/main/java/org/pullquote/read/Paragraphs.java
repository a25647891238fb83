package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a text without markup: invisible characters dropped, white space normalized, wrapped lines joined. */
final class Paragraphs {
    private static final int MAX_WRAPPED_LINE_CHARACTERS = 110;
    private static final int MIN_WRAPPED_LINE_CHARACTERS = 40;

    private Paragraphs() {}

    static List<TracedText> of(TracedText text) {
        List<List<TracedText>> blocks = blocks(text);
        boolean wrapped = isWrapped(blocks);
        List<TracedText> paragraphs = new ArrayList<>();
        for (List<TracedText> block : blocks) {
            if (wrapped) {
                paragraphs.addAll(unwrapped(block));
            } else {
                paragraphs.addAll(block);
            }
        }
        return paragraphs;
    }

    /** Non-empty lines with normalized white space, in blocks separated by blank lines. */
    private static List<List<TracedText>> blocks(TracedText text) {
        List<List<TracedText>> blocks = new ArrayList<>();
        List<TracedText> block = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = from;
            while (to < text.length() && !endsLine(text.charAt(to))) {
                to++;
            }
            TracedText line = evened(text, from, to);
            if (line.isEmpty() && !block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            } else if (!line.isEmpty()) {
                block.add(line);
            }
            boolean pair = to + 1 < text.length() && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
            from = to + (pair ? 2 : 1);
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static TracedText evened(TracedText text, int from, int to) {
        TracedText.Builder line = new TracedText.Builder();
        boolean spaced = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spaced = true;
            } else if (isShown(c)) {
                if (spaced && line.length() > 0) {
                    addSpace(line, text, i);
                }
                spaced = false;
                line.add(text, i);
            }
        }
        return line.build();
    }

    /** A single plain space keeps its place; any other white space is a separator made here. */
    private static void addSpace(TracedText.Builder line, TracedText text, int next) {
        if (text.charAt(next - 1) == ' ') {
            line.add(text, next - 1);
        } else {
            line.addSeparator(' ', text.begin(next));
        }
    }

    static boolean isShown(char c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }

    /**
     * Whether the text is hard-wrapped: most lines that are directly followed by another are of nearly the same, moderate length and end in
     * mid-sentence.
     */
    private static boolean isWrapped(List<List<TracedText>> blocks) {
        int lines = 0;
        int cut = 0;
        int longest = 0;
        int full = 0;
        for (List<TracedText> block : blocks) {
            for (int i = 0; i + 1 < block.size(); i++) {
                String line = block.get(i).text();
                lines++;
                longest = Math.max(longest, line.length());
                cut += endsSentence(line) ? 0 : 1;
                full += line.length() >= MIN_WRAPPED_LINE_CHARACTERS ? 1 : 0;
            }
        }
        return lines >= 2 && longest <= MAX_WRAPPED_LINE_CHARACTERS && cut * 2 > lines && full * 3 >= lines * 2;
    }

    private static List<TracedText> unwrapped(List<TracedText> block) {
        int longest = block.stream().mapToInt(TracedText::length).max().orElse(0);
        List<TracedText> paragraphs = new ArrayList<>();
        TracedText.Builder paragraph = new TracedText.Builder();
        for (int i = 0; i < block.size(); i++) {
            TracedText line = block.get(i);
            paragraph.add(line, 0, line.length());
            boolean last = i + 1 == block.size();
            if (last || endsSentence(line.text()) && line.length() < longest * 3 / 4) {
                paragraphs.add(paragraph.build());
                paragraph = new TracedText.Builder();
            } else if (!line.text().endsWith("-")) {
                paragraph.addSeparator(' ', block.get(i + 1).begin(0));
            }
        }
        return paragraphs;
    }

    /** Whether the line ends like a sentence. */
    static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last > 0 && "\"'”’»)]".indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return ".!?:…".indexOf(line.charAt(last)) >= 0;
    }
}
