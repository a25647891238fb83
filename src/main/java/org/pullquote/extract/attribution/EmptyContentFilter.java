package org.pullquote.extract.attribution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/**
 * Recognizes attributions that do not tell what was said: silence ("did not say whether …", "declined to comment", "said
 * nothing"), a wish to stay unnamed, a topic alone ("commented on the reports"), words that only point elsewhere ("said so",
 * "which the mayor denied"), the title of a work ("watched “The Long Road”", "is called “The Long Road”"), and a question without
 * an asker ("asked whether he would resign, …").
 */
final class EmptyContentFilter {
    /** Parts of speech without content of their own: pronouns, determiners, prepositions, particles. */
    private static final Set<String> POINTING =
            Set.of("PRP", "PRP$", "DT", "PDT", "WDT", "WP", "WP$", "WRB", "IN", "TO", "RP", "CC", "EX");

    private EmptyContentFilter() {}

    /** Whether the attribution tells nothing of what was said. */
    static boolean is(Document document, Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        List<Token> content = document.tokens(attribution.content());
        if (cue.isEmpty() || content.isEmpty()) {
            return false;
        }
        if (document.quotedShare(attribution.content()) > 0) {
            return isTitle(document, attribution, cue, content);
        }
        boolean asked = holds(cue, WordClass.ASKING);
        String first = content.get(0).lemma();
        return isSilence(document, cue, content)
                || isNothing(cue, content)
                || isTopic(cue, content)
                || content.stream().allMatch(EmptyContentFilter::isPointing)
                || first.equals("so") && holds(cue, Set.of("say", "do", "think"))
                || asked && isPutToSomeone(cue, attribution) && WordClass.INTERROGATIVE.holds(first);
    }

    /** "Asked whether …, she said": the person named here is asked and does not ask. */
    private static boolean isPutToSomeone(List<Token> cue, Attribution attribution) {
        return attribution.source().isEmpty()
                || cue.stream().anyMatch(token -> token.pos().equals("VBN"));
    }

    /** "Said nothing", "asked not to be named", "asked that her name not be used". */
    private static boolean isNothing(List<Token> cue, List<Token> content) {
        List<Token> words = content.stream().filter(Token::isWord).toList();
        boolean silent = holds(cue, Set.of("say", "add"))
                && words.stream().allMatch(token -> WordClass.SILENT.holds(token.lemma()))
                && words.stream().anyMatch(token -> !token.lemma().equals("no"));
        boolean unnamed = holds(cue, WordClass.REQUESTING)
                && words.size() <= 6
                && (holds(words, Set.of("not", "n't")) && hasVerb(words, WordClass.NAMING)
                        || holds(words, Set.of("name", "identity")) && hasVerb(words, WordClass.PRINTING));
        return silent || unnamed;
    }

    private static boolean hasVerb(List<Token> words, WordClass verbs) {
        return words.stream().anyMatch(token -> token.isVerb() && verbs.holds(token.lemma()));
    }

    /**
     * Whether the content is the title of a work in quotation marks that somebody reads, watches or signs: its long words are
     * capitalized, and the cue is no verb of speech, except one for making or naming a work.
     */
    private static boolean isTitle(Document document, Attribution attribution, List<Token> cue, List<Token> content) {
        boolean speech = cue.stream().anyMatch(token -> CueLexicon.instance().sense(token.lemma()) != null)
                && !isOfWork(document, attribution, cue);
        boolean verb = cue.stream().anyMatch(Token::isVerb);
        List<Token> quoted = content.stream()
                .filter(token -> document.isQuoted(token)
                        && token.isWord()
                        && token.text().length() > 3)
                .toList();
        boolean utterance = quoted.stream().anyMatch(token -> document.quotations()
                .get(document.quotationAt(token.begin()))
                .utterance());
        return verb
                && !speech
                && !utterance
                && quoted.size() > 1
                && quoted.stream()
                        .allMatch(token -> Character.isUpperCase(token.text().codePointAt(0)));
    }

    /** "Is called", "best known for"; "wrote" where the quoted words follow it at once, without a comma or a colon. */
    private static boolean isOfWork(Document document, Attribution attribution, List<Token> cue) {
        Token last = cue.get(cue.size() - 1);
        boolean called = holds(cue, WordClass.CALLING)
                && (attribution.source().isEmpty() || holds(cue, Set.of("be", "know")))
                && cue.stream().anyMatch(token -> token.pos().equals("VBN"));
        boolean object = WordClass.MAKING.holds(last.lemma())
                && document.touch(
                        new Span(last.begin(), last.end()),
                        attribution.content().get(attribution.content().size() - 1))
                && document.quotedShare(attribution.content()) == 1;
        return called || object;
    }

    /** Whether the word only points to what is said elsewhere. */
    private static boolean isPointing(Token token) {
        return !token.isWord() || POINTING.contains(token.pos()) && !WordClass.ANSWERING.holds(token.lemma());
    }

    private static boolean isSilence(Document document, List<Token> cue, List<Token> content) {
        boolean refused = holds(cue, WordClass.REFUSING) || holds(cue, WordClass.NEGATING) || holds(cue, Set.of("no"));
        for (Token token : cue) {
            if (token.isVerb() && !refused) {
                refused = document.tokens(document.sentenceOf(token.index())).stream()
                        .anyMatch(other -> other.head() == token.index() && WordClass.NEGATING.holds(other.lemma()));
            }
        }
        boolean toTell = content.size() > 1
                && content.get(0).pos().equals("TO")
                && WordClass.TELLING.holds(content.get(1).lemma());
        return refused && (holds(cue, WordClass.TELLING) || toTell && holds(cue, WordClass.REFUSING));
    }

    /**
     * Whether the content is only a topic, without a verb that tells what is said about it: not "responded that …", "spoke of
     * rebuilding …".
     */
    private static boolean isTopic(List<Token> cue, List<Token> content) {
        Token last = cue.get(cue.size() - 1);
        boolean preposition = last.pos().equals("IN") || last.pos().equals("TO");
        Token first = content.get(0);
        return holds(cue, WordClass.TOPICAL)
                && (preposition || first.pos().equals("IN") || last.lemma().equals("discuss"))
                && !first.relation().equals("mark")
                && !isHeadedByVerb(content);
    }

    /** Whether a verb heads the content; a verb further down, as in "the reports that he had read", only describes the topic. */
    private static boolean isHeadedByVerb(List<Token> content) {
        Set<Integer> inside = content.stream().map(Token::index).collect(Collectors.toSet());
        return content.stream().anyMatch(token -> token.isVerb() && !inside.contains(token.head()));
    }

    private static boolean holds(List<Token> tokens, WordClass words) {
        return holds(tokens, words.words());
    }

    private static boolean holds(List<Token> tokens, Set<String> lemmas) {
        return tokens.stream().anyMatch(token -> lemmas.contains(token.lemma()));
    }
}
