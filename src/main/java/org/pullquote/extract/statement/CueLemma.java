package org.pullquote.extract.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/** The base form of a cue: that of its verb, with its particle; else its words. */
final class CueLemma {
    private CueLemma() {}

    static String of(Document document, List<Span> cue) {
        List<Token> tokens = document.tokens(cue);
        Token verb = verb(tokens);
        if (verb == null) {
            StringBuilder words = new StringBuilder();
            for (Token token : tokens) {
                words.append(words.isEmpty() ? "" : " ").append(token.text().toLowerCase(Locale.ROOT));
            }
            return words.toString();
        }
        for (Token token : tokens) {
            String phrase = verb.lemma() + " " + token.lemma();
            if (token.index() > verb.index() && CueLexicon.instance().sense(phrase) != null) {
                return phrase;
            }
        }
        return verb.lemma();
    }

    /**
     * The last verb that the lexicon knows; else the last verb that is not an auxiliary; else a noun that may be a verb. "According
     * to" has none. A verb that
     * describes a noun of the cue does not count ("said in a <em>written</em> statement", "wrote in a post that had been
     * <em>read</em> twice"), unless the cue ends with its words ("released a report that <em>said</em>").
     */
    private static @Nullable Token verb(List<Token> tokens) {
        Token known = null;
        Token any = null;
        for (Token token : tokens) {
            if (!token.isVerb() || token.text().equalsIgnoreCase("according") || describes(token, tokens)) {
                continue;
            }
            known = CueLexicon.instance().sense(token.lemma()) != null ? token : known;
            any = token.relation().startsWith("aux") ? any : token;
        }
        return known != null ? known : any != null ? any : noun(tokens);
    }

    /** The first noun with the form of a verb that the lexicon knows: "Lund <em>claims</em> that …" as the parser may misread it. */
    private static @Nullable Token noun(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.isNoun() && CueLexicon.instance().sense(token.lemma()) != null) {
                return token;
            }
        }
        return null;
    }

    /** Whether the verb, after a verb of saying, describes a noun of the cue: as a participle before it, or in a passive or clause. */
    private static boolean describes(Token verb, List<Token> cue) {
        boolean nounBehind = cue.stream().anyMatch(token -> token.index() > verb.index() && token.isNoun());
        boolean nounBefore = cue.stream().anyMatch(token -> token.index() < verb.index() && token.isNoun());
        boolean passive = verb.pos().equals("VBN")
                && cue.stream()
                        .anyMatch(token -> token.index() == verb.index() - 1
                                && token.lemma().equals("be"));
        boolean said = cue.stream()
                .anyMatch(token ->
                        token.index() < verb.index() && CueLexicon.instance().isOfSpeech(token));
        return nounBehind
                && said
                && (verb.relation().equals("amod")
                        || nounBefore && (passive || verb.relation().startsWith("acl")));
    }
}
