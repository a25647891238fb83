package org.pullquote.join;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.NameParts;
import org.pullquote.names.Romanization;
import org.pullquote.text.WordList;

/** The keys under which names are compared. */
final class NameKeys {
    private static final Set<String> LEGAL_FORMS = WordList.words(NameKeys.class, "legal-forms.txt");

    private static final Pattern MARKS = Pattern.compile("[.'’]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OFFICE =
            Pattern.compile("^(u s |us |united states )?(department|ministry|bureau) of (the )?(\\p{L}+)$");
    private static final Pattern STATES = Pattern.compile("^(u s|us) (?=.)");

    private NameKeys() {}

    /**
     * The key of a spelling. Spellings have equal keys if they differ only in case, accents, marks, a leading article, a trailing legal
     * form, or as "Department of Justice" and "Justice Department" do.
     */
    static String of(String spelling) {
        String unmarked = MARKS.matcher(CaseFolding.of(spelling)).replaceAll("").replace("&", " and ");
        String folded = GAPS.matcher(unmarked).replaceAll(" ").strip();
        folded = folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
        int last = folded.lastIndexOf(' ');
        if (last > 0 && LEGAL_FORMS.contains(folded.substring(last + 1))) {
            folded = folded.substring(0, last);
        }
        folded = OFFICE.matcher(folded).replaceFirst("$1$4 $2");
        return STATES.matcher(folded).replaceFirst("united states ");
    }

    /**
     * The key of a name's block. Names are compared only within a block: those that end in the same surname or in a free spelling of it.
     */
    static String block(String spelling) {
        List<String> words = List.of(of(spelling).split(" "));
        int last = words.size() - 1;
        while (last > 0 && NameParts.isSuffix(words.get(last))) {
            last--;
        }
        String word = words.get(last);
        String skeleton = Romanization.skeleton(word.toLowerCase(Locale.ROOT));
        return skeleton.isEmpty() ? word : skeleton;
    }
}
