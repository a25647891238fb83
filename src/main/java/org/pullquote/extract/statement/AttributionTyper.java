package org.pullquote.extract.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.model.AttributionType;
import org.pullquote.model.Coded;
import org.pullquote.model.StatementKind;
import org.pullquote.text.WordList;

/**
 * The type of attribution that a cue makes with its content, from {@code attribution-types.tsv}. A quotation is an assertion
 * unless it is a thought. If the list lacks the cue, the form of the content decides: a clause is an assertion, anything else
 * that a verb governs is an eventuality.
 */
final class AttributionTyper {
    private static final Map<String, Map<Complement, AttributionType>> LEXICON = read();

    private AttributionTyper() {}

    /**
     * The type of the attribution; null if neither its cue nor its form decides.
     *
     * @param lemma the base form of the cue, as {@link CueLemma} gives it; null if there is no cue
     */
    static @Nullable AttributionType of(
            Document document, Attribution attribution, @Nullable String lemma, StatementKind kind) {
        if (lemma == null) {
            return kind == StatementKind.DIRECT ? AttributionType.ASSERTION : null;
        }
        List<Token> cue = document.tokens(attribution.cue());
        List<Token> content = document.tokens(attribution.content());
        String sense = sense(cue, lemma, content);
        if (kind == StatementKind.DIRECT) {
            return kind(sense, Complement.CLAUSE) == AttributionType.BELIEF
                    ? AttributionType.BELIEF
                    : AttributionType.ASSERTION;
        }
        Complement complement = Complement.of(document, content);
        if (sense != null) {
            AttributionType type = kind(sense, complement);
            return type == AttributionType.EVENTUALITY && answersAClaim(sense, complement, content)
                    ? AttributionType.ASSERTION
                    : type;
        }
        return switch (complement) {
            case CLAUSE -> AttributionType.ASSERTION;
            case INFINITIVE -> AttributionType.EVENTUALITY;
            case NOUN_PHRASE -> cue.stream().anyMatch(Token::isVerb) ? AttributionType.EVENTUALITY : null;
        };
    }

    /** The list entry that decides: the cue's verb with a particle or "as", its verb, or else its last noun or adjective in the list. */
    private static @Nullable String sense(List<Token> cue, String lemma, List<Token> content) {
        List<String> phrases = new ArrayList<>();
        for (Token token : cue) {
            phrases.add(lemma + " " + token.lemma());
        }
        for (int i = 1; i < cue.size(); i++) {
            phrases.add(cue.get(i - 1).lemma() + " " + cue.get(i).lemma());
        }
        boolean passive = cue.stream().anyMatch(token -> token.relation().equals("aux:pass"));
        if (passive || content.stream().anyMatch(token -> token.lemma().equals("as"))) {
            phrases.add(lemma + " as");
        }
        phrases.add(lemma);
        for (String phrase : phrases) {
            if (LEXICON.containsKey(phrase) && !isLight(phrase)) {
                return phrase;
            }
        }
        String last = LEXICON.containsKey(lemma) ? lemma : null;
        for (Token token : cue) {
            String word = token.lemma().toLowerCase(Locale.ROOT);
            boolean tells = token.isNoun() || token.pos().startsWith("JJ") || token.isVerb();
            last = tells && LEXICON.containsKey(word) && !isLight(word) ? word : last;
        }
        return last;
    }

    private static @Nullable AttributionType kind(@Nullable String sense, Complement complement) {
        return LEXICON.getOrDefault(sense == null ? "" : sense, Map.of()).get(complement);
    }

    /** Whether the verb has no meaning of its own with a noun: "has …", "made …". */
    private static boolean isLight(String word) {
        return kind(word, Complement.NOUN_PHRASE) == null;
    }

    /** "Rejected the claim that …": a cue that can take a clause is an assertion if it answers something that was said. */
    private static boolean answersAClaim(String sense, Complement complement, List<Token> content) {
        return complement == Complement.NOUN_PHRASE
                && kind(sense, Complement.CLAUSE) == AttributionType.ASSERTION
                && content.stream()
                        .filter(token -> content.stream().noneMatch(other -> other.index() == token.head()))
                        .anyMatch(token -> token.isNoun() && isSaid(token.lemma()));
    }

    private static boolean isSaid(String noun) {
        AttributionType type = kind(noun, Complement.NOUN_PHRASE);
        return type == AttributionType.ASSERTION || type == AttributionType.BELIEF;
    }

    private static Map<String, Map<Complement, AttributionType>> read() {
        Map<String, Map<Complement, AttributionType>> lexicon = new HashMap<>();
        for (String line : WordList.lines(AttributionTyper.class, "attribution-types.tsv")) {
            List<String> fields = Arrays.asList(line.split("\t", -1));
            Map<Complement, AttributionType> kinds = new HashMap<>();
            for (Complement complement : Complement.values()) {
                String kind = fields.get(1 + complement.ordinal());
                if (!kind.equals("-")) {
                    kinds.put(complement, Coded.of(AttributionType.class, kind));
                }
            }
            lexicon.put(fields.get(0), Map.copyOf(kinds));
        }
        return Map.copyOf(lexicon);
    }
}
