package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/**
 * Adds to a content the phrase at the front of the sentence that belongs to it: "<em>Since the flood</em>, traffic has doubled,
 * the mayor said", "<em>If it rains</em>, she said, the road will close", and the subject of a clause that the cue interrupts: "<em>The
 * bridge</em>, she said, will close".
 */
final class FrontedPhrase {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "since", "because", "until", "once", "other");

    /** Parts of speech, besides nouns and adjectives, that open a noun phrase. */
    private static final Set<String> NOMINAL = Set.of("DT", "PRP$", "CD");

    private final Document document;
    private final List<Attribution> all;

    FrontedPhrase(Document document, List<Attribution> all) {
        this.document = document;
        this.all = all;
    }

    static List<Attribution> settled(Document document, List<Attribution> all) {
        FrontedPhrase fronted = new FrontedPhrase(document, all);
        return all.stream().map(fronted::settled).toList();
    }

    private Attribution settled(Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.carried()) {
            return attribution;
        }
        int cue = document.tokenAt(attribution.cue().get(0).begin());
        Sentence sentence = document.sentenceOf(cue);
        Span subject = subject(attribution, sentence);
        Span phrase = subject == null ? phrase(attribution, sentence) : subject;
        if (phrase == null) {
            return attribution;
        }
        List<Span> content = new ArrayList<>(attribution.content());
        Span first = content.get(0);
        if (first.begin() >= phrase.end() && (isAdjacent(phrase, first) || document.touch(phrase, first))) {
            content.set(0, phrase.union(first));
        } else {
            content.add(0, phrase);
        }
        return attribution.withContent(content);
    }

    /**
     * The subject at the front of the sentence, if the content opens with its finite verb: source and cue between two commas part
     * them, or the cue is behind the content, which lacks it; or null.
     */
    private @Nullable Span subject(Attribution attribution, Sentence sentence) {
        int first = document.tokenAt(attribution.begin());
        int verb = first;
        while (verb < sentence.last() && !document.tokens().get(verb).isWord()) {
            verb++;
        }
        if (verb >= sentence.last() || first <= sentence.first() || document.inHeadline(sentence)) {
            return null;
        }
        Token predicate = document.tokens().get(verb);
        boolean behind = attribution.begin() < attribution.cue().get(0).begin();
        int end = behind ? first : interrupted(attribution, first);
        int from = sentence.first();
        if (document.tokens().get(from).pos().equals("CC")) {
            from++;
        }
        return end > from
                        && predicate.isFinite()
                        && !predicate.isCapitalised()
                        && isNominal(document.tokens().get(from))
                        && isFree(from, end, behind)
                ? new Span(
                        document.tokens().get(from).begin(),
                        document.tokens().get(end - 1).end())
                : null;
    }

    /** The comma before source and cue, if another one is between them and the content; −1 if not. */
    private int interrupted(Attribution attribution, int first) {
        int reporter = document.tokenAt(attribution.cue().get(0).begin());
        for (Span source : attribution.source()) {
            reporter = Math.min(reporter, document.tokenAt(source.begin()));
        }
        boolean between = reporter > 0
                && reporter < first
                && document.tokens().get(reporter - 1).text().equals(",")
                && document.tokens().get(first - 1).text().equals(",");
        return between ? reporter - 1 : -1;
    }

    /** Whether the word may open a subject. */
    private static boolean isNominal(Token word) {
        return word.isNoun() || word.isPronoun() || word.pos().startsWith("JJ") || NOMINAL.contains(word.pos());
    }

    /** The phrase that opens the sentence up to a comma and depends on a word of the content; or null. */
    private @Nullable Span phrase(Attribution attribution, Sentence sentence) {
        int first = document.tokenAt(attribution.begin());
        if (document.quotedShare(attribution.content()) == 1
                || first <= sentence.first() + 1
                || first >= sentence.last()) {
            return null;
        }
        int from = sentence.first();
        if (document.tokens().get(from).pos().equals("CC")) {
            from++;
        }
        int comma = from;
        while (comma < first && !document.tokens().get(comma).text().equals(",")) {
            comma++;
        }
        if (comma >= first || comma == from || document.headline() && sentence.paragraph() == 0) {
            return null;
        }
        // The phrase may contain commas: it is the longest one that depends on the content.
        int end = comma;
        for (int i = comma + 1; i < first; i++) {
            if (document.tokens().get(i).text().equals(",") && isFree(from, i) && hangsOn(from, i, attribution)) {
                end = i;
            }
        }
        Span words = new Span(
                document.tokens().get(from).begin(),
                document.tokens().get(end - 1).end());
        return isFree(from, end) && hangsOn(from, end, attribution) ? words : null;
    }

    private boolean isFree(int from, int end) {
        return isFree(from, end, false);
    }

    /**
     * Whether none of these words is in an attribution or quoted.
     *
     * @param subject whether they may name the speaker of another attribution
     */
    private boolean isFree(int from, int end, boolean subject) {
        Span words = new Span(
                document.tokens().get(from).begin(),
                document.tokens().get(end - 1).end());
        for (Attribution attribution : all) {
            boolean taken = attribution.cue().stream().anyMatch(words::overlaps)
                    || !subject && attribution.source().stream().anyMatch(words::overlaps)
                    || attribution.isInContent(words);
            if (taken) {
                return false;
            }
        }
        return document.tokens().subList(from, end).stream().noneMatch(document::isQuoted);
    }

    /** Whether every word of the phrase whose head is outside the phrase depends on a word of the content. */
    private boolean hangsOn(int from, int end, Attribution attribution) {
        List<Span> ruling = isCondition(from) ? withCue(attribution) : attribution.content();
        for (Token token : document.tokens().subList(from, end)) {
            int head = token.head();
            boolean inside = head >= from && head < end;
            if (inside || !token.isWord()) {
                continue;
            }
            Token above = head < 0 ? null : document.tokens().get(head);
            if (above == null
                    || token.relation().startsWith("nsubj")
                    || token.relation().startsWith("csubj")
                    || ruling.stream().noneMatch(span -> span.contains(above.begin()))) {
                return false;
            }
        }
        return true;
    }

    /** A condition belongs to what is said, though parsers attach it to the verb of saying. */
    private boolean isCondition(int first) {
        return CONDITIONS.contains(document.tokens().get(first).lemma());
    }

    private static List<Span> withCue(Attribution attribution) {
        List<Span> all = new ArrayList<>(attribution.content());
        all.addAll(attribution.cue());
        return all;
    }

    private boolean isAdjacent(Span phrase, Span content) {
        return document.text().substring(phrase.end(), content.begin()).strip().equals(",");
    }
}
