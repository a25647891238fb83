package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.List;

/** The quoted parts of a mixed statement. */
final class QuotedStretches {
    private QuotedStretches() {}

    /**
     * The stretches in order, without the marks. A closing mark without an opening one ends a stretch from the start of the text;
     * the last stretch may run to its end.
     */
    static List<String> of(String text) {
        String marked = text.replace("''", "”").replace("’’", "”").replace("``", "“");
        List<String> stretches = new ArrayList<>();
        int begin = -1;
        boolean any = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (!isMark(c)) {
                continue;
            }
            if (begin >= 0 && !opens(marked, i)) {
                stretches.add(marked.substring(begin, i));
                begin = -1;
            } else if (begin < 0 && opens(marked, i)) {
                begin = i + 1;
            } else if (begin < 0 && !any) {
                stretches.add(marked.substring(0, i));
            }
            any = true;
        }
        if (begin >= 0) {
            stretches.add(marked.substring(begin));
        }
        return stretches;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
    }

    private static boolean opens(String text, int at) {
        return switch (text.charAt(at)) {
            case '“', '„', '«' -> true;
            case '”', '»' -> false;
            default ->
                at + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(at + 1))
                        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && isGap(text.charAt(at - 1)));
        };
    }

    private static boolean isGap(char before) {
        return Character.isWhitespace(before)
                || before == '('
                || before == '['
                || before == '—'
                || before == '–'
                || before == '-';
    }
}
