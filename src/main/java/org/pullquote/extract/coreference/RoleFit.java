package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/**
 * Whom a noun can mean by what stands with it: "the French president" is no one whom the article does not call French, and "the
 * president" alone is not "the union's president" where someone is President.
 */
final class RoleFit {
    private RoleFit() {}

    /** Whether a person may be meant by the phrase with that noun for its head. */
    static Predicate<Person> of(Document document, People people, SourcePhrase phrase, String noun) {
        List<String> nations = document.tokens().subList(phrase.first(), phrase.head()).stream()
                .filter(token -> token.entity().equals("MISC") && token.pos().equals("JJ"))
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(word -> !SpeakerLexicon.isParty(word))
                .toList();
        boolean alone = phrase.head() == phrase.first() + 1;
        boolean titled = alone && people.persons().stream().anyMatch(person -> isTitled(person, noun));
        return person -> nations.stream().allMatch(nation -> isCalled(person, nation))
                && !(titled && !isTitled(person, noun) && isOfSomething(person, noun));
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
}
