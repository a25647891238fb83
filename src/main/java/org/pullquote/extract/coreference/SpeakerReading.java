package org.pullquote.extract.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;
import org.pullquote.names.PersonWord;
import org.pullquote.names.SpeakerId;

/** Reads one mention after another, in the order of the text, and says who or what each one is. */
final class SpeakerReading {
    private static final double FULL_NAME = 0.97;
    private static final double SURNAME = 0.93;
    private static final double LONE_SURNAME = 0.85;
    private static final double KNOWN = 0.8;
    private static final double OWNER = 0.7;
    private static final double INITIALS = 0.85;

    /** Of the first of several who speak together, as if they spoke alone. */
    private static final double JOINTLY = 0.6;

    private static final double NOUN = 0.8;
    private static final double UNNAMED = 0.85;
    private static final double GUESS = 0.45;
    private static final double UNSURE = 0.2;

    /** How far ahead someone must be to be meant by an epithet that the article never used for them. */
    private static final double CLEAR_LEAD = 0.5;

    /** How many paragraphs back "they" and "it" reach. */
    private static final int NEAR = 2;

    /** Nouns that fit many in one article. */
    private static final Set<String> BROAD =
            Set.of("official", "lawmaker", "legislator", "leader", "officer", "spokesperson", "minister", "senator");

    /** What speaks for its owner alone. */
    private static final Set<String> ACCOUNTS = Set.of("account", "feed", "profile", "handle");

    /** What its owner pays for and speaks in, named with the owner before it: "Lund TV ad", "Lund's new ad". */
    private static final Set<String> ADS = Set.of("ad", "advert", "advertisement", "commercial");

    private static final Set<String> PARTIES = Set.of("democrat", "republican");

    /**
     * Nouns by which writers call someone again whom they never called so before. Any other role ("the judge", "the owner") may be
     * that of someone whom the article does not name.
     */
    private static final Set<String> EPITHETS = Set.of(
            "democrat",
            "republican",
            "conservative",
            "liberal",
            "libertarian",
            "socialist",
            "politician",
            "candidate",
            "nominee",
            "appointee",
            "incumbent",
            "billionaire",
            "millionaire",
            "mogul",
            "tycoon",
            "magnate",
            "celebrity",
            "star",
            "native",
            "octogenarian",
            "septuagenarian",
            "laureate",
            "pro",
            "ace");

    /** Those who sit for a place: with its name before, the noun is an epithet. */
    private static final Set<String> MEMBERS =
            Set.of("senator", "congressman", "congresswoman", "representative", "lawmaker", "legislator", "governor");

    /** Nouns that tell where someone is from. */
    private static final Set<String> ORIGINS = Set.of(
            "american",
            "texan",
            "floridian",
            "californian",
            "alaskan",
            "hoosier",
            "russian",
            "briton",
            "german",
            "canadian",
            "mexican",
            "israeli",
            "palestinian",
            "iranian",
            "kentuckian",
            "arizonan",
            "ohioan",
            "virginian",
            "georgian",
            "missourian",
            "new-yorker",
            "parisian",
            "londoner",
            "muscovite");

    private static final Set<String> SINGULAR_OPENINGS = Set.of("a", "an", "one", "another");

    private final Document document;
    private final People people;
    private final ThingReading things;
    private final Salience salience;
    private final Map<String, Integer> introduced = new HashMap<>();
    private @Nullable Person lastPerson;
    private @Nullable Person spoke;
    private int spokeIn;
    private int paragraph;
    private @Nullable Speaker lastMany;
    private int lastManyIn;
    private @Nullable Speaker lastBody;
    private int lastBodyIn;

    SpeakerReading(Document document, People people, Organizations organizations, Salience salience) {
        this.document = document;
        this.people = people;
        this.things = new ThingReading(document, people, organizations);
        this.salience = salience;
    }

    /** Whom the last mention was read as, if it was a person of the article. */
    @Nullable
    Person lastPerson() {
        return lastPerson;
    }

