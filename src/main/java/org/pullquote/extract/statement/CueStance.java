package org.pullquote.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Stance;

/**
 * The stance of a cue: that of its verb, with exceptions. A cue that is negated or refused ("did not promise", "refused to
 * condemn") and one that asks a question are neutral; an adverb of truth ("falsely said") overrides the verb.
 */
final class CueStance {
    private static final Set<String> QUESTIONING = Set.of("about", "if", "whether");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern QUESTION_MARK = Pattern.compile("\\?[\"”’')]*$");

    private CueStance() {}

    /**
     * The stance of {@code cue}.
     *
     * @param lemma its base form, as {@link CueLemma} gives it
     * @param content what it attributes
     */
    static Stance of(List<Token> cue, String lemma, String content) {
        Stance stance = CueLexicon.instance().stance(lemma);
        if (has(cue, WordClass.UNTRUE.words())) {
            return Stance.DISTANCING;
        }
        if (stance == Stance.NEUTRAL) {
            return has(cue, WordClass.TRUE.words()) ? Stance.ENDORSING : stance;
        }
        return isNegated(cue) || WordClass.ASKING.holds(lemma) && asksAQuestion(cue, content) ? Stance.NEUTRAL : stance;
    }

    private static boolean has(List<Token> cue, Set<String> words) {
        return cue.stream().anyMatch(token -> words.contains(lower(token)));
    }

    /** "Did not want", "can't deny", "refused to condemn", "stopped short of demanding"; but not "does not just want". */
    private static boolean isNegated(List<Token> cue) {
        for (int i = 0; i < cue.size(); i++) {
            String next = i + 1 == cue.size() ? "" : lower(cue.get(i + 1));
            if (WordClass.NEGATIVE.holds(lower(cue.get(i)))) {
                return !WordClass.FOCUSING.holds(next);
            }
            String lemma = cue.get(i).lemma();
            if (WordClass.REFUSING.holds(lemma) && next.equals("to") || lemma.equals("stop") && next.equals("short")) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksAQuestion(List<Token> cue, String content) {
        String words = content.strip();
        Matcher first = FIRST_WORD.matcher(words);
        return has(cue, QUESTIONING)
                || first.lookingAt()
                        && WordClass.INTERROGATIVE.holds(first.group().toLowerCase(Locale.ROOT))
                || QUESTION_MARK.matcher(words).find();
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
