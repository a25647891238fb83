package org.pullquote.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/**
 * The office or trade in a mention without a name: "ministry official" of "a ministry official who asked not to be named". A mention
 * that tells no office ("a woman who saw it", "the report") has none.
 */
final class UnnamedRole {
    private static final Set<String> ENDING =
            Set.of("WP", "WDT", "WP$", "WRB", "VBN", "VBG", "VBD", "VBZ", "VBP", "MD");
    private static final Set<String> BEFORE = Set.of("DT", "PDT", "PRP$", "CD", "RB", "RBR", "RBS", "JJR", "JJS", "IN");
    private static final Set<String> MANY =
            Set.of("many", "several", "other", "various", "more", "most", "few", "such", "dozens");
    private static final Pattern AGE = Pattern.compile("\\d+-years?-old");
    private static final int MAX_WORDS = 9;

    private UnnamedRole() {}

    /** The role in the mention, without its article and its clauses; null if it tells none. */
    static @Nullable String of(Document document, List<Span> source) {
        List<Token> tokens = document.tokens(source);
        int first = 0;
        while (first < tokens.size() && isBefore(tokens.get(first))) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && !ends(tokens.get(end), end > first ? tokens.get(end - 1) : null)) {
            end++;
        }
        int head = head(tokens, first, end);
        if (head < 0 || !isRole(tokens.get(head))) {
            return null;
        }
        if (end - first > MAX_WORDS || !tokens.get(end - 1).isNoun()) {
            end = head + 1;
        }
        return end - first > MAX_WORDS ? null : document.text(tokens.get(first), tokens.get(end - 1));
    }

    private static boolean isBefore(Token token) {
        return BEFORE.contains(token.pos())
                || !token.isWord()
                || AGE.matcher(token.text()).matches()
                || MANY.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether what follows only tells more of the person: a clause, an aside, a second person. */
    private static boolean ends(Token token, @Nullable Token before) {
        boolean participle = token.pos().equals("VBN") || token.pos().equals("VBG");
        return ENDING.contains(token.pos()) && !(participle && (before == null || !before.isNoun()))
                || token.pos().equals("CC")
                || token.text().equals(",")
                || token.isDash()
                || "()[]\"“”".contains(token.text());
    }

    /** The last noun before a preposition, or -1. */
    private static int head(List<Token> tokens, int first, int end) {
        int head = -1;
        for (int i = first;
                i < end
                        && !tokens.get(i).pos().equals("IN")
                        && !tokens.get(i).pos().equals("TO");
                i++) {
            head = tokens.get(i).isNoun() ? i : head;
        }
        return head;
    }

    private static boolean isRole(Token noun) {
        // The lemma of a proper noun is its plural: "Experts" at the begin of a sentence.
        String lemma = noun.isPlural() && noun.lemma().equals(noun.text())
                ? noun.text().replaceFirst("s$", "")
                : noun.lemma();
        return SpeakerLexicon.isRole(lemma)
                && !WordClass.RELATION.holds(lemma.toLowerCase(Locale.ROOT))
                && !NameWord.isDate(noun.text());
    }
}
