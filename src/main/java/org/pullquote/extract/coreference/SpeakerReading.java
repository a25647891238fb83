package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
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

    /** What labels an answer in an interview. */
    private static final String ANSWER = "A";

    private static final double NOUN = 0.8;
    private static final double UNNAMED = 0.85;
    private static final double GUESS = 0.45;
    private static final double UNSURE = 0.2;

    /** How far ahead someone must be to be meant by an epithet that the article never used for them. */
    private static final double CLEAR_LEAD = 0.5;

    /** Nouns that fit many in one article. */
    private static final Set<String> BROAD =
            Set.of("official", "lawmaker", "legislator", "leader", "officer", "spokesperson", "minister", "senator");

    /** What speaks for its owner alone. */
    private static final Set<String> ACCOUNTS = Set.of("account", "feed", "profile", "handle");

    /** What its owner pays for and speaks in, named with the owner before it: "Lund TV ad", "Lund's new ad". */
    private static final Set<String> ADS = Set.of("ad", "advert", "advertisement", "commercial");

    /** Nouns that stand behind a state for one who sits for it: "the Utah Republican". */
    private static final Set<String> OF_STATES = Set.of(
            "democrat",
            "republican",
            "senator",
            "congressman",
            "congresswoman",
            "representative",
            "lawmaker",
            "legislator",
            "governor",
            "independent",
            "native");

    private static final Set<String> PAIRS = Set.of("couple", "duo", "pair");

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
    private final DiscourseState state;
    private final ExtractionRules rules;
    private final SpeakerSieves<Token> pronouns;
    private final SpeakerSieves<SourcePhrase> phrases;
    private final SpeakerSieves<NounMention> nouns;

    SpeakerReading(ArticleEntities entities, Salience salience, DiscourseState state, ExtractionRules rules) {
        this.document = entities.document();
        this.people = entities.people();
        this.things = new ThingReading(document, people, entities.organizations());
        this.salience = salience;
        this.state = state;
        this.rules = rules;
        pronouns = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.GENDERED_PRONOUN, this::ofGender),
                        new SpeakerSieve<>(SpeakerRule.PLURAL_PRONOUN, this::ofMany),
                        new SpeakerSieve<>(SpeakerRule.BODY_PRONOUN, this::ofBody)));
        phrases = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.FULL_NAME, this::byFullName),
                        new SpeakerSieve<>(SpeakerRule.PART_OF_NAME, this::byPartOfName),
                        new SpeakerSieve<>(SpeakerRule.OFFICE_HOLDER, this::byOffice),
                        new SpeakerSieve<>(SpeakerRule.LONE_SURNAME, this::byLoneSurname),
                        new SpeakerSieve<>(SpeakerRule.INITIALS, this::byInitials)));
        nouns = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.PAIR_NOUN, this::ofPair),
                        new SpeakerSieve<>(SpeakerRule.NAME_BEHIND_NOUN, this::byNameBehindNoun),
                        new SpeakerSieve<>(SpeakerRule.AD_OWNER, this::adOwner),
                        new SpeakerSieve<>(SpeakerRule.NAME_IN_NOUN, this::byNameInNoun),
                        new SpeakerSieve<>(SpeakerRule.OUTLET_NAME, things::outletName),
                        new SpeakerSieve<>(SpeakerRule.STATE_DESCRIPTION, this::ofState),
                        new SpeakerSieve<>(SpeakerRule.ORGANIZATION_NAME, things::organizationName),
                        new SpeakerSieve<>(SpeakerRule.ACCOUNT_OWNER, this::accountOwner),
                        new SpeakerSieve<>(SpeakerRule.NAMED_BELOW, this::namedBelow),
                        new SpeakerSieve<>(SpeakerRule.INDEFINITE_ROLE, this::indefiniteRole),
                        new SpeakerSieve<>(SpeakerRule.ROLE, this::ofRole),
                        new SpeakerSieve<>(
                                SpeakerRule.OUTLET_NOUN, mention -> things.outletNoun(mention, state.body())),
                        new SpeakerSieve<>(SpeakerRule.AUTHOR, this::author),
                        new SpeakerSieve<>(SpeakerRule.DOCUMENT_ISSUER, mention -> things.issuer(mention, state)),
                        new SpeakerSieve<>(SpeakerRule.DOCUMENT, things::documentNoun),
                        new SpeakerSieve<>(SpeakerRule.BODY_BESIDE, things::bodyBeside),
                        new SpeakerSieve<>(SpeakerRule.BODY_OF_PERSON, things::bodyOfPerson),
                        new SpeakerSieve<>(SpeakerRule.BODY_NAME, things::bodyName),
                        new SpeakerSieve<>(SpeakerRule.BODY_NOUN, things::bodyNoun),
                        new SpeakerSieve<>(SpeakerRule.BODY_IN_FOCUS, mention -> things.inFocus(mention, state.body())),
                        new SpeakerSieve<>(SpeakerRule.MAIN_COMPANY, things::mainCompany),
                        new SpeakerSieve<>(SpeakerRule.UNNAMED_BODY, things::unnamedBody),
                        new SpeakerSieve<>(SpeakerRule.GROUP_NAME, things::groupName),
                        new SpeakerSieve<>(SpeakerRule.PEOPLE_OF_BODY, things::peopleOfBody),
                        new SpeakerSieve<>(SpeakerRule.EPITHET, this::epithetOfRole),
                        new SpeakerSieve<>(SpeakerRule.UNNAMED, this::unnamedRole),
                        new SpeakerSieve<>(SpeakerRule.PLACE_NAME, things::placeName),
                        new SpeakerSieve<>(SpeakerRule.UNKNOWN_NAME, things::unknownName),
                        new SpeakerSieve<>(SpeakerRule.EPITHET, this::epithet),
                        new SpeakerSieve<>(SpeakerRule.UNNAMED, mention -> unnamed(mention.phrase(), GUESS))));
    }

    /** Reads the mention of tokens {@code [from, to)}. */
    ResolvedSpeaker read(int from, int to) {
        state.moveTo(document.sentenceOf(from).paragraph());
        SourcePhrase phrase = SourcePhrase.read(document, people, from, to);
        ResolvedSpeaker read = phrase == null ? unsure() : read(phrase);
        state.hear(read, phrase != null && isMany(phrase));
        return read;
    }

    /** The person whom the article calls by the noun behind "the" at the token, if that is one alone; null if there is none. */
    @Nullable
    Person calledBy(int noun) {
        Token head = document.tokens().get(noun);
        PersonWord role = head.pos().equals("NN") && people.mentionAt(noun) == null ? role(head) : null;
        if (role == null || state.isIntroduced(noun(head))) {
            return null;
        }
        SourcePhrase phrase = new SourcePhrase(noun - 1, noun + 1, noun + 1, noun, null);
        NounMention mention = new NounMention(phrase, head, noun(head), false, role);
        List<Person> called =
                people.persons().stream().filter(fits(mention, role)).toList();
        return called.size() == 1 ? called.get(0) : null;
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
            SourcePhrase antecedent =
                    rules.uses(SpeakerRule.RELATIVE_PRONOUN) ? Antecedent.of(document, people, first) : null;
            return antecedent == null ? unsure() : readNominal(antecedent);
        }
        return readNominal(phrase);
    }

    private ResolvedSpeaker readNominal(SourcePhrase phrase) {
        ResolvedSpeaker named = phrases.read(phrase);
        return named != null ? named : readNoun(phrase);
    }

    /** The one person of the article whose initials label a paragraph, as in an interview: "AL: We lost."; or whose answer it is: "A: No." */
    private @Nullable ResolvedSpeaker byInitials(SourcePhrase phrase) {
        if (phrase.name() != null) {
            return null;
        }
        List<Token> tokens = document.tokens();
        String initials = tokens.get(phrase.first()).text();
        Span paragraph = document.paragraphs().get(state.paragraph());
        boolean label = phrase.last() - phrase.first() == 1
                && (initials.length() > 1 || initials.equals(ANSWER))
                && initials.chars().allMatch(Character::isUpperCase)
                && tokens.get(phrase.first()).begin() == paragraph.begin()
                && phrase.last() < tokens.size()
                && tokens.get(phrase.last()).text().equals(":");
        List<Person> bearers = !label
                ? List.of()
                : people.persons().stream()
                        .filter(person ->
                                initials.equals(ANSWER) || person.name().hasInitials(initials))
                        .toList();
        return bearers.size() == 1 ? person(bearers.get(0), INITIALS) : null;
    }

    private @Nullable ResolvedSpeaker byFullName(SourcePhrase phrase) {
        return byName(phrase, FULL_NAME, (name, person) -> name.name().isFull());
    }

    private @Nullable ResolvedSpeaker byPartOfName(SourcePhrase phrase) {
        return byName(
                phrase,
                SURNAME,
                (name, person) -> !name.name().isFull() && person.isFull() && !person.isNamedFromOutside());
    }

    private @Nullable ResolvedSpeaker byOffice(SourcePhrase phrase) {
        return byName(phrase, KNOWN, (name, person) -> !name.name().isFull() && person.isNamedFromOutside());
    }

    private @Nullable ResolvedSpeaker byLoneSurname(SourcePhrase phrase) {
        return byName(
                phrase,
                LONE_SURNAME,
                (name, person) -> !name.name().isFull() && !person.isFull() && !person.isNamedFromOutside());
    }

    /** The person whose name the phrase holds, if name and person are so, with those who speak together with that one. */
    private @Nullable ResolvedSpeaker byName(
            SourcePhrase phrase, double confidence, BiPredicate<NameMention, Person> condition) {
        NameMention name = phrase.name();
        if (name == null || !condition.test(name, people.of(name))) {
            return null;
        }
        ResolvedSpeaker named = person(people.of(name), confidence);
        if (!rules.uses(SpeakerRule.CO_SPEAKERS)) {
            return named;
        }
        CoSpeakers with = CoSpeakers.behind(document, people, phrase, name);
        List<Speaker> together = Stream.concat(Stream.of(name), with.others().stream())
                .map(one -> asSpeaker(people.of(one)))
                .distinct()
                .toList();
        if (with.openEnded()) {
            Speaker all = new Speaker(null, null, SpeakerKind.GROUP, phrase.described(document));
            return new ResolvedSpeaker(all, confidence, null, together);
        }
        return together.size() > 1 ? ResolvedSpeaker.together(together, confidence) : named;
    }

    /** A person of the article as a speaker. */
    ResolvedSpeaker person(Person person, double confidence) {
        state.mean(person);
        return new ResolvedSpeaker(asSpeaker(person), confidence);
    }

    private static Speaker asSpeaker(Person person) {
        String name = person.name().text();
        return new Speaker(name, SpeakerId.of(name), SpeakerKind.PERSON, person.role());
    }

    private ResolvedSpeaker readPronoun(Token pronoun) {
        ResolvedSpeaker read = pronouns.read(pronoun);
        return read == null ? unsure() : read;
    }

    private @Nullable ResolvedSpeaker ofGender(Token pronoun) {
        Gender gender = Pronouns.gender(pronoun);
        Salience.Choice choice = gender == Gender.UNKNOWN
                ? null
                : salience.best(person -> person.gender().agrees(gender), gender);
        if (choice == null) {
            return null;
        }
        choice.person().learnGender(gender);
        return person(choice.person(), 0.6 + 0.3 * choice.lead());
    }

    private @Nullable ResolvedSpeaker ofMany(Token pronoun) {
        return Pronouns.isPlural(pronoun) ? again(state.many()) : null;
    }

    /** "The couple", "both men", "all three candidates", "the authors": those who spoke together last. */
    private @Nullable ResolvedSpeaker ofPair(NounMention mention) {
        ResolvedSpeaker many = state.together();
        if (many == null || !state.isNear(many) && !WordClass.SCHOLAR.holds(mention.head().lemma())) {
            return null;
        }
        int size = many.together().size();
        String opening = mention.phrase().opening(document);
        boolean definite = opening.equals("the");
        String words = document.text(document.tokens().get(mention.phrase().first()), mention.head())
                .toLowerCase(Locale.ROOT);
        boolean pair = PAIRS.contains(mention.noun()) && definite || opening.equals("both") || words.startsWith("the two ");
        boolean three = words.startsWith("all three") || words.startsWith("the three ");
        boolean scholars =
                mention.plural() && definite && WordClass.SCHOLAR.holds(mention.head().lemma()) && !pair && !three;
        return pair && size == 2 || three && size == 3 || scholars ? again(many) : null;
    }

    /** The person whose name closes the mention. */
    private @Nullable ResolvedSpeaker byNameBehindNoun(NounMention mention) {
        NameMention name = NameBehindNoun.of(document, people, mention.phrase());
        return name == null ? null : person(people.of(name), KNOWN);
    }

    /** Whose words a document has. */
    private @Nullable ResolvedSpeaker author(NounMention mention) {
        NameMention author = things.author(mention);
        return author == null ? null : person(people.of(author), KNOWN);
    }

    private static @Nullable ResolvedSpeaker again(@Nullable ResolvedSpeaker many) {
        return many == null ? null : new ResolvedSpeaker(many.speaker(), GUESS, null, many.together());
    }

    private @Nullable ResolvedSpeaker ofBody(Token pronoun) {
        Speaker body = state.bodyJustBefore();
        boolean meant = body != null
                && (Pronouns.isNeuter(pronoun)
                        || Pronouns.isPlural(pronoun) && body.kind() == SpeakerKind.ORGANIZATION);
        return meant ? new ResolvedSpeaker(body, GUESS) : null;
    }

    private ResolvedSpeaker readNoun(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        boolean plural = head.pos().endsWith("S") || SpeakerLexicon.isUnnamed(head.text());
        ResolvedSpeaker read =
                nouns.read(new NounMention(phrase, head, noun(head), plural, plural ? null : role(head)));
        return read == null ? unsure() : read;
    }

    /** The person whose account speaks: "Lund's Twitter account". */
    private @Nullable ResolvedSpeaker accountOwner(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (!ACCOUNTS.contains(mention.head().lemma())) {
            return null;
        }
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
    private @Nullable ResolvedSpeaker adOwner(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (!ADS.contains(mention.head().text().toLowerCase(Locale.ROOT))) {
            return null;
        }
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

    /** A role or an age that the article uses for nobody named: the one who stands out. */
    private @Nullable ResolvedSpeaker epithetOfRole(NounMention mention) {
        boolean meant = mention.isRole() ? !state.isIntroduced(mention.noun()) : mention.isYearOld();
        return meant ? epithet(mention) : null;
    }

    /** A definite noun that the article never used for anyone: the one who spoke just before or stands out, if someone does. */
    private @Nullable ResolvedSpeaker epithet(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        String noun = mention.noun();
        Gender gender = mention.role() == null ? Gender.UNKNOWN : mention.role().gender();
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
        boolean clear = choice != null && (choice.lead() >= CLEAR_LEAD || state.justSpoke(choice.person()));
        return clear && choice != null ? person(choice.person(), GUESS) : null;
    }

    /** A role, an age, or several, of whom nothing tells who they are. */
    private @Nullable ResolvedSpeaker unnamedRole(NounMention mention) {
        if (mention.isRole()) {
            return unnamed(mention.phrase(), UNNAMED * 0.8);
        }
        boolean unnamed =
                mention.isYearOld() || mention.plural() || !mention.head().isNoun();
        return unnamed ? unnamed(mention.phrase(), UNNAMED) : null;
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
    private @Nullable ResolvedSpeaker namedBelow(NounMention mention) {
        String opening = mention.phrase().opening(document);
        int lead = document.headline() ? 1 : 0;
        if (!mention.isRole()
                || !opening.equals("a") && !opening.equals("an")
                || BROAD.contains(mention.noun())
                || state.paragraph() > lead) {
            return null;
        }
        List<Person> bearers = people.persons().stream()
                .filter(person -> person.nouns().contains(mention.noun()))
                .toList();
        if (bearers.size() != 1) {
            return null;
        }
        for (NameMention name : people.mentions()) {
            if (people.of(name) == bearers.get(0)) {
                boolean after = name.first() > mention.phrase().first()
                        && document.sentenceOf(name.first()).paragraph() <= lead + 1;
                return after ? person(bearers.get(0), GUESS) : null;
            }
        }
        return null;
    }

    private @Nullable ResolvedSpeaker indefiniteRole(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        boolean indefinite = SINGULAR_OPENINGS.contains(phrase.opening(document)) || phrase.isIndefinite(document);
        if (!mention.isRole() || !indefinite) {
            return null;
        }
        state.introduce(mention.noun());
        return unnamed(phrase, UNNAMED);
    }

    /** The only one, or the one who just spoke or stands out among those, whom the article places in the state of "the Iowan", "the Utah senator". */
    private @Nullable ResolvedSpeaker ofState(NounMention mention) {
        String state = mention.plural() ? null : stateOf(mention);
        if (state == null || !mention.phrase().opening(document).equals("the")) {
            return null;
        }
        String noun = mention.noun();
        Gender gender = mention.role() == null ? Gender.UNKNOWN : mention.role().gender();
        List<Person> placed = people.persons().stream()
                .filter(person -> person.isOf(state))
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
            return placed.size() == 1 ? person(placed.get(0), NOUN) : unnamed(mention.phrase(), UNNAMED);
        }
        boolean clear = choice.lead() >= CLEAR_LEAD || this.state.justSpoke(choice.person());
        if (placed.contains(choice.person()) && (clear || placed.size() == 1)) {
            return person(choice.person(), NOUN);
        }
        return placed.isEmpty() && clear ? person(choice.person(), GUESS) : unnamed(mention.phrase(), UNNAMED);
    }

    /** Whether the article calls the person by the noun, or by one for somebody who sits for a place. */
    private static boolean sitsSomewhere(Person person, String noun) {
        return person.nouns().contains(noun) || person.nouns().stream().anyMatch(MEMBERS::contains);
    }

    /** The state of "the Iowan", "the Utah senator"; null where the noun is none for somebody of a state. */
    private @Nullable String stateOf(NounMention mention) {
        boolean placed = OF_STATES.contains(mention.noun())
                || UnitedStates.state(mention.head().text()) != null;
        return placed ? RoleFit.state(document, mention.phrase()) : null;
    }

    /** The only person with that word in the name. */
    private @Nullable ResolvedSpeaker byNameInNoun(NounMention mention) {
        Token head = mention.head();
        SourcePhrase phrase = mention.phrase();
        boolean name = head.isNoun()
                && Character.isUpperCase(head.text().codePointAt(0))
                && phrase.head() == phrase.first()
                && phrase.core() == phrase.head() + 1
                && SpeakerLexicon.outlet(head.text()) == null;
        if (!name) {
            return null;
        }
        PersonName part = new PersonName(List.of(head.text()), "");
        List<Person> bearers = people.persons().stream()
                .filter(person -> head.isProperNoun() ? person.isCalledBy(part) : person.hasSurname(part))
                .toList();
        return bearers.size() == 1 ? person(bearers.get(0), OWNER) : null;
    }

    /** The person whom the article calls by the noun, unless it stands for someone unnamed. */
    private @Nullable ResolvedSpeaker ofRole(NounMention mention) {
        PersonWord role = mention.role();
        if (role == null || state.isIntroduced(mention.noun())) {
            return null;
        }
        Predicate<Person> fits = fits(mention, role);
        Salience.Choice choice = salience.best(fits, role.gender());
        if (choice == null) {
            choice = personElsewhere(fits);
        }
        return choice == null ? null : person(choice.person(), NOUN * (0.7 + 0.3 * choice.lead()));
    }

    private Predicate<Person> fits(NounMention mention, PersonWord role) {
        return RoleFit.of(document, people, mention.phrase(), mention.noun())
                .and(person -> person.nouns().contains(mention.noun())
                        && person.gender().agrees(role.gender()));
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

    private ResolvedSpeaker unnamed(SourcePhrase phrase, double confidence) {
        return new ResolvedSpeaker(
                new Speaker(null, null, SpeakerKind.UNNAMED, phrase.described(document)), confidence);
    }

    private static ResolvedSpeaker unsure() {
        return new ResolvedSpeaker(null, UNSURE);
    }
}
