package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/**
 * Removes from a content the reporter's words beside a quotation that is a full sentence: when or how it was said ("<em>When
 * reached by phone</em>, she said, “The road will close”", "“The road will close,” she told the board <em>after a long
 * debate</em>"), its date, a noun for it before a colon ("gave drivers <em>this advice</em>: “Stay at home”"), and the "and"
 * between two quotations.
 */
final class ReporterPhrase {
    /** What may open a phrase of time or manner, by part of speech. */
    private static final Set<String> OPENING = Set.of("IN", "WRB", "VBG", "VBN", "CD");

    /** Words that may open a condition, which is part of what was said. */
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "because", "since", "although", "though", "until", "once", "that");

    private ReporterPhrase() {}

    static Attribution without(Document document, Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.content().size() < 2) {
            return attribution;
        }
        List<Span> quoted = new ArrayList<>();
        for (Span span : attribution.content()) {
            if (document.quotedShare(List.of(span)) == 1) {
                quoted.add(span);
            } else if (!isReporters(document, span, attribution)) {
                return attribution;
            }
        }
        return quoted.isEmpty() || !beginsSentence(document, quoted.get(0))
                ? attribution
                : attribution.withContent(quoted);
    }

    private static boolean isReporters(Document document, Span span, Attribution attribution) {
        List<Token> words =
                document.tokens(List.of(span)).stream().filter(Token::isWord).toList();
        if (words.isEmpty() || document.quotedShare(List.of(span)) > 0) {
            return words.isEmpty();
        }
        Token first = words.get(0);
        boolean phrase = OPENING.contains(first.pos()) && !CONDITIONS.contains(first.lemma());
        return words.size() == 1 && first.pos().equals("CC")
                || presents(document, span, words, attribution)
                || phrase && (isFronted(document, span, attribution) || follows(document, span, attribution));
    }

    /**
     * Whether the span only introduces a quotation: it is between the cue and a colon right before the quotation, is not a
     * clause, and is not what a demand calls for.
     */
    private static boolean presents(Document document, Span span, List<Token> words, Attribution attribution) {
        int colon = document.tokenAt(span.end());
        boolean clause =
                words.stream().anyMatch(word -> word.isFinite() || word.pos().equals("VB"))
                        && !words.get(0).lemma().equals("what");
        boolean demand = document.tokens(attribution.cue()).stream()
                .anyMatch(token -> WordClass.REQUESTING.holds(token.lemma())
                        || token.lemma().equals("for"));
        return span.begin() >= attribution.cue().get(0).end()
                && !clause
                && !demand
                && colon + 1 < document.tokens().size()
                && document.tokens().get(colon).text().equals(":")
                && document.isQuoted(document.tokens().get(colon + 1));
    }

    /** Whether the span opens the cue's sentence, before the cue, and a comma separates it from the rest. */
    private static boolean isFronted(Document document, Span span, Attribution attribution) {
        int cue = document.tokenAt(attribution.cue().get(0).begin());
        int end = document.tokenAt(span.end());
        Sentence sentence = document.sentenceOf(cue);
        return document.tokenAt(span.begin()) == sentence.first()
                && end < cue
                && (document.text().charAt(span.end() - 1) == ','
                        || document.tokens().get(end).text().equals(","));
    }

    /** Whether the span follows a quotation of the content in its sentence. */
    private static boolean follows(Document document, Span span, Attribution attribution) {
        int first = document.tokenAt(span.begin());
        return attribution.content().stream()
                .anyMatch(other -> other.end() <= span.begin()
                        && document.quotedShare(List.of(other)) == 1
                        && document.sentenceOf(document.tokenAt(other.begin())).paragraph()
                                == document.sentenceOf(first).paragraph()
                        && document.sentenceOf(first).first() != first);
    }

    private static boolean beginsSentence(Document document, Span quoted) {
        String words = quoted.of(document.text());
        int letter = 0;
        while (letter < words.length() && !Character.isLetterOrDigit(words.charAt(letter))) {
            letter++;
        }
        return letter < words.length() && Character.isUpperCase(words.charAt(letter));
    }
}
