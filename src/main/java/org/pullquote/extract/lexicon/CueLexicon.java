package org.pullquote.extract.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Coded;
import org.pullquote.model.Stance;
import org.pullquote.text.WordList;

/** Verbs that attribute, by sense: their stance, and how they take their content. Read once from {@code cues.tsv}. */
public final class CueLexicon {
    /** The stance of a verb towards its content, and the complements that it takes: "quote", "clause". */
    public record Sense(Stance stance, Set<String> complements) {
        public boolean takes(String complement) {
            return complements.contains(complement);
        }
    }

    private static final CueLexicon INSTANCE = read();

    private final Map<String, Sense> senses;

    private CueLexicon(Map<String, Sense> senses) {
        this.senses = Map.copyOf(senses);
    }

    public static CueLexicon instance() {
        return INSTANCE;
    }

    /** The sense of a verb by its base form, with its particle if it has one ("point out"); null if it is not a cue. */
    @Nullable
    public Sense sense(String lemma) {
        return senses.get(lemma);
    }

    /** Whether the cue word takes a quotation or a clause, or is "according". */
    public boolean isOfSpeech(Token token) {
        Sense sense = token.isVerb() ? sense(token.lemma()) : null;
        return token.text().equalsIgnoreCase("according")
                || sense != null && (sense.takes("quote") || sense.takes("clause"));
    }

    /** The stance of a cue by its base form; neutral for words that are not verbs in the lexicon ("according to"). */
    public Stance stance(String lemma) {
        Sense sense = senses.get(lemma);
        return sense == null ? Stance.NEUTRAL : sense.stance();
    }

    private static CueLexicon read() {
        Map<String, Sense> senses = new HashMap<>();
        for (String line : WordList.lines(CueLexicon.class, "cues.tsv")) {
            String[] fields = line.split("\t", -1);
            senses.put(fields[0], new Sense(Coded.of(Stance.class, fields[1]), Set.of(fields[2].split(" "))));
        }
        return new CueLexicon(senses);
    }
}
