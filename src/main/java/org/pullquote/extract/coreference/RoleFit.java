package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;

/**
 * Tests whom a noun can mean by its modifiers: "the French president" is somebody whom the article calls French, and "the
 * president" alone is not "the union's president" if somebody has the title President.
 */
final class RoleFit {
    /** An officer by itself, but another office after "inspector", "attorney", "surgeon". */
    private static final String GENERAL = "general";

    private RoleFit() {}

    /** Whether the phrase with that head noun may mean a person. */
    static Predicate<Person> of(Document document, People people, SourcePhrase phrase, String noun) {
        List<String> nations = document.tokens().subList(phrase.first(), phrase.head()).stream()
                .filter(Token::isOfPlace)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(word -> !SpeakerLexicon.isParty(word))
                .toList();
        boolean alone = phrase.head() == phrase.first() + 1 && !RoleOwner.isBehind(document, people, phrase, noun);
        List<Person> bearers = people.persons().stream()
                .filter(person -> person.nouns().contains(noun))
                .toList();
        String office = office(document, phrase);
        boolean compound = office != null
                && (noun.equals(GENERAL) || bearers.stream().anyMatch(person -> isCalled(person, office)));
        boolean lesser = office != null && WordClass.DEPUTY.holds(office);
        boolean titled = alone && people.persons().stream().anyMatch(person -> isTitled(person, noun));
        String state = state(document, phrase);
        Predicate<Person> holder = ofOffice(document, people, phrase, noun);
        return person -> nations.stream()
                        .allMatch(
                                nation -> isCalled(person, nation) || RoleNation.isOf(document, people, person, nation))
                && (state == null || !person.isPlaced() || person.isOf(state))
                && holder.test(person)
                && (office == null || isCalled(person, office) || !lesser && !compound && holdsNoOther(person, noun))
                && !(titled && !isTitled(person, noun) && isOfSomething(person, noun));
    }

    /** Whether a person may hold the office that the phrase names, by whose it is, when, and of which country. */
    static Predicate<Person> ofOffice(Document document, People people, SourcePhrase phrase, String noun) {
        return RoleOwner.of(document, people, phrase, noun)
                .and(RoleStage.of(document, people, phrase, noun))
                .and(RoleNation.of(document, people, phrase));
    }

    /** The state that the head, or a name before it, gives: "the Iowan", "the Utah senator"; null if there is none. */
    static @Nullable String state(Document document, SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        for (int at = phrase.first(); at <= phrase.head(); at++) {
            Token token = tokens.get(at);
            String two = at < phrase.head()
                    ? UnitedStates.state(token.text() + " " + tokens.get(at + 1).text())
                    : null;
            String one = two == null && token.isProperNoun() ? UnitedStates.state(token.text()) : two;
            if (one != null) {
                return one;
            }
        }
        return null;
    }

    /** The noun right before the head that makes it another office: "inspector" in "inspector general"; null if there is none. */
    private static @Nullable String office(Document document, SourcePhrase phrase) {
        if (phrase.head() <= phrase.first()) {
            return null;
        }
        Token before = document.tokens().get(phrase.head() - 1);
        boolean noun = before.isNoun()
                && !before.entity().equals("LOCATION")
                && !before.entity().equals("PERSON")
                && UnitedStates.state(before.text()) == null
                && !SpeakerLexicon.isParty(before.text());
        return noun ? before.text().toLowerCase(Locale.ROOT) : null;
    }

    /** Whether the article gives the person no other office with that noun: an education secretary is not a press secretary. */
    private static boolean holdsNoOther(Person person, String noun) {
        return person.roles().stream().noneMatch(role -> isOfSomething(role, noun));
    }

    private static boolean isCalled(Person person, String nation) {
        return person.roles().stream()
                .anyMatch(role -> role.toLowerCase(Locale.ROOT).contains(nation));
    }

    /** Whether the noun alone is the title: "President Ada Lund". */
    private static boolean isTitled(Person person, String noun) {
        return person.roles().stream().anyMatch(noun::equalsIgnoreCase);
    }

    private static boolean isOfSomething(Person person, String noun) {
        return person.roles().stream()
                .map(role -> role.toLowerCase(Locale.ROOT))
                .anyMatch(role -> role.contains(noun + " of ") || role.endsWith(" " + noun) && role.contains("s "));
    }

    /** Whether the description has the noun after another word or before "of": "press secretary". */
    private static boolean isOfSomething(String role, String noun) {
        String words = role.toLowerCase(Locale.ROOT);
        return words.contains(" " + noun) || words.contains(noun + " of ");
    }
}
