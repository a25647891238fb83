package org.pullquote.extract.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/**
 * A headline's claim whose only cue is a mark: "Lund: claim", "Claim – Lund". Such a headline may also name its topic ("Lund: Police
 * search house"); it reports speech for certain if the text reports the same words.
 */
public final class HeadlineClaim {
    private static final int FEWEST_WORDS = 2;

    /** The least share of the claim's words that the text must repeat. */
    private static final double MOST = 0.75;

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

    private HeadlineClaim() {}

    /** Whether the first is such a claim, and the second, in the text below, reports its words with a verb of speech. */
    public static boolean isRepeated(Document document, Attribution claim, Attribution below) {
        List<Token> mark = document.tokens(claim.cue());
        if (mark.isEmpty()
                || mark.stream().anyMatch(Token::isWord)
                || !inHeadline(document, claim)
                || inHeadline(document, below)
                || document.tokens(below.cue()).stream().noneMatch(CueLexicon.instance()::isOfSpeech)) {
            return false;
        }
        List<Token> words = words(document, claim.content());
        // The tagger may take one word for a verb here and for an adjective there: "was overloaded".
        Set<String> again = words(document, below.content()).stream()
                .flatMap(token -> Stream.of(token.lemma(), token.text().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        long repeated = words.stream()
                .filter(token -> again.contains(token.lemma())
                        || again.contains(token.text().toLowerCase(Locale.ROOT)))
                .count();
        return words.size() >= FEWEST_WORDS && repeated >= MOST * words.size();
    }

    /** Whether the noun that the claim gives as its source is in the mention of the other's speaker: "inquiry", "an inquiry". */
    public static boolean isSameNoun(Document document, Attribution claim, Attribution below) {
        List<Token> source = document.tokens(claim.source());
        return !source.isEmpty()
                && document.tokens(below.source()).stream()
                        .anyMatch(token -> token.isNoun()
                                && token.lemma()
                                        .equals(source.get(source.size() - 1).lemma()));
    }

    private static boolean inHeadline(Document document, Attribution attribution) {
        return document.headline()
                && attribution.begin() < document.paragraphs().get(0).end();
    }

    private static List<Token> words(Document document, List<Span> content) {
        return document.tokens(content).stream()
                .filter(token -> token.isNoun()
                        || token.isVerb() && !AUXILIARIES.contains(token.lemma())
                        || token.pos().startsWith("JJ")
                        || token.pos().equals("CD"))
                .toList();
    }
}
