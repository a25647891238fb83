package org.pullquote.extract.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;
import org.pullquote.text.WordList;

/**
 * Gazetteer of office holders and their terms: who "President Hollande" was in 2014. Used only if the article gives no full name; answers
 * only if surname, office and year leave one person.
 */
public final class OfficeHolderGazetteer {
    /** One term: a person in an office, from one year to another, both included. */
    private record Term(List<String> offices, String of, PersonName name, int from, int to) {
        boolean serving(int year) {
            return from <= year && year <= to;
        }

        boolean isNamed(String title) {
            return offices.stream().anyMatch(office -> endsWithWord(title, office));
        }
    }

    private static final String CANDIDATE = "candidate";

    /**
     * Offices whose holder an article may call by surname alone from the first line on, each with the words that tell, in lower
     * case, that an article is about it.
     */
    private static final Map<String, List<String>> HEADS = Map.of(
            "president",
            List.of("president", "white house", "administration", "kremlin", "élysée"),
            "prime minister",
            List.of("prime minister", "downing street"),
            "chancellor",
            List.of("chancellor"));

    /** The country whose president an article in English calls by surname alone and need not call president at all. */
    private static final String BEST_KNOWN = "United States";

    private static final List<String> LISTS = List.of("known-offices.tsv", "office-holders.tsv");
    private static final int COLUMNS = 7;
    private static final Map<String, List<Term>> TERMS = read();

    private final @Nullable LocalDate published;

    /** @param published the day of the article, or null if unknown */
    public OfficeHolderGazetteer(@Nullable LocalDate published) {
        this.published = published;
    }

    /**
     * The full name of the one called by a title and a surname ("former President", "Hollande"), or null.
     *
     * @param titles what the article calls the person: titles and roles, each a phrase
     */
    @Nullable
    public PersonName holder(PersonName surname, List<String> titles, Gender gender) {
        PersonName found = null;
        for (String title : titles) {
            PersonName holder = holder(surname, title, gender);
            if (holder != null && found != null && !holder.equals(found)) {
                return null;
            }
            found = holder == null ? found : holder;
        }
        return found;
    }

