package org.pullquote.publish.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * A statement's paragraph with the places of its content, its cue and the mention of its speaker, for highlighting.
 *
 * <p>A statement's own spans refer to the article's body as it was given, but the paragraph is clean text. So its words are
 * searched for in the paragraph; if the cue or the mention occurs there more than once, the occurrence whose distance from the
 * content is closest to that in the body is marked. What is not found is not marked.
 *
 * @param text the paragraph, cut around the content where it is long
 * @param content where the content stands; several spans where the reporter's words divide it
 * @param cue where the cue stands, or nothing
 * @param mention where the speaker is mentioned, or nothing
 */
record MarkedParagraph(String text, List<Span> content, List<Span> cue, List<Span> mention) {
    /** Longer paragraphs are cut, in UTF-16 code units: a page holds thousands of them. */
    static final int MAX_CHARACTERS = 1500;

    private static final int BEFORE_CONTENT = 300;

    /** How far a cue's distance from the content may differ from that in the body, where markup was removed. */
    private static final int TOLERANCE = 80;

    private static final String CUT = "…";

    MarkedParagraph {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        mention = List.copyOf(mention);
    }

    /** Words of a statement and where they begin in the article's body. */
    record Words(@Nullable String text, int begin) {}

    static MarkedParagraph of(String paragraph, Words content, Words cue, Words mention) {
        Spaced spaced = new Spaced(paragraph);
        List<Span> marked = spaced.parts(content.text(), 0);
        if (marked.isEmpty()) {
            return cut(paragraph, List.of(), List.of(), List.of());
        }
        int shift = marked.get(0).begin() - content.begin();
        return cut(
                paragraph,
                marked,
                spaced.nearest(cue, cue.begin() + shift, marked),
                spaced.nearest(mention, mention.begin() + shift, marked));
    }

    private static MarkedParagraph cut(String paragraph, List<Span> content, List<Span> cue, List<Span> mention) {
        if (paragraph.length() <= MAX_CHARACTERS) {
            return new MarkedParagraph(paragraph, content, cue, mention);
        }
        int first = content.isEmpty() ? 0 : content.get(0).begin();
        int begin = first <= BEFORE_CONTENT ? 0 : wordBegin(paragraph, first - BEFORE_CONTENT);
        int end = Math.min(paragraph.length(), begin + MAX_CHARACTERS);
        end = end == paragraph.length() ? end : Math.max(begin, wordBegin(paragraph, end));
        String head = begin == 0 ? "" : CUT;
        String text = head + paragraph.substring(begin, end) + (end == paragraph.length() ? "" : CUT);
        int shift = head.length() - begin;
        return new MarkedParagraph(
                text,
                shifted(content, begin, end, shift),
                shifted(cue, begin, end, shift),
                shifted(mention, begin, end, shift));
    }

    private static List<Span> shifted(List<Span> spans, int begin, int end, int shift) {
        return spans.stream()
                .filter(span -> span.end() > begin && span.begin() < end)
                .map(span -> new Span(Math.max(span.begin(), begin) + shift, Math.min(span.end(), end) + shift))
                .toList();
    }

    /** The begin of the word at or before a place, so that no surrogate pair is cut either. */
    private static int wordBegin(String text, int at) {
        int begin = at;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin == 0 ? Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at : begin;
    }

    /** A text with each run of white space as one space, and the original places of its characters. */
    private static final class Spaced {
        private final String text;
        private final int[] places;

        Spaced(String original) {
            StringBuilder spaced = new StringBuilder();
            places = new int[original.length() + 1];
            for (int i = 0; i < original.length(); i++) {
                boolean space = Character.isWhitespace(original.charAt(i));
                if (!space || spaced.isEmpty() || spaced.charAt(spaced.length() - 1) != ' ') {
                    places[spaced.length()] = i;
                    spaced.append(space ? ' ' : original.charAt(i));
                }
            }
            text = spaced.toString();
        }

        /** Finds the words of a text in order, in stretches as few and long as possible. */
        List<Span> parts(@Nullable String wanted, int from) {
            if (wanted == null || wanted.isBlank()) {
                return List.of();
            }
            List<String> words = List.of(shown(wanted.strip()).split("\\s+"));
            List<Span> found = new ArrayList<>();
            int at = from;
            int word = 0;
            while (word < words.size()) {
                int taken = longest(words, word, at);
                String stretch = String.join(" ", words.subList(word, word + taken));
                String longer = word + taken == words.size() ? "" : withoutStop(words.subList(word, word + taken + 1));
                if (!longer.isEmpty() && indexOf(longer, at) >= 0) {
                    stretch = longer;
                    taken++;
                }
                if (taken == 0) {
                    word++;
                } else {
                    int begin = indexOf(stretch, at);
                    found.add(span(begin, begin + stretch.length()));
                    at = begin + stretch.length();
                    word += taken;
                }
            }
            return found;
        }

        /**
         * Words without the full stop at their end, which the content has between two parts where the paragraph has a comma and the cue; empty
         * if they end in none.
         */
        private static String withoutStop(List<String> words) {
            String joined = String.join(" ", words);
            return joined.endsWith(".") ? joined.substring(0, joined.length() - 1) : "";
        }

        /** As many words of a content as can be shown, since more would be found only to be cut. */
        private static String shown(String words) {
            int end = Math.min(words.length(), 2 * MAX_CHARACTERS);
            while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
                end++;
            }
            return words.substring(0, end);
        }

        /** How many words from {@code word} on occur side by side after {@code from}, by binary search: if n do, n - 1 do. */
        private int longest(List<String> words, int word, int from) {
            int low = 0;
            int high = words.size() - word;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (indexOf(String.join(" ", words.subList(word, word + middle)), from) >= 0) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        /** The occurrence outside the content that begins nearest to a place, if it is near. */
        List<Span> nearest(Words wanted, int place, List<Span> content) {
            String phrase = wanted.text() == null ? "" : wanted.text().strip().replaceAll("\\s+", " ");
            if (phrase.isEmpty()) {
                return List.of();
            }
            Span best = null;
            for (int at = indexOf(phrase, 0); at >= 0; at = indexOf(phrase, at + 1)) {
                Span here = span(at, at + phrase.length());
                if (content.stream().noneMatch(part -> part.begin() < here.end() && here.begin() < part.end())
                        && (best == null || Math.abs(here.begin() - place) < Math.abs(best.begin() - place))) {
                    best = here;
                }
            }
            if (best != null && Math.abs(best.begin() - place) <= TOLERANCE + phrase.length()) {
                return List.of(best);
            }
            return List.of();
        }

        private Span span(int begin, int end) {
            return new Span(places[begin], places[end - 1] + 1);
        }

        /** Whole words only: "say" is not found in "essay". */
        private int indexOf(String phrase, int from) {
            for (int at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
                if (apart(at) && apart(at + phrase.length())) {
                    return at;
                }
            }
            return -1;
        }

        private boolean apart(int at) {
            return at == 0
                    || at == text.length()
                    || !Character.isLetterOrDigit(text.charAt(at - 1))
                    || !Character.isLetterOrDigit(text.charAt(at));
        }
    }
}
