package org.pullquote.extract.coreference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;

/** Tests whom "the German president" can mean: nobody whom the article gives other countries alone, by a role or by "of France" behind the name. */
final class RoleNation {
    private static final Predicate<Person> ANYBODY = person -> true;

    private RoleNation() {}

    static Predicate<Person> of(Document document, People people, SourcePhrase phrase) {
        List<String> nations =
                document.tokens().subList(phrase.first(), Math.max(phrase.first(), phrase.head())).stream()
                        .filter(Token::isOfPlace)
                        .map(token -> token.text().toLowerCase(Locale.ROOT))
                        .filter(word -> !SpeakerLexicon.isParty(word) && Countries.isNational(word))
                        .toList();
        return nations.isEmpty()
                ? ANYBODY
                : person -> {
                    Set<String> given = given(document, people, person);
                    return given.isEmpty() || nations.stream().anyMatch(nation -> isOf(nation, given));
                };
    }

    /** Whether the article gives the person the country of the adjective. */
    static boolean isOf(Document document, People people, Person person, String nation) {
        return isOf(nation, given(document, people, person));
    }

    private static boolean isOf(String nation, Set<String> given) {
        return given.stream().anyMatch(word -> Countries.isOf(nation, word) || Countries.isOf(word, nation));
    }

    /** The words for countries in the person's roles and behind the name, in lower case. */
    private static Set<String> given(Document document, People people, Person person) {
        Set<String> given = new HashSet<>();
        for (String role : person.roles()) {
            for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (Countries.isDemonym(word) || Countries.country(word) != null) {
                    given.add(word);
                }
            }
        }
        List<Token> tokens = document.tokens();
        for (NameMention mention : people.mentionsOf(person)) {
            int of = mention.last();
            String country = of + 1 < document.sentenceOf(mention.first()).last()
                            && tokens.get(of).text().equals("of")
                    ? Countries.country(tokens.get(of + 1).text())
                    : null;
            if (country != null) {
                given.add(country.toLowerCase(Locale.ROOT));
            }
        }
        return given;
    }
}