    /** Reads the mention of tokens {@code [from, to)}. */
    ResolvedSpeaker read(int from, int to) {
        lastPerson = null;
        paragraph = document.sentenceOf(from).paragraph();
        SourcePhrase phrase = SourcePhrase.read(document, people, from, to);
        ResolvedSpeaker read = phrase == null ? unsure() : read(phrase);
        Speaker speaker = read.speaker();
        if (speaker != null) {
            switch (speaker.kind()) {
                case GROUP, UNNAMED -> {
                    if (speaker.kind() == SpeakerKind.GROUP || phrase != null && isMany(phrase)) {
                        lastMany = speaker;
                        lastManyIn = paragraph;
                    }
                }
                case ORGANIZATION, OUTLET, DOCUMENT -> {
                    lastBody = speaker;
                    lastBodyIn = paragraph;
                }
                case PERSON -> {}
            }
        }
        if (lastPerson != null) {
            spoke = lastPerson;
            spokeIn = paragraph;
        }
        return read;
    }

    private boolean isMany(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        return !head.isNoun() || head.pos().endsWith("S");
    }

    private ResolvedSpeaker read(SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        if (phrase.core() - phrase.first() == 1 && first.pos().startsWith("PRP")) {
            return readPronoun(first);
        }
        if (phrase.core() - phrase.first() == 1 && Pronouns.isRelative(first)) {
            SourcePhrase antecedent = Antecedent.of(document, people, first);
            return antecedent == null ? unsure() : readNominal(antecedent);
        }
        return readNominal(phrase);
    }

    private ResolvedSpeaker readNominal(SourcePhrase phrase) {
        NameMention name = phrase.name();
        if (name == null) {
            Person labelled = ofInitials(phrase);
            return labelled != null ? person(labelled, INITIALS) : readNoun(phrase);
        }
        ResolvedSpeaker named = named(name);
        return speaksWithOthers(phrase, name)
                ? new ResolvedSpeaker(named.speaker(), named.confidence() * JOINTLY)
                : named;
    }

    /** The one person of the article whose initials label a paragraph, as in an interview: "AL: We lost." */
    private @Nullable Person ofInitials(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        String initials = tokens.get(phrase.first()).text();
        Span paragraph = document.paragraphs().get(this.paragraph);
        boolean label = phrase.last() - phrase.first() == 1
                && initials.length() > 1
                && initials.chars().allMatch(Character::isUpperCase)
                && tokens.get(phrase.first()).begin() == paragraph.begin()
                && phrase.last() < tokens.size()
                && tokens.get(phrase.last()).text().equals(":");
        List<Person> bearers = !label
                ? List.of()
                : people.persons().stream()
                        .filter(person -> person.name().hasInitials(initials))
                        .toList();
        return bearers.size() == 1 ? bearers.get(0) : null;
    }

    /** Whether the mention goes on with others behind the name: "Lund and Hall", "Lund and her aides". */
    private boolean speaksWithOthers(SourcePhrase phrase, NameMention name) {
        int next = name.last();
        return next + 1 < phrase.last()
                && document.tokens().get(next).pos().equals("CC")
                && !document.tokens().get(next + 1).isVerb();
    }

    private ResolvedSpeaker named(NameMention name) {
        Person person = people.of(name);
        double confidence = name.name().isFull()
                ? FULL_NAME
                : person.isNamedFromOutside() ? KNOWN : person.isFull() ? SURNAME : LONE_SURNAME;
        return person(person, confidence);
    }

    /** A person of the article as a speaker. */
    ResolvedSpeaker person(Person person, double confidence) {
        lastPerson = person;
        String name = person.name().text();
        return new ResolvedSpeaker(
                new Speaker(name, SpeakerId.of(name), SpeakerKind.PERSON, person.role()), confidence);
    }

