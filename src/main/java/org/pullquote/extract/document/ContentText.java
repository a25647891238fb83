package org.pullquote.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.model.Span;

/**
 * A content as it is shown. Parts separated only by white space are joined. The reporter's words that only join it to its surroundings
 * ("that", "But" or "However," at the begin of its sentence, "what" before the cue), the mark of a list item and the comma before the cue
 * are left out, and so are the outer quotation marks if they enclose all words. A part that ends its sentence before a part
 * of another sentence keeps its full stop; if the cue's comma was there instead, a full stop is added.
 *
 * @param text the words, the parts joined by a space
 * @param parts the parts as spans of the document's text, exactly as shown except for white space and such a full stop
 * @param begins where each part begins in {@code text}
 */
public record ContentText(String text, List<Span> parts, List<Integer> begins) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String THAT = "that";

    /** Its tags as a conjunction; behind a noun it is taken for a relative pronoun: "told a briefing that trade would start". */
    private static final Set<String> JOINING = Set.of("IN", "WDT");

    private static final Set<String> CLAUSE_OPENERS =
            Set.of("PRP", "PRP$", "DT", "EX", "WRB", "NNS", "NNP", "NNPS", ",");

    /** Tags of words between a determiner and its noun. */
    private static final Set<String> MODIFIERS = Set.of("JJ", "JJR", "JJS", "VBN", "CD");

    private static final String FULL_STOPS = ".?!…";

    /** Conjunctions by which a reporter joins a sentence to the one before. */
    private static final Set<String> CONJUNCTIONS = Set.of("But", "And");

    /** Adverbs by which a reporter does the same, if a comma follows. */
    private static final Set<String> CONNECTIVES = Set.of("However", "Meanwhile", "Still", "Moreover", "Furthermore");

    private static final Set<String> BULLETS = Set.of("•", "·", "▪", "●", "■", "*");

    public static ContentText of(Document document, List<Span> spans) {
        List<Span> parts = joined(document, spans).stream()
                .map(span -> withoutLinks(document, span))
                .toList();
        parts = stripped(document, parts);
        boolean quoted = document.quotedShare(parts) == 1;
        List<Span> shown = new ArrayList<>(parts.size());
        List<String> words = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Span part = withoutComma(document.text(), quoted ? bare(document, parts.get(i)) : parts.get(i));
            part = i + 1 < parts.size() ? withFullStop(document, part, parts.get(i + 1)) : part;
            if (part.length() > 0) {
                if (!shown.isEmpty() && beginsSentence(document, shown.get(shown.size() - 1), part)) {
                    words.set(words.size() - 1, words.get(words.size() - 1) + ".");
                }
                shown.add(part);
                words.add(spaced(document, part));
            }
        }
        List<Integer> begins = new ArrayList<>(words.size());
        int at = 0;
        for (String word : words) {
            begins.add(at);
            at += word.length() + 1;
        }
        return new ContentText(String.join(" ", words), shown, begins);
    }

    /** Where a span of the document's text, inside the part {@code part}, is in {@link #text}. */
    public Span shown(Document document, int part, Span span) {
        int before = spaced(document, new Span(parts.get(part).begin(), span.begin()))
                .length();
        int begin = begins.get(part) + before;
        return new Span(begin, begin + spaced(document, span).length());
    }

    private static String spaced(Document document, Span span) {
        return SPACE.matcher(span.of(document.text())).replaceAll(" ");
    }

    /** The spans; those separated only by white space are joined. */
    private static List<Span> joined(Document document, List<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isGap(document.text(), last.end(), span.begin())) {
                joined.set(joined.size() - 1, last.union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isGap(String text, int from, int to) {
        return from <= to
                && text.substring(from, to).isBlank()
                && text.substring(from, to).indexOf('\n') < 0;
    }

    /** The parts without the reporter's words that join the first to what is before it, and without "what" for the rest of the content. */
    private static List<Span> stripped(Document document, List<Span> parts) {
        List<Span> stripped = new ArrayList<>(parts.size());
        for (Span part : parts) {
            Span rest = stripped.isEmpty() ? withoutJoiningWords(document, part) : part;
            if (rest.length() > 0 && !(parts.size() > 1 && isRelative(document, rest))) {
                stripped.add(rest);
            }
        }
        return stripped;
    }

    private static Span withoutJoiningWords(Document document, Span span) {
        Span words = withoutBullet(document, span);
        Span rest = withoutConnective(document, words);
        return rest.equals(words) ? withoutThat(document, rest) : rest;
    }

    /** "<em>What</em> the mayor calls <em>a mistake</em>": the first part stands for the second. */
    private static boolean isRelative(Document document, Span span) {
        return span.of(document.text()).equalsIgnoreCase("what") && document.quotationAt(span.begin()) < 0;
    }

    private static Span withoutBullet(Document document, Span span) {
        List<Token> tokens = document.tokens(List.of(span));
        boolean bullet = tokens.size() > 1
                && (tokens.get(0).isDash() || BULLETS.contains(tokens.get(0).text()))
                && tokens.get(0).end() < tokens.get(1).begin()
                && !document.isQuoted(tokens.get(0));
        return bullet ? new Span(tokens.get(1).begin(), span.end()) : span;
    }

    /**
     * The span without "But" or the like at the begin of the sentence. Of the contents that readers marked before their cue, 70 follow
     * "But" or "And" and six begin with it; 20 follow one of the adverbs and one begins with it. After a colon, the words are the speaker's.
     */
    private static Span withoutConnective(Document document, Span span) {
        int at = document.tokenAt(span.begin());
        if (at + 1 >= document.tokens().size()) {
            return span;
        }
        Token first = document.tokens().get(at);
        Token next = document.tokens().get(at + 1);
        boolean comma = next.text().equals(",");
        boolean joins = CONJUNCTIONS.contains(first.text()) && first.pos().equals("CC")
                || CONNECTIVES.contains(first.text()) && comma;
        boolean colon = at > 0 && document.tokens().get(at - 1).text().equals(":");
        if (!joins
                || colon
                || first.begin() != span.begin()
                || document.isQuoted(first)
                || document.sentenceOf(at).first() != at) {
            return span;
        }
        int from = comma ? at + 2 : at + 1;
        int begin =
                from < document.tokens().size() ? document.tokens().get(from).begin() : span.end();
        return new Span(Math.min(begin, span.end()), span.end());
    }

    private static Span withoutThat(Document document, Span span) {
        int at = document.tokenAt(span.begin());
        Token first = at < document.tokens().size() ? document.tokens().get(at) : null;
        if (first == null
                || first.begin() != span.begin()
                || !first.text().equalsIgnoreCase(THAT)
                || first.end() > span.end()
                || opensQuotation(document, first)
                || !isConjunction(document, at)) {
            return span;
        }
        int begin = first.end();
        while (begin < span.end() && !isWord(document.text().charAt(begin))) {
            begin++;
        }
        return new Span(begin, span.end());
    }

    /** Whether the token is the first of a quotation, whose speaker says it; within one, somebody is quoted in turn. */
    private static boolean opensQuotation(Document document, Token token) {
        int at = document.quotationAt(token.begin());
        return at >= 0
                && document.isQuoted(token)
                && document.quotations().get(at).inner().begin() == token.begin();
    }

    private static boolean isWord(char c) {
        return c != ',' && !Character.isWhitespace(c);
    }

    /**
     * Whether "that" joins a clause. Right before a verb it is the subject, whatever its tag ("suggest that might be so"), and
     * before a quotation, a pronoun, a name, a plural or another determiner it can only be a conjunction.
     */
    private static boolean isConjunction(Document document, int that) {
        if (that + 1 == document.tokens().size()) {
            return false;
        }
        Token next = document.tokens().get(that + 1);
        boolean opens = document.isQuoted(next) || CLAUSE_OPENERS.contains(next.pos());
        boolean joins = JOINING.contains(document.tokens().get(that).pos());
        return opens
                || joins && !next.isFinite()
                || document.sentenceOf(that).first() != that && opensClause(document, that + 1);
    }

    /**
     * Whether the words behind "that" can only open a clause, whatever its tag: a plural or a name with adjectives before it ("that
     * high levels", which "that" as a determiner does not fit), a preposition but "of", a participle, or a plural that is taken for a verb
     * ("that judges had").
     */
    private static boolean opensClause(Document document, int first) {
        Sentence sentence = document.sentenceOf(first);
        List<Token> words = document.tokens().subList(first, Math.max(first, sentence.last()));
        if (words.size() < 2) {
            return false;
        }
        Token next = words.get(0);
        int head = 0;
        while (head < words.size() - 1 && MODIFIERS.contains(words.get(head).pos())) {
            head++;
        }
        String tag = words.get(head).pos();
        return head > 0 && (tag.equals("NNS") || tag.startsWith("NNP"))
                || next.pos().equals("IN") && !next.lemma().equals("of")
                || next.pos().equals("VBG") && !next.lemma().equals("be")
                || next.pos().equals("VBZ") && words.get(1).isFinite();
    }

    /** The span without the links at the end of the post that contains it: they are not part of its words. */
    private static Span withoutLinks(Document document, Span span) {
        int at = document.quotationAt(span.begin());
        if (at < 0 || !document.quotations().get(at).outer().contains(span)) {
            return span;
        }
        int end = document.quotations().get(at).withMarks(document.text()).end();
        return new Span(span.begin(), Math.max(span.begin(), Math.min(span.end(), end)));
    }

    /** The part without the marks of the quotation that contains it; marks inside a part stay. */
    private static Span bare(Document document, Span span) {
        int at = document.quotationAt(span.begin());
        if (at < 0 || !document.quotations().get(at).outer().contains(span)) {
            return span;
        }
        Span inner = document.quotations().get(at).inner();
        int begin = Math.max(span.begin(), inner.begin());
        return new Span(begin, Math.max(begin, Math.min(span.end(), inner.end())));
    }

    private static Span withoutComma(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        boolean comma = end > begin && text.charAt(end - 1) == ',';
        end -= comma ? 1 : 0;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return new Span(begin, end);
    }

    /** Whether a part begins a sentence after one that the cue's comma ended: "We lost," she said. "We will be back." */
    private static boolean beginsSentence(Document document, Span before, Span part) {
        String text = document.text();
        return Character.isLetterOrDigit(text.charAt(before.end() - 1))
                && Character.isUpperCase(text.charAt(part.begin()))
                && document.quotationAt(before.begin()) >= 0
                && document.quotationAt(part.begin()) >= 0
                && sentenceAt(document, before.begin()) != sentenceAt(document, part.begin());
    }

    /** The part with the full stop after it, if the next part begins another sentence. */
    private static Span withFullStop(Document document, Span part, Span next) {
        String text = document.text();
        boolean stop = part.length() > 0
                && part.end() < next.begin()
                && part.end() < text.length()
                && FULL_STOPS.indexOf(text.charAt(part.end())) >= 0
                && sentenceAt(document, part.begin()) != sentenceAt(document, next.begin());
        return stop ? new Span(part.begin(), part.end() + 1) : part;
    }

    private static int sentenceAt(Document document, int offset) {
        return document.sentenceOf(
                        Math.min(document.tokenAt(offset), document.tokens().size() - 1))
                .index();
    }
}
