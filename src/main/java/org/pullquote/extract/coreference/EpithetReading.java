package org.pullquote.extract.coreference;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.Gender;

/** Resolves descriptions that the article has not used for anyone before: "the billionaire", "the 61-year-old", "the Iowan". */
final class EpithetReading {
    private final Document document;
    private final People people;
    private final Salience salience;
    private final DiscourseState state;

    EpithetReading(Document document, People people, Salience salience, DiscourseState state) {
        this.document = document;
        this.people = people;
        this.salience = salience;
        this.state = state;
    }

    /**
     * The person whom the article places in the state of "the Iowan", "the Utah senator": the only one, the most salient, or the
     * one who just spoke.
     */
    @Nullable
    ResolvedSpeaker ofState(NounMention mention) {
        String home = mention.plural() ? null : stateOf(mention);
        if (home == null || !mention.phrase().opening(document).equals("the")) {
            return null;
        }
        String noun = mention.noun();
        Gender gender = mention.gender();
        List<Person> placed = people.persons().stream()
                .filter(person -> person.isOf(home))
                .filter(person -> person.gender().agrees(gender) && mayBe(person, noun))
                .toList();
        Predicate<Person> fits = person -> person.gender().agrees(gender)
                && (placed.contains(person)
                        || !person.isPlaced() && mayBe(person, noun) && sitsSomewhere(person, noun));
        Salience.Choice choice = salience.best(fits, gender);
        if (choice == null && placed.isEmpty()) {
            return null;
        }
        if (choice == null) {
            return placed.size() == 1 ? state.mean(placed.get(0), Confidence.NOUN) : unnamed(mention);
        }
        if (placed.contains(choice.person()) && (isClear(choice) || placed.size() == 1)) {
            return state.mean(choice.person(), Confidence.NOUN);
        }
        return placed.isEmpty() && isClear(choice) ? state.mean(choice.person(), Confidence.GUESS) : unnamed(mention);
    }

    private ResolvedSpeaker unnamed(NounMention mention) {
        return mention.phrase().unnamed(document, Confidence.UNNAMED);
    }

    /** The state of "the Iowan", "the Utah senator"; null if the noun is not for somebody from a state. */
    private @Nullable String stateOf(NounMention mention) {
        String head = mention.head().text();
        String state = UnitedStates.state(head);
        // "The Iowan", not "the University of Iowa", which ends with the state itself.
        boolean origin = state != null && !state.endsWith(head) && !head.endsWith(".");
        return origin || WordClass.OF_STATE.holds(mention.noun()) ? RoleFit.state(document, mention.phrase()) : null;
    }

    /** Whether the article calls the person by the noun, or by one for the representative of a place. */
    private static boolean sitsSomewhere(Person person, String noun) {
        return person.nouns().contains(noun) || person.nouns().stream().anyMatch(WordClass.MEMBER::holds);
    }

    /** A role or an age that the article uses for nobody named: the most salient person. */
    @Nullable
    ResolvedSpeaker ofRole(NounMention mention) {
        boolean meant = mention.isRole() ? !state.isIntroduced(mention.noun()) : mention.isYearOld();
        return meant ? any(mention) : null;
    }

    /** A definite noun that the article never used for anyone: the person who just spoke or is clearly the most salient, if any. */
    @Nullable
    ResolvedSpeaker any(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        String noun = mention.noun();
        Gender gender = mention.gender();
        boolean definite =
                phrase.opening(document).equals("the") && (phrase.core() == phrase.last() || isDescription(phrase));
        boolean epithet = WordClass.EPITHET.holds(noun)
                || WordClass.ORIGIN.holds(noun)
                || noun.endsWith("-year-old")
                || phrase.core() < phrase.last()
                || WordClass.MEMBER.holds(noun) && isOfPlace(phrase);
        Predicate<Person> fits = RoleFit.of(document, people, phrase, noun)
                .and(person -> person.gender().agrees(gender) && mayBe(person, noun));
        Salience.Choice choice = definite && epithet ? salience.best(fits, gender) : null;
        return choice != null && isClear(choice) ? state.mean(choice.person(), Confidence.GUESS) : null;
    }

    private boolean isClear(Salience.Choice choice) {
        return choice.lead() >= Confidence.CLEAR_LEAD || state.justSpoke(choice.person());
    }

    /** Whether a place precedes the noun: "the Texas senator". */
    private boolean isOfPlace(SourcePhrase phrase) {
        return document.tokens().subList(phrase.first(), phrase.head()).stream()
                .anyMatch(token -> token.entity().equals("LOCATION"));
    }

    /** A member of one party is not called by the other's name. */
    private static boolean mayBe(Person person, String noun) {
        return !WordClass.PARTISAN.holds(noun) || person.nouns().stream().noneMatch(WordClass.PARTISAN::holds);
    }

    /** Whether the words after the noun only describe one person: "the father of four", "the judge, 61", "the judge, who". */
    private boolean isDescription(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int next = phrase.core() + 1;
        if (next >= phrase.last()) {
            return false;
        }
        Token after = tokens.get(next);
        return tokens.get(phrase.core()).text().equals("of")
                ? after.pos().equals("CD") && next + 1 == phrase.last()
                : tokens.get(phrase.core()).text().equals(",")
                        && (after.pos().equals("CD") || after.text().equals("who"));
    }
}
