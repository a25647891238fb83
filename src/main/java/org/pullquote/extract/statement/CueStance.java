package org.pullquote.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Stance;

/**
 * The stance of a cue: that of its verb, unless the words around the verb say otherwise. A cue that is denied ("did not promise")
 * takes no side, nor does one that asks a question; an adverb of truth ("falsely said") speaks louder than the verb.
 */
final class CueStance {
    private static final Set<String> NEGATIONS = WordClass.NEGATIVE.words();
    private static final Set<String> NOT_ALONE = Set.of("only", "just", "merely", "simply");
    private static final Set<String> UNTRUE = WordClass.UNTRUE.words();
    private static final Set<String> TRUE = WordClass.TRUE.words();
    private static final Set<String> QUESTIONING = Set.of("about", "if", "whether");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:whether|if|what|who|whom|whose|which|why|when|where|how)\\b.*|.*\\?[\"”’')]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CueStance() {}

    /**
     * The stance of {@code cue}.
     *
     * @param lemma its base form, as {@link CueLemma} gives it
     * @param content what it attributes
     */
    static Stance of(List<Token> cue, String lemma, String content) {
        Stance stance = CueLexicon.instance().stance(lemma);
        if (has(cue, UNTRUE)) {
            return Stance.DISTANCING;
        }
        if (stance == Stance.NEUTRAL) {
            return has(cue, TRUE) ? Stance.ENDORSING : stance;
        }
        return isNegated(cue) || WordClass.ASKING.holds(lemma) && asksAQuestion(cue, content) ? Stance.NEUTRAL : stance;
    }

    private static boolean has(List<Token> cue, Set<String> words) {
        return cue.stream().anyMatch(token -> words.contains(lower(token)));
    }

    /** "Did not want", "can't deny"; but not "does not just want". */
    private static boolean isNegated(List<Token> cue) {
        for (int i = 0; i < cue.size(); i++) {
            if (NEGATIONS.contains(lower(cue.get(i)))) {
                return i + 1 == cue.size() || !NOT_ALONE.contains(lower(cue.get(i + 1)));
            }
        }
        return false;
    }

    private static boolean asksAQuestion(List<Token> cue, String content) {
        return has(cue, QUESTIONING) || QUESTION.matcher(content.strip()).matches();
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