    private ResolvedSpeaker readPronoun(Token pronoun) {
        Gender gender = Pronouns.gender(pronoun);
        if (gender != Gender.UNKNOWN) {
            Salience.Choice choice = salience.best(person -> person.gender().agrees(gender), gender);
            if (choice == null) {
                return unsure();
            }
            choice.person().learnGender(gender);
            return person(choice.person(), 0.6 + 0.3 * choice.lead());
        }
        if (Pronouns.isPlural(pronoun) && lastMany != null && paragraph - lastManyIn <= NEAR) {
            return new ResolvedSpeaker(lastMany, GUESS);
        }
        Speaker body = lastBodyNear();
        boolean meant = body != null
                && (Pronouns.isNeuter(pronoun)
                        || Pronouns.isPlural(pronoun) && body.kind() == SpeakerKind.ORGANIZATION);
        return meant ? new ResolvedSpeaker(body, GUESS) : unsure();
    }

    private ResolvedSpeaker readNoun(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        boolean ad = ADS.contains(head.text().toLowerCase(Locale.ROOT));
        ResolvedSpeaker paying = ad ? payer(phrase) : null;
        ResolvedSpeaker named = paying != null ? paying : things.named(phrase);
        if (named != null) {
            return named;
        }
        ResolvedSpeaker owner = ACCOUNTS.contains(head.lemma()) ? owner(phrase) : null;
        if (owner != null) {
            return owner;
        }
        boolean plural = head.pos().endsWith("S") || SpeakerLexicon.isUnnamed(head.text());
        PersonWord role = plural ? null : role(head);
        if (role != null) {
            return readRole(phrase, head, role);
        }
        ResolvedSpeaker thing = things.called(phrase, plural, lastBodyNear());
        if (thing != null) {
            return thing;
        }
        if (head.text().endsWith("-year-old")) {
            return definite(phrase, Gender.UNKNOWN, UNNAMED);
        }
        if (plural || !head.isNoun()) {
            return unnamed(phrase.described(document), UNNAMED);
        }
        ResolvedSpeaker unknown = things.unknownName(phrase);
        return unknown != null ? unknown : definite(phrase, Gender.UNKNOWN, GUESS);
    }

