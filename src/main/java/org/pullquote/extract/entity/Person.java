package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;
import org.pullquote.names.PersonWord;
import org.pullquote.names.SpeakerId;

/** One person of one article: the forms of the name, and what the article says about the person. Filled by {@link People}. */
public final class Person {
    /** A longer description is a clause, not a role. */
    private static final int MAX_ROLE_WORDS = 20;

    private final Map<String, PersonName> names = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> roles = new ArrayList<>();
    private final Set<String> nouns = new LinkedHashSet<>();
    private final Set<String> states = new LinkedHashSet<>();
    private Gender titleGender = Gender.UNKNOWN;
    private Gender roleGender = Gender.UNKNOWN;
    private Gender calledGender = Gender.UNKNOWN;
    private Gender pronounGender = Gender.UNKNOWN;
    private int mentions;
    private boolean known;
    private @Nullable PersonName name;
    private @Nullable PersonName corrected;
    private @Nullable Gender gender;

    private void addName(PersonName name) {
        names.putIfAbsent(name.text(), name);
        counts.merge(name.text(), 1, Integer::sum);
        this.name = null;
        gender = null;
    }

    void addMention(NameMention mention) {
        mentions++;
        addName(mention.name());
        titleGender = titleGender.or(mention.titleGender());
        for (int i = 0; i < mention.titles().size(); i++) {
            PersonWord word = SpeakerLexicon.title(mention.titles().get(i));
            boolean lesser =
                    i > 0 && WordClass.DEPUTY.holds(mention.titles().get(i - 1).toLowerCase(Locale.ROOT));
            if (word != null && !lesser) {
                nouns.addAll(word.nouns());
            }
        }
    }

    /** Adds the well-known full name that the article does not give. */
    void addKnownName(PersonName name) {
        names.putIfAbsent(name.text(), name);
        known = true;
        this.name = null;
        gender = null;
    }

    /** Sets the right spelling of a name that the article misspells. */
    void correct(PersonName right) {
        corrected = right;
    }

    /** Whether the full name is not the article's own. */
    public boolean isNamedFromOutside() {
        return known && fullMentions() == 0;
    }

    /** Whether the article, at a full name, uses a noun for one of these titles. */
    boolean isCalled(List<String> titles) {
        return callings(titles) > 0;
    }

    /** How many nouns for these titles the article uses at a full name. */
    int callings(List<String> titles) {
        return (int) titles.stream()
                .map(SpeakerLexicon::title)
                .filter(Objects::nonNull)
                .flatMap(word -> word.nouns().stream())
                .filter(nouns::contains)
                .count();
    }

    /** Whether the person may be a head of state or government: named more than once, and not called by any other noun. */
    boolean mayHeadState() {
        return mentions > 1 && WordClass.OF_RULER.words().containsAll(nouns);
    }

    void addRole(Role role) {
        if (role.shown() != null) {
            roles.add(role.shown());
        }
        nouns.addAll(role.nouns());
        roleGender = roleGender.or(role.gender());
        gender = null;
    }

    /** Records that the person represents, or comes from, a state. */
    void addState(String state) {
        states.add(state);
    }

    /** Whether the article places the person in that state: "(R-Utah)", "Utah senator". */
    public boolean isOf(String state) {
        return states.contains(state);
    }

    /** Whether the article places the person in any state. */
    public boolean isPlaced() {
        return !states.isEmpty();
    }

    /** Whether one word is the surname or the first name. */
    public boolean isCalledBy(PersonName part) {
        return hasSurname(part) || hasFirstName(part);
    }

    void addNouns(Set<String> others) {
        nouns.addAll(others);
    }

    void setPronounGender(Gender gender) {
        pronounGender = gender;
        this.gender = null;
    }

    /** Sets the gender of the pronouns that can mean nobody else. */
    void setCalledGender(Gender gender) {
        calledGender = gender;
        this.gender = null;
    }

    /** Takes the gender of a pronoun that was resolved to this person, if it is unknown, so that later pronouns agree with it. */
    public void learnGender(Gender spoken) {
        if (gender() == Gender.UNKNOWN) {
            setPronounGender(spoken);
        }
    }

    /** What a body that goes by the person is called: "Lund campaign", "Ada Lund's office". */
    public String body(String noun) {
        return noun.equals("office") ? name().text() + "'s office" : name().last() + " " + noun;
    }

    /** The name, once all mentions are added. */
    public PersonName name() {
        if (corrected != null) {
            return corrected;
        }
        if (name == null) {
            name = fullest();
        }
        return name;
    }

    /** The name by which the article calls this person most often, among those with a first name and a surname. */
    private PersonName fullest() {
        return names.values().stream()
                .max(Comparator.comparing(PersonName::isFull)
                        .thenComparing(name -> !PersonName.isInitial(name.first()))
                        .thenComparing(name -> counts.getOrDefault(name.text(), 0))
                        .thenComparing(name -> name.words().size())
                        .thenComparing(PersonName::text))
                .orElseThrow();
    }

    public boolean isFull() {
        return names.values().stream().anyMatch(PersonName::isFull);
    }

    boolean agrees(PersonName full) {
        return names.values().stream().anyMatch(name -> name.isFull() && name.agrees(full));
    }

    /** Whether {@code surname} ends one of the full names. */
    public boolean hasSurname(PersonName surname) {
        return names.values().stream().anyMatch(name -> name.isFull() && name.endsWith(surname));
    }

    /** Whether {@code part} ends a longer full name of the same suffix: "Smith Jones" in "Anna Smith Jones". */
    boolean hasPartOfSurname(PersonName part) {
        return names.values().stream()
                .anyMatch(name -> name.isFull()
                        && name.words().size() > part.words().size()
                        && name.suffix().equals(part.suffix())
                        && name.endsWith(part));
    }

    boolean hasPart(PersonName part) {
        return names.values().stream().anyMatch(name -> name.isFull() && name.contains(part));
    }

    boolean hasFirstName(PersonName first) {
        return names.values().stream()
                .anyMatch(name -> name.isFull() && name.folded().get(0).equals(first.foldedLast()));
    }

    /** Whether the full names have this suffix, or none if it is empty. */
    boolean hasSuffix(String suffix) {
        return names.values().stream()
                .filter(name -> name.isFull() || !isFull())
                .allMatch(name -> PersonName.sameWord(name.suffix(), suffix));
    }

    public int mentions() {
        return mentions;
    }

    int fullMentions() {
        return names.values().stream()
                .filter(PersonName::isFull)
                .mapToInt(name -> counts.getOrDefault(name.text(), 0))
                .sum();
    }

    /** The gender by title, role, pronouns that can mean nobody else, first name or the pronouns nearby, in this order. */
    public Gender gender() {
        if (gender == null) {
            gender = readGender();
        }
        return gender;
    }

    private Gender readGender() {
        Gender given = isFull() ? SpeakerLexicon.genderOfGivenName(name().first()) : Gender.UNKNOWN;
        return titleGender.or(roleGender).or(calledGender).or(given).or(pronounGender);
    }

    /** This person as a speaker, once all mentions are added. */
    public Speaker speaker() {
        String text = name().text();
        return new Speaker(text, SpeakerId.of(text), SpeakerKind.PERSON, role());
    }

    /** Nouns that the article uses, or may use, for this person. */
    public Set<String> nouns() {
        return nouns;
    }

    /** All descriptions that may be shown as a role. */
    public List<String> roles() {
        return roles;
    }

    /** The longest description that is still a phrase, or null if there is none. */
    @Nullable
    public String role() {
        return roles.stream()
                .filter(role -> role.split(" ").length <= MAX_ROLE_WORDS)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
