package org.pullquote.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pullquote.text.WordList;

/** First names. Case, accents and a closing dot do not matter. */
public final class GivenNames {
    /** CoreNLP's list of first names, in its models jar: {@code name<TAB>MALE|FEMALE}. */
    private static final String FIRST_NAMES = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private static final Map<String, Gender> GENDERS = genders();
    private static final Map<String, Set<String>> FORMS = allForms();

    private GivenNames() {}

    /** Whether the word is a known first name. */
    public static boolean isOne(String word) {
        return GENDERS.containsKey(CaseFolding.of(word));
    }

    /** The gender of the name, or unknown if it is not listed or has both. */
    public static Gender gender(String word) {
        return GENDERS.getOrDefault(CaseFolding.of(word), Gender.UNKNOWN);
    }

    /** Whether both may be one person's first name: they are equal, one is the other's initial or short form, or they romanize one name. */
    public static boolean same(String one, String other) {
        String a = CaseFolding.of(one);
        String b = CaseFolding.of(other);
        return a.equals(b)
                || a.length() == 1 && b.startsWith(a)
                || b.length() == 1 && a.startsWith(b)
                || areForms(a, b)
                || Romanization.same(a, b);
    }

    /** Whether the two are listed as forms of one name: "Bernie" and "Bernard". */
    private static boolean areForms(String one, String other) {
        return forms(one).contains(CaseFolding.of(other));
    }

    /** All listed forms of the name, itself included, sorted; empty if it is not listed. */
    public static Set<String> forms(String word) {
        return FORMS.getOrDefault(CaseFolding.of(word), Set.of());
    }

    private static Map<String, Set<String>> allForms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String line : WordList.lines(GivenNames.class, "nicknames.txt")) {
            List<String> names = List.of(line.split("\\s+"));
            names.forEach(
                    name -> forms.computeIfAbsent(name, key -> new TreeSet<>()).addAll(names));
        }
        return Map.copyOf(forms);
    }

    private static Map<String, Gender> genders() {
        Map<String, Gender> names = new HashMap<>();
        for (String line : WordList.lines(GivenNames.class, FIRST_NAMES)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                Gender gender = line.startsWith("F", tab + 1) ? Gender.FEMALE : Gender.MALE;
                names.merge(CaseFolding.of(line.substring(0, tab)), gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
            }
        }
        for (String line : WordList.lines(GivenNames.class, "first-names.txt")) {
            String[] columns = line.split("\\s+");
            names.put(columns[0], Gender.ofCode(columns[1]));
        }
        return Map.copyOf(names);
    }
}
