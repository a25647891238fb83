package org.pullquote.extract.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;
import org.pullquote.text.WordList;

/**
 * Gazetteer of office holders and their terms: who "President Hollande" was in 2014. Used only if the article gives no full name; answers
 * only if surname, office and year leave one person, and no word makes the office another: a club president is not a country's.
 */
public final class OfficeHolderGazetteer {
    /** One term: a person in an office, from one year to another, both included. */
    private record Term(List<String> offices, String of, PersonName name, int from, int to) {
        boolean serving(int year) {
            return from <= year && year <= to;
        }

        /** Whether it begins in that year or the next. A candidate stands in the years of the term. */
        boolean comes(int year) {
            return offices.contains(CANDIDATE) ? serving(year) : year <= from && from <= year + 1;
        }

        /** Whether it is the office that Americans keep as a title for life: "President Reagan". */
        boolean isOfPresident() {
            return offices.contains("president") && of.equals(BEST_KNOWN);
        }

        boolean isNamed(String title) {
            return offices.stream().anyMatch(office -> endsWithWord(title, office));
        }

        /** Whether a title that names the office has no words for another body before it. */
        boolean isNamedAlone(String title) {
            String phrase = title.toLowerCase(Locale.ROOT);
            return offices.stream()
                    .filter(office -> endsWithWord(phrase, office))
                    .anyMatch(office -> isFree(title.substring(0, title.length() - office.length())));
        }

