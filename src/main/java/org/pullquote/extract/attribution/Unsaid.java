package org.pullquote.extract.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;

/**
 * Recognizes attributions of what nobody is reported to have said: speech that is hypothetical ("if the mayor says that …") or only
 * possible ("the mayor might say that …": of 22,000 cues of statements that readers marked, four have such a verb before them), denied
 * ("nobody has claimed that …", "has never promised that …", "stopped short of saying that …") or asked about ("did she promise jobs?",
 * "it is unclear whether she said that …"). Words in quotation marks were said by someone, unless a modal verb says that they were not.
 */
final class Unsaid {
    /** Parts of speech that open a question by the reporter. */
    private static final Set<String> INVERTED = Set.of("MD", "VBD", "VBZ", "VBP", "WP", "WDT", "WRB", "WP$");

    /** The auxiliaries that make a condition by standing before their subject. */
    private static final Set<String> INVERTED_CONDITION = Set.of("Should", "Had");

    /** Modal verbs of what may be said or ought to be. "Can" is not among them: "the Gazette can reveal that …". */
    private static final Set<String> POSSIBLE = Set.of("might", "may", "could", "should", "must");

    private static final Set<String> PERFECT_OR_PASSIVE = Set.of("have", "be");

    private Unsaid() {}

    /** Whether the attribution only supposes, denies or asks about speech. */
    static boolean is(Document document, Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        Token verb = verb(cue);
        if (verb != null && isOnlyPossible(document, attribution, verb)) {
            return true;
        }
        if (verb == null || document.isQuoted(verb) || document.quotedShare(attribution.content()) > 0) {
            return false;
        }
        List<Token> source = document.tokens(attribution.source());
        Sentence sentence = document.sentenceOf(verb.index());
        return isNobody(source)
                || isSupposed(document, sentence, verb, source)
                || isAsked(document, sentence, verb)
                || isShortOf(document, sentence, verb)
                || WordClass.DENIABLE.holds(verb.lemma()) && isDenied(document, sentence, cue, verb);
    }

    private static @Nullable Token verb(List<Token> cue) {
        Token verb = null;
        for (Token token : cue) {
            // The tagger tags some verbs as nouns: "Why did she claim …?"
            boolean speech = CueLexicon.instance().sense(token.lemma()) != null;
            verb = speech && (verb == null || token.isVerb() || !verb.isVerb()) ? token : verb;
        }
        return verb;
    }

    private static boolean isNobody(List<Token> source) {
        if (source.isEmpty()) {
            return false;
        }
        Token first = source.get(0);
        return WordClass.NOBODY.holds(first.lemma())
                || first.lemma().equals("no")
                        && first.pos().equals("DT")
                        && (source.size() < 4 || source.get(1).lemma().equals("one"));
    }

    /**
     * Whether "if", "whether" or a similar word precedes the source or the verb, whichever is first, or the clause opens its sentence
     * without one: "Should the mayor say that …, …".
     */
    private static boolean isSupposed(Document document, Sentence sentence, Token verb, List<Token> source) {
        int first = source.isEmpty()
                ? verb.index()
                : Math.min(verb.index(), source.get(0).index());
        return first > sentence.first()
                        && WordClass.SUPPOSING.holds(
                                document.tokens().get(first - 1).lemma())
                || isInverted(document, sentence, verb);
    }

    /** Whether the sentence opens with the auxiliary of the verb: "Should the mayor say …", "Had she said …". */
    private static boolean isInverted(Document document, Sentence sentence, Token verb) {
        Token first = document.tokens().get(sentence.first());
        Token last = document.tokens().get(sentence.last() - 1);
        return INVERTED_CONDITION.contains(first.text())
                && first.relation().startsWith("aux")
                && first.head() == verb.index()
                && first.index() + 1 < verb.index()
                && !last.text().equals("?");
    }

    /** Whether someone "stopped short of" saying it. */
    private static boolean isShortOf(Document document, Sentence sentence, Token verb) {
        int first = verb.index() - 3;
        return first >= sentence.first()
                && document.tokens().get(first).lemma().equals("stop")
                && document.tokens().get(first + 1).lemma().equals("short")
                && document.tokens().get(first + 2).lemma().equals("of");
    }

    /** Whether nobody is reported to have said it, but somebody may, might or should, also in what another says. */
    static boolean isOnlyPossible(Document document, Attribution attribution) {
        Token verb = verb(document.tokens(attribution.cue()));
        return verb != null && isOnlyPossible(document, attribution, verb);
    }

    /**
     * Whether a modal verb of possibility or duty governs the verb: "might well argue", "should have said". What somebody "could only
     * say" was said, and a quotation after "could" may have been.
     */
    private static boolean isOnlyPossible(Document document, Attribution attribution, Token verb) {
        Sentence sentence = document.sentenceOf(verb.index());
        int at = verb.index() - 1;
        boolean perfect = false;
        while (at > sentence.first() && isBeside(document.tokens().get(at))) {
            String lemma = document.tokens().get(at).lemma();
            if (lemma.equals("only")) {
                return false;
            }
            perfect |= lemma.equals("have");
            at--;
        }
        Token modal = document.tokens().get(Math.max(at, sentence.first()));
        boolean said = modal.lemma().equals("could") && !perfect && document.quotedShare(attribution.content()) == 1;
        return modal.pos().equals("MD") && POSSIBLE.contains(modal.lemma()) && !said;
    }

    private static boolean isBeside(Token token) {
        return token.pos().equals("RB") || PERFECT_OR_PASSIVE.contains(token.lemma());
    }

    /** A question outside quotation marks that opens with its verb or with a question word. */
    private static boolean isAsked(Document document, Sentence sentence, Token verb) {
        Token first = document.tokens().get(sentence.first());
        Token last = document.tokens().get(sentence.last() - 1);
        return last.text().equals("?")
                && !document.isQuoted(last)
                && !document.isQuoted(first)
                && INVERTED.contains(first.pos())
                && (first.index() < verb.index() || first.pos().startsWith("W"));
    }

    private static boolean isDenied(Document document, Sentence sentence, List<Token> cue, Token verb) {
        return cue.stream().anyMatch(token -> WordClass.NEGATING_ADVERB.holds(token.lemma()))
                || document.tokens(sentence).stream()
                        .anyMatch(token -> token.head() == verb.index()
                                && WordClass.NEGATING_ADVERB.holds(token.lemma())
                                && !document.isQuoted(token)
                                && token.relation().equals("advmod")
                                && token.index() < verb.index());
    }
}
