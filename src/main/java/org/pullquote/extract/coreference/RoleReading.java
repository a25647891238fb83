package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer.Tenure;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.PersonWord;

/** Resolves nouns for one person by what the article calls its people: "the minister", "a lawyer". */
final class RoleReading {
    /** The factor on the confidence for an unnamed role: it may be the role of a person whom the article calls something else. */
    private static final double LOOSE = 0.8;

    private final Document document;
    private final People people;
    private final Salience salience;
    private final DiscourseState state;

    RoleReading(Document document, People people, Salience salience, DiscourseState state) {
        this.document = document;
        this.people = people;
        this.salience = salience;
        this.state = state;
    }

    /** The person whom the article calls by the noun at this token, after "the"; null if there is not exactly one. */
    @Nullable
    Person calledBy(int noun) {
        Token head = document.tokens().get(noun);
        PersonWord role = head.pos().equals("NN") && people.mentionAt(noun) == null ? NounMention.role(head) : null;
        if (role == null || state.isIntroduced(NounMention.noun(head))) {
            return null;
        }
        SourcePhrase phrase = new SourcePhrase(noun - 1, noun + 1, noun + 1, noun, null);
        NounMention mention = new NounMention(phrase, head, NounMention.noun(head), false, role);
        // A second one is enough to know that it is not the only one.
        List<Person> called =
                people.persons().stream().filter(fits(mention, role)).limit(2).toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    /** The person whom the article calls by the noun, unless the noun refers to someone unnamed. */
    @Nullable
    ResolvedSpeaker called(NounMention mention) {
        PersonWord role = mention.role();
        if (role == null || state.isIntroduced(mention.noun())) {
            return null;
        }
        Predicate<Person> fits = fits(mention, role);
        Salience.Choice choice = salience.best(fits, role.gender());
        if (choice == null) {
            choice = personElsewhere(fits);
        }
        if (choice == null) {
            choice = knownHolder(mention, role);
        }
        return choice == null ? null : state.mean(choice.person(), Confidence.NOUN * (0.7 + 0.3 * choice.lead()));
    }

    private Predicate<Person> fits(NounMention mention, PersonWord role) {
        Predicate<Person> office = RoleFit.of(document, people, mention.phrase(), mention.noun());
        return person ->
                person.nouns().contains(mention.noun()) && person.gender().agrees(role.gender()) && office.test(person);
    }

    /** The only person whom the article calls by the noun, before or after. */
    private Salience.@Nullable Choice personElsewhere(Predicate<Person> fits) {
        List<Person> bearers = people.persons().stream().filter(fits).limit(2).toList();
        return bearers.size() == 1 ? new Salience.Choice(bearers.get(0), 0.5) : null;
    }

    /**
     * Whom a list of office holders has in the office of "the former vice president" or "the attorney general", if the article calls
     * nobody so and names exactly one such person.
     */
    private Salience.@Nullable Choice knownHolder(NounMention mention, PersonWord role) {
        SourcePhrase phrase = mention.phrase();
        List<Token> tokens = document.tokens();
        int first = phrase.first() + 1;
        if (!phrase.opening(document).equals("the") || first > phrase.head()) {
            return null;
        }
        boolean past = WordClass.FORMER.holds(tokens.get(first).lemma());
        int from = past ? first + 1 : first;
        if (from > phrase.head() || !past && from == phrase.head()) {
            return null;
        }
        String office = document.text(tokens.get(from), mention.head()).toLowerCase(Locale.ROOT);
        Tenure tenure = past ? Tenure.PAST : Tenure.SERVING;
        List<Person> holders = people.persons().stream()
                .filter(person -> people.tenureIn(person, office) == tenure
                        && person.gender().agrees(role.gender()))
                .toList();
        return holders.size() == 1 ? new Salience.Choice(holders.get(0), 0.5) : null;
    }

    /** The person whom a headline or a lead calls by a noun and the text names right after. */
    @Nullable
    ResolvedSpeaker namedBelow(NounMention mention) {
        String opening = mention.phrase().opening(document);
        int lead = document.headline() ? 1 : 0;
        if (!mention.isRole()
                || !opening.equals("a") && !opening.equals("an")
                || WordClass.BROAD_ROLE.holds(mention.noun())
                || state.paragraph() > lead) {
            return null;
        }
        List<Person> bearers = people.persons().stream()
                .filter(person -> person.nouns().contains(mention.noun()))
                .filter(RoleFit.ofOffice(document, people, mention.phrase(), mention.noun()))
                .toList();
        if (bearers.size() != 1) {
            return null;
        }
        for (NameMention name : people.mentions()) {
            if (people.of(name) == bearers.get(0)) {
                boolean after = name.first() > mention.phrase().first()
                        && document.sentenceOf(name.first()).paragraph() <= lead + 1;
                return after ? state.mean(bearers.get(0), Confidence.GUESS) : null;
            }
        }
        return null;
    }

    /** "A lawyer": somebody unnamed, whom "the lawyer" means from now on. */
    @Nullable
    ResolvedSpeaker indefinite(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        boolean indefinite = WordClass.SINGULAR.holds(phrase.opening(document)) || phrase.isIndefinite(document);
        if (!mention.isRole() || !indefinite) {
            return null;
        }
        state.introduce(mention.noun());
        return phrase.unnamed(document, Confidence.UNNAMED);
    }

    /** A role, an age or a plural that nothing identifies. */
    @Nullable
    ResolvedSpeaker unnamed(NounMention mention) {
        if (mention.isRole()) {
            return mention.phrase().unnamed(document, Confidence.UNNAMED * LOOSE);
        }
        boolean unnamed = mention.isYearOld()
                || mention.plural()
                || !mention.head().isNoun() && !NounMention.isLikeName(mention.head());
        return unnamed ? mention.phrase().unnamed(document, Confidence.UNNAMED) : null;
    }
}
