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
 * What every reader knows of the holders of public office: who "President Hollande" was in 2014. Asked only where an article
 * gives no full name itself; answers only where surname, office and year leave one person.
 */
public final class OfficeHolderGazetteer {
    /** One term: a person in an office, from one year to another, both included. */
    private record Term(List<String> offices, PersonName name, int from, int to) {
        boolean serving(int year) {
            return from <= year && year <= to;
        }

        boolean isNamed(String title) {
            return offices.stream().anyMatch(office -> endsWithWord(title, office));
        }
    }

    /** Offices whose holder an article may call by surname alone from the first line on. */
    private static final Set<String> HEADS = Set.of("president", "prime minister", "chancellor");

    private static final Map<String, List<Term>> TERMS = read();

    private final @Nullable LocalDate published;

    /** @param published the day of the article, or null if nobody knows it */
    public OfficeHolderGazetteer(@Nullable LocalDate published) {
        this.published = published;
    }

    /**
     * The full name of the one called by a title and a surname ("former President", "Hollande"), or null.
     *
     * @param titles what the article calls the bearer: titles and roles, each a phrase
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
     * The full name of the only one of that surname who ever held any office, if that one heads a state or government in the
     * article's year and the article speaks of that office; or null.
     *
     * @param text the article in lower case
     */
    @Nullable
    public PersonName head(PersonName surname, Gender gender, String text) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        PersonName found = null;
        boolean serves = false;
        for (Term term : terms(surname, gender)) {
            if (term.from() > day.getYear()) {
                continue;
            }
            if (found != null && !found.equals(term.name())) {
                return null;
            }
            found = term.name();
            serves |= term.serving(day.getYear())
                    && term.offices().stream().anyMatch(office -> HEADS.contains(office) && text.contains(office));
        }
        return serves ? found : null;
    }

    /** The nouns for the highest offices that the bearer of a full name holds in the article's year: "president". */
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
                        .filter(HEADS::contains)
                        .map(office -> office.substring(office.lastIndexOf(' ') + 1))
                        .forEach(nouns::add);
            }
        }
        return nouns;
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

    /** "president elect" is a president to come. */
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

    /** Whether the office ends the title, as a word, and nothing before makes it a lesser one. */
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

    private static Map<String, List<Term>> read() {
        Map<String, List<Term>> terms = new HashMap<>();
        for (String line : WordList.lines(OfficeHolderGazetteer.class, "known-offices.tsv")) {
            String[] columns = line.split("\t");
            if (columns.length != 6) {
                throw new IllegalStateException("known-offices.tsv: expected 6 columns: " + line);
            }
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
                            new PersonName(words, suffix),
                            Integer.parseInt(columns[4]),
                            Integer.parseInt(columns[5])));
        }
        return Map.copyOf(terms);
    }
}