    /** The person whose account speaks: "Lund's Twitter account". */
    private @Nullable ResolvedSpeaker owner(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            NameMention name = people.mentionAt(i);
            if (name != null && document.tokens().get(name.last()).pos().equals("POS")) {
                return person(people.of(name), OWNER);
            }
        }
        Token first = document.tokens().get(phrase.first());
        return first.pos().equals("PRP$") ? readPronoun(first) : null;
    }

    /** The person who pays for an ad, whose name stands before it with or without "'s"; a campaign, if it stands there too, pays itself. */
    private @Nullable ResolvedSpeaker payer(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Token token = document.tokens().get(i);
            if (SpeakerLexicon.isBody(token.lemma())) {
                return null;
            }
            PersonName surname = new PersonName(List.of(token.text()), "");
            List<Person> bearers = !token.isProperNoun()
                    ? List.of()
                    : people.persons().stream()
                            .filter(person -> person.hasSurname(surname))
                            .toList();
            if (bearers.size() == 1) {
                return person(bearers.get(0), OWNER);
            }
        }
        return null;
    }

    /** The body that spoke last, if that was not long ago. */
    private @Nullable Speaker lastBodyNear() {
        return paragraph - lastBodyIn <= NEAR ? lastBody : null;
    }

    /** A definite noun that the article never used for anyone: the one who spoke just before or stands out, if someone does. */
    private ResolvedSpeaker definite(SourcePhrase phrase, Gender gender, double otherwise) {
        String noun = noun(document.tokens().get(phrase.head()));
        boolean definite =
                phrase.opening(document).equals("the") && (phrase.core() == phrase.last() || isEpithet(phrase));
        boolean epithet = EPITHETS.contains(noun)
                || ORIGINS.contains(noun)
                || noun.endsWith("-year-old")
                || phrase.core() < phrase.last()
                || MEMBERS.contains(noun) && isOfPlace(phrase);
        Predicate<Person> fits = RoleFit.of(document, people, phrase, noun)
                .and(person -> person.gender().agrees(gender) && mayBe(person, noun));
        Salience.Choice choice = definite && epithet ? salience.best(fits, gender) : null;
        boolean clear =
                choice != null && (choice.lead() >= CLEAR_LEAD || choice.person() == spoke && paragraph - spokeIn <= 1);
        return clear && choice != null
                ? person(choice.person(), GUESS)
                : unnamed(phrase.described(document), otherwise);
    }

    /** Whether a place stands before the noun: "the Texas senator". */
    private boolean isOfPlace(SourcePhrase phrase) {
        return document.tokens().subList(phrase.first(), phrase.head()).stream()
                .anyMatch(token -> token.entity().equals("LOCATION"));
    }

    /** A member of one party is not called by the other's name. */
    private static boolean mayBe(Person person, String noun) {
        return !PARTIES.contains(noun) || person.nouns().stream().noneMatch(PARTIES::contains);
    }

    /** Whether what follows the noun only describes one person: "the father of four", "the judge, 61", "the judge, who". */
    private boolean isEpithet(SourcePhrase phrase) {
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

    /** The one whom a headline or a lead calls by a noun and the text names right after. */
    private @Nullable Person namedBelow(String noun, SourcePhrase phrase) {
        int lead = document.headline() ? 1 : 0;
        if (BROAD.contains(noun) || paragraph > lead) {
            return null;
        }
        Person only = null;
        for (Person person : people.persons()) {
            if (person.nouns().contains(noun)) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        for (NameMention mention : people.mentions()) {
            if (people.of(mention) == only) {
                boolean after = mention.first() > phrase.first()
                        && document.sentenceOf(mention.first()).paragraph() <= lead + 1;
                return after ? only : null;
            }
        }
        return null;
    }

    private ResolvedSpeaker readRole(SourcePhrase phrase, Token head, PersonWord role) {
        String noun = noun(head);
        String opening = phrase.opening(document);
        if (SINGULAR_OPENINGS.contains(opening) || phrase.isIndefinite(document)) {
            Person below = opening.equals("a") || opening.equals("an") ? namedBelow(noun, phrase) : null;
            if (below != null) {
                return person(below, GUESS);
            }
            introduced.put(noun, phrase.first());
            return unnamed(phrase.described(document), UNNAMED);
        }
        Predicate<Person> fits = RoleFit.of(document, people, phrase, noun)
                .and(person -> person.nouns().contains(noun) && person.gender().agrees(role.gender()));
        Salience.Choice choice = salience.best(fits, role.gender());
        if (choice == null) {
            choice = personElsewhere(fits);
        }
        if (choice != null && !introduced.containsKey(noun)) {
            return person(choice.person(), NOUN * (0.7 + 0.3 * choice.lead()));
        }
        return introduced.containsKey(noun)
                ? unnamed(phrase.described(document), UNNAMED * 0.8)
                : definite(phrase, role.gender(), UNNAMED * 0.8);
    }

    /** The only one whom the article, before or after, calls by the noun. */
    private Salience.@Nullable Choice personElsewhere(Predicate<Person> fits) {
        List<Person> bearers = people.persons().stream().filter(fits).toList();
        return bearers.size() == 1 ? new Salience.Choice(bearers.get(0), 0.5) : null;
    }

    private static @Nullable PersonWord role(Token head) {
        PersonWord word = SpeakerLexicon.role(head.text());
        if (word == null) {
            word = SpeakerLexicon.role(head.lemma());
        }
        return word;
    }

    private static String noun(Token head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        return SpeakerLexicon.isRole(text) ? SpeakerLexicon.fold(text) : SpeakerLexicon.fold(head.lemma());
    }

    private static ResolvedSpeaker unnamed(String role, double confidence) {
        return new ResolvedSpeaker(new Speaker(null, null, SpeakerKind.UNNAMED, role), confidence);
    }

    private static ResolvedSpeaker unsure() {
        return new ResolvedSpeaker(null, UNSURE);
    }
}
