package org.pullquote.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;

/** Tells whether a capitalized word before the name of a body only describes it or somebody there: "Tarn-based Lundex", "Former FBI agents". */
final class DescribedBody {
    private static final Pattern HYPHENATED = Pattern.compile(".+-(?:\\p{L}+ed|led|run|built|born)");

    private final Document document;
    private final List<Token> tokens;

    /** Words that are tagged as a body with no describing word before them. */
    private final Set<String> alone = new HashSet<>();

    DescribedBody(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        for (Token token : tokens) {
            if (token.entity().equals("ORGANIZATION")
                    && (token.index() == 0 || !tokens.get(token.index() - 1).isOfPlace())) {
                alone.add(token.text());
            }
        }
    }

    /** Whether the token is such a word, and the name of the body begins behind it. */
    boolean opens(int at, Sentence sentence) {
        if (at + 1 >= sentence.last() || !tokens.get(at + 1).entity().equals("ORGANIZATION")) {
            return false;
        }
        String word = tokens.get(at).text();
        return word.equals("Former")
                || HYPHENATED.matcher(word).matches()
                || isOfOfficer(at, sentence)
                || tokens.get(at).isOfPlace() && isNamedAlone(at + 1, sentence);
    }

    /** Whether it belongs to the noun for somebody behind the name: "Associate EPA administrator". */
    private boolean isOfOfficer(int at, Sentence sentence) {
        if (!WordClass.SUBORDINATE.holds(tokens.get(at).text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        int end = endOfName(at + 1, sentence);
        return end < sentence.last() && SpeakerLexicon.isRole(tokens.get(end).text());
    }

    /** Whether it is one word, no noun for a body, that the article also has without the adjective: "Chinese Huawei". */
    private boolean isNamedAlone(int at, Sentence sentence) {
        String word = tokens.get(at).text();
        return endOfName(at, sentence) == at + 1 && !SpeakerLexicon.isBody(word) && alone.contains(word);
    }

    private int endOfName(int at, Sentence sentence) {
        int end = at;
        while (end < sentence.last() && tokens.get(end).entity().equals("ORGANIZATION")) {
            end++;
        }
        return end;
    }
}