        /** Whether the words before the office say nothing, or name the body that has it. */
        private boolean isFree(String before) {
            String[] words = before.strip().split("\\s+");
            for (int at = words.length - 1; at >= 0; at--) {
                String word = words[at];
                String owner = owner(word);
                boolean told = Countries.isOf(owner, of) || tellsNoBody(owner);
                if (told) {
                    continue;
                }
                boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
                if (capital && at == 0 && isNoModifier(owner)) {
                    return true;
                }
                boolean owned = !owner.equals(word.toLowerCase(Locale.ROOT));
                if (capital || owned || SpeakerLexicon.isBody(owner)) {
                    return false;
                }
                // Any other word is no name: a verb ("met President Lund"), or an adjective that a name may own.
                String further = at == 0 ? "" : words[at - 1].toLowerCase(Locale.ROOT);
                return owner(further).equals(further) || Countries.isOf(owner(further), of);
            }
            return true;
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

    /** What tells, in lower case, that an article is about the race for that country's presidency; any charity has a campaign. */
    private static final List<String> RACE =
            List.of("presidential", "for president", "white house", "republican", "democrat");

    /** The longest title that is looked for before a surname, in characters. */
    private static final int MAX_TITLE_LENGTH = 60;

    private static final Pattern OUTSIDE_TITLE = Pattern.compile("[^\\p{L}\\p{N} .'’-]");

    private static final Pattern OWNER_END = Pattern.compile("['’]s?$");

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
     * The full name of the one called by a title and a surname ("former President", "Hollande"), or null; also if one of the
     * titles is that of another body: "Club President".
     *
     * @param titles what the article calls the person: titles and roles, each a phrase
     */
    @Nullable
    public PersonName holder(PersonName surname, List<String> titles, Gender gender) {
        PersonName found = null;
        if (titles.stream().anyMatch(title -> isOfAnother(terms(surname, gender), plain(title)))) {
            return null;
        }
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
     * Nobody else with that surname may have held an office, nor may the article give the name the office of another body.
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
        boolean alone = known.stream().map(Term::name).distinct().count() == 1;
        return standing.size() == 1 && alone && !isCalledOtherwise(surname, known, text) ? standing.get(0) : null;
    }

    /** Whether the text gives somebody of that surname the office of another body: "club president Fox". */
    private static boolean isCalledOtherwise(PersonName surname, List<Term> known, String text) {
        String name = " " + surname.text().toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            String before = text.substring(Math.max(0, at - MAX_TITLE_LENGTH), at);
            String phrase = before.substring(
                    OUTSIDE_TITLE.matcher(before).replaceAll("|").lastIndexOf('|') + 1);
            if (isOfAnother(known, plain(phrase.strip()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMentioned(String office, Term term, String text) {
        if (office.equals(CANDIDATE)) {
            return RACE.stream().anyMatch(text::contains);
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

    /** The countries and bodies in which the person with a full name ever held an office; empty if none is known. */
    public static Set<String> bodies(PersonName full) {
        Set<String> bodies = new TreeSet<>();
        for (Term term : terms(new PersonName(List.of(full.last()), full.suffix()), Gender.UNKNOWN)) {
            if (term.name().agrees(full)) {
                bodies.add(term.of());
            }
        }
        return bodies;
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
        return tenure(full, term -> term.isNamed(phrase));
    }

    /** The same for exactly that office, in lower case: a vice president is not a president. */
    public @Nullable Tenure tenureIn(PersonName full, String office) {
        return tenure(full, term -> term.offices().contains(office));
    }

    private @Nullable Tenure tenure(PersonName full, Predicate<Term> meant) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        Tenure found = null;
        for (Term term : terms(new PersonName(List.of(full.last()), full.suffix()), Gender.UNKNOWN)) {
            if (term.name().agrees(full) && meant.test(term)) {
                if (term.serving(day.getYear())) {
                    return Tenure.SERVING;
                }
                found = term.to() < day.getYear() ? Tenure.PAST : Tenure.COMING;
            }
        }
        return found;
    }

    private @Nullable PersonName holder(PersonName surname, String title, Gender gender) {
        String plain = plain(title);
        List<String> words = List.of(plain.toLowerCase(Locale.ROOT).split("\\s+"));
        boolean past = words.stream().anyMatch(WordClass.FORMER::holds);
        boolean coming = words.stream().anyMatch(WordClass.COMING::holds);
        List<Term> held = terms(surname, gender).stream()
                .filter(term -> term.isNamedAlone(withoutStage(plain)))
                .toList();
        LocalDate day = published;
        if (day != null) {
            int year = day.getYear();
            List<Term> then = held.stream()
                    .filter(term -> past ? term.to() <= year : coming ? term.comes(year) : term.serving(year))
                    .toList();
            boolean honorific = then.isEmpty() && !past && !coming;
            held = honorific
                    ? held.stream()
                            .filter(term -> term.isOfPresident() && term.to() < year)
                            .toList()
                    : then;
        }
        List<PersonName> names = held.stream().map(Term::name).distinct().toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    private static String plain(String title) {
        return title.replace('-', ' ').replace(".", "");
    }

    /** Whether a title has the office of these terms, but with words for another body. */
    private static boolean isOfAnother(List<Term> terms, String title) {
        String office = withoutStage(title);
        List<Term> named = terms.stream()
                .filter(term -> term.isNamed(office.toLowerCase(Locale.ROOT)))
                .toList();
        return !named.isEmpty() && named.stream().noneMatch(term -> term.isNamedAlone(office));
    }

    /** A word in lower case without the "'s" of a possessive. */
    private static String owner(String word) {
        return OWNER_END.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** Whether a word before an office leaves open whose it is: "former", "Republican", "presidential". */
    private static boolean tellsNoBody(String word) {
        return word.isEmpty()
                || WordClass.FORMER.holds(word)
                || WordClass.COMING.holds(word)
                || SpeakerLexicon.isParty(word)
                || word.equals("presidential")
                || Character.isDigit(word.codePointAt(0));
    }

    private static boolean isNoModifier(String word) {
        return WordClass.OPENING.holds(word)
                || SpeakerLexicon.isDay(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    /** Removes "elect" or "designate": a "president elect" is a future president. */
    private static String withoutStage(String title) {
        String phrase = title.toLowerCase(Locale.ROOT);
        return phrase.endsWith(" elect") || phrase.endsWith(" designate")
                ? title.substring(0, title.lastIndexOf(' '))
                : title;
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