    /**
     * The full name of the only person with that surname who heads a state or government in the article's year, or is a candidate
     * for it, if the article mentions that office or its seat; or null. The president of the United States needs no such mention.
     * Nobody else with that surname may have held an office, unless somebody with it is a candidate that year.
     *
     * @param text the article in lower case
     */
    @Nullable
    public PersonName head(PersonName surname, Gender gender, String text) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        List<Term> known = terms(surname, gender).stream()
                .filter(term -> term.from() <= day.getYear())
                .toList();
        List<PersonName> standing = known.stream()
                .filter(term -> term.serving(day.getYear()))
                .filter(term -> term.offices().stream().anyMatch(office -> isMentioned(office, term, text)))
                .map(Term::name)
                .distinct()
                .toList();
        boolean alone = known.stream().map(Term::name).distinct().count() == 1
                || known.stream().filter(term -> term.serving(day.getYear())).anyMatch(term -> term.offices()
                        .contains(CANDIDATE));
        return standing.size() == 1 && alone ? standing.get(0) : null;
    }

    private static boolean isMentioned(String office, Term term, String text) {
        if (office.equals(CANDIDATE)) {
            return text.contains(CANDIDATE) || text.contains("campaign");
        }
        return office.equals("president") && term.of().equals(BEST_KNOWN)
                || HEADS.getOrDefault(office, List.of()).stream().anyMatch(text::contains);
    }

    /** The nouns for the highest offices that the person with a full name holds in the article's year: "president". */
    public Set<String> nouns(PersonName full) {
        LocalDate day = published;
        if (day == null) {
            return Set.of();
        }
        PersonName surname = new PersonName(List.of(full.last()), full.suffix());
        Set<String> nouns = new TreeSet<>();
        for (Term term : terms(surname, Gender.UNKNOWN)) {
            if (term.serving(day.getYear()) && term.name().agrees(full)) {
                term.offices().stream()
                        .filter(HEADS::containsKey)
                        .map(office -> office.substring(office.lastIndexOf(' ') + 1))
                        .forEach(nouns::add);
            }
        }
        return nouns;
    }

    /** When somebody holds an office, relative to the article's year. */
    public enum Tenure {
        SERVING,
        PAST,
        COMING
    }

    /**
     * The tenure of the person with a full name in the office that ends a phrase ("former vice president"); null if they never
     * hold such an office, or the day is unknown.
     */
    public @Nullable Tenure tenure(PersonName full, String phrase) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        Tenure found = null;
        for (Term term : terms(new PersonName(List.of(full.last()), full.suffix()), Gender.UNKNOWN)) {
            if (term.name().agrees(full) && term.isNamed(phrase)) {
                if (term.serving(day.getYear())) {
                    return Tenure.SERVING;
                }
                found = term.to() < day.getYear() ? Tenure.PAST : Tenure.COMING;
            }
        }
        return found;
    }

    private @Nullable PersonName holder(PersonName surname, String title, Gender gender) {
        String phrase = title.toLowerCase(Locale.ROOT).replace('-', ' ').replace(".", "");
        List<String> words = List.of(phrase.split("\\s+"));
        boolean past = words.stream().anyMatch(WordClass.FORMER::holds);
        boolean coming = words.stream().anyMatch(WordClass.COMING::holds);
        List<Term> held = terms(surname, gender).stream()
                .filter(term -> term.isNamed(withoutStage(phrase)))
                .filter(term -> published == null || term.from() <= published.getYear() + (coming ? 1 : 0))
                .toList();
        LocalDate day = published;
        if (day != null && !past) {
            List<Term> serving =
                    held.stream().filter(term -> term.serving(day.getYear())).toList();
            held = serving.isEmpty() ? held : serving;
        }
        List<PersonName> names = held.stream().map(Term::name).distinct().toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    /** Removes "elect" or "designate": a "president elect" is a future president. */
    private static String withoutStage(String phrase) {
        return phrase.endsWith(" elect") || phrase.endsWith(" designate")
                ? phrase.substring(0, phrase.lastIndexOf(' '))
                : phrase;
    }

    private static List<Term> terms(PersonName surname, Gender gender) {
        return TERMS.getOrDefault(String.join(" ", surname.folded()), List.of()).stream()
                .filter(term ->
                        SpeakerLexicon.genderOfGivenName(term.name().first()).agrees(gender))
                .toList();
    }

    /** Whether the office ends the title, as a word, and no word before it makes it a lower one. */
    private static boolean endsWithWord(String title, String office) {
        if (!title.endsWith(office)) {
            return false;
        }
        String before = title.substring(0, title.length() - office.length());
        if (before.isEmpty()) {
            return true;
        }
        String[] words = before.strip().split(" ");
        return before.endsWith(" ") && !WordClass.SUBORDINATE.holds(words[words.length - 1]);
    }

    /** The cells of both lists: the one written by hand, and the one made from Wikidata. */
    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        for (String list : LISTS) {
            for (String line : WordList.lines(OfficeHolderGazetteer.class, list)) {
                String[] columns = line.split("\t");
                if (columns.length != COLUMNS) {
                    throw new IllegalStateException(list + ": expected " + COLUMNS + " columns: " + line);
                }
                rows.add(columns);
            }
        }
        return rows;
    }

    private static Map<String, List<Term>> read() {
        Map<String, List<Term>> terms = new HashMap<>();
        for (String[] columns : rows()) {
            List<String> offices = new ArrayList<>();
            for (String office : columns[0].split(",")) {
                offices.add(office.replace('-', ' '));
            }
            List<String> words = new ArrayList<>(List.of(columns[3].split(" ")));
            boolean suffixed = SpeakerLexicon.isSuffix(words.get(words.size() - 1));
            String suffix = suffixed ? words.remove(words.size() - 1) : "";
            String surname = String.join(" ", new PersonName(List.of(columns[2].split(" ")), "").folded());
            terms.computeIfAbsent(surname, key -> new ArrayList<>())
                    .add(new Term(
                            List.copyOf(offices),
                            columns[1],
                            new PersonName(words, suffix),
                            Integer.parseInt(columns[4]),
                            Integer.parseInt(columns[5])));
        }
        return Map.copyOf(terms);
    }
}
