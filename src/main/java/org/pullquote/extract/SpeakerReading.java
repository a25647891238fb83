package org.pullquote.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonWord;
import org.pullquote.names.SpeakerId;

/** Reads one mention after another, in the order of the text, and says who or what each one is. */
final class SpeakerReading {
    private static final double FULL_NAME = 0.97;
    private static final double SURNAME = 0.93;
    private static final double LONE_SURNAME = 0.85;
    private static final double NAMED_BODY = 0.9;
    private static final double NOUN = 0.8;
    private static final double UNNAMED = 0.85;
    private static final double GUESS = 0.45;
    private static final double UNSURE = 0.2;

    /** How far ahead someone must be to be meant by a noun that the article never used for him. */
    private static final double CLEAR_LEAD = 0.5;

    /** Nouns that fit many in one article. */
    private static final Set<String> BROAD =
            Set.of("official", "lawmaker", "legislator", "leader", "officer", "spokesperson", "minister", "senator");

    private static final Set<String> SINGULAR_OPENINGS = Set.of("a", "an", "one", "another");

    private final Document document;
    private final People people;
    private final Organizations organizations;
    private final Salience salience;
    private final Map<String, Integer> introduced = new HashMap<>();
    private @Nullable Person lastPerson;
    private @Nullable Person spoke;
    private int spokeIn;
    private int paragraph;
    private @Nullable Speaker lastMany;
    private @Nullable Speaker lastBody;

    SpeakerReading(Document document, People people, Organizations organizations, Salience salience) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
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
                case GROUP, UNNAMED -> lastMany = speaker;
                case ORGANIZATION, OUTLET, DOCUMENT -> lastBody = speaker;
                case PERSON -> {}
            }
        }
        if (lastPerson != null) {
            spoke = lastPerson;
            spokeIn = paragraph;
        }
        return read;
    }

    private ResolvedSpeaker read(SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        if (phrase.core() - phrase.first() == 1 && first.isPronoun()) {
            return readPronoun(first);
        }
        if (phrase.core() - phrase.first() == 1 && Pronouns.isRelative(first)) {
            return readRelative(first);
        }
        NameMention name = phrase.name();
        return name != null ? named(name) : readNoun(phrase);
    }

    private ResolvedSpeaker named(NameMention name) {
        Person person = people.of(name);
        double confidence = name.name().isFull() ? FULL_NAME : person.isFull() ? SURNAME : LONE_SURNAME;
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
            return choice == null ? unsure() : person(choice.person(), 0.6 + 0.3 * choice.lead());
        }
        if (Pronouns.isPlural(pronoun) && lastMany != null) {
            return new ResolvedSpeaker(lastMany, GUESS);
        }
        if (Pronouns.isPlural(pronoun) || Pronouns.isNeuter(pronoun)) {
            return lastBody == null ? unsure() : new ResolvedSpeaker(lastBody, GUESS);
        }
        return unsure();
    }

    /** "who": the noun that the clause hangs on, or the name just before. */
    private ResolvedSpeaker readRelative(Token relative) {
        List<Token> tokens = document.tokens();
        Token at = relative;
        for (int steps = 0; steps < 4 && at.head() >= 0 && !at.relation().startsWith("acl"); steps++) {
            at = tokens.get(at.head());
        }
        int antecedent = at.relation().startsWith("acl") && at.head() >= 0 && at.head() < relative.index()
                ? at.head()
                : relative.index() - 1;
        Sentence sentence = document.sentenceOf(relative.index());
        while (antecedent > sentence.first() && !tokens.get(antecedent).isWord()) {
            antecedent--;
        }
        if (antecedent < sentence.first()) {
            return unsure();
        }
        NameMention name = people.mentionAt(antecedent);
        if (name != null) {
            return named(name);
        }
        int from = antecedent;
        while (from > sentence.first() && belongsToPhrase(tokens.get(from - 1))) {
            from--;
        }
        SourcePhrase phrase =
                antecedent < relative.index() ? SourcePhrase.read(document, people, from, antecedent + 1) : null;
        return phrase == null ? unsure() : phrase.name() != null ? named(phrase.name()) : readNoun(phrase);
    }

    private static boolean belongsToPhrase(Token token) {
        return token.isNoun()
                || token.pos().startsWith("JJ")
                || token.pos().equals("DT")
                || token.pos().equals("POS")
                || token.pos().equals("PRP$")
                || token.pos().equals("CD");
    }

    private ResolvedSpeaker readNoun(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        String bare = phrase.bare(document);
        String outlet = outlet(phrase, head, bare);
        if (outlet != null) {
            return named(outlet, SpeakerKind.OUTLET, NAMED_BODY);
        }
        boolean capitalised = Character.isUpperCase(head.text().codePointAt(0));
        if (capitalised
                && head.entity().equals("ORGANIZATION")
                && !head.pos().endsWith("S")
                && !SpeakerWords.isRole(head.text())) {
            return named(organizations.fullest(nameIn(phrase, bare)), SpeakerKind.ORGANIZATION, NAMED_BODY);
        }
        boolean plural = head.pos().endsWith("S") || SpeakerWords.isUnnamed(head.text());
        PersonWord role = plural ? null : role(head);
        if (role != null) {
            return readRole(phrase, head, role);
        }
        if (SpeakerWords.isOutletNoun(head.lemma())
                && !plural
                && !first(phrase).pos().equals("PRP$")) {
            String before = organizations.outletBefore(phrase.first());
            if (before != null && !phrase.isIndefinite(document)) {
                return named(before, SpeakerKind.OUTLET, NOUN);
            }
        }
        if (SpeakerWords.isDocument(head.lemma()) && !isPartyName(phrase)) {
            return document(phrase, bare);
        }
        if (SpeakerWords.isBody(head.lemma()) && !plural) {
            return body(phrase, head, bare);
        }
        if (isGroup(phrase, head)) {
            return named(bare, SpeakerKind.GROUP, NAMED_BODY);
        }
        if (head.text().endsWith("-year-old")) {
            return definite(phrase, Gender.UNKNOWN, UNNAMED);
        }
        if (plural || !head.isNoun()) {
            return unnamed(phrase.described(document), UNNAMED);
        }
        if (capitalised && head.isProperNoun()) {
            return unknownName(phrase, head, bare);
        }
        return definite(phrase, Gender.UNKNOWN, GUESS);
    }

    /** A definite noun that the article never used for anyone: the one who spoke just before or stands out, if someone does. */
    private ResolvedSpeaker definite(SourcePhrase phrase, Gender gender, double otherwise) {
        boolean definite =
                phrase.opening(document).equals("the") && (phrase.core() == phrase.last() || isEpithet(phrase));
        Salience.Choice choice =
                definite ? salience.best(person -> person.gender().agrees(gender), gender) : null;
        boolean clear =
                choice != null && (choice.lead() >= CLEAR_LEAD || choice.person() == spoke && paragraph - spokeIn <= 1);
        return clear && choice != null
                ? person(choice.person(), GUESS)
                : unnamed(phrase.described(document), otherwise);
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

    private @Nullable String outlet(SourcePhrase phrase, Token head, String bare) {
        String whole = document.text(document.tokens().get(phrase.first()), head);
        String outlet = SpeakerWords.outlet(whole);
        if (outlet == null) {
            outlet = head.isProperNoun() ? SpeakerWords.outlet(bare) : null;
        }
        boolean shaped = head.isProperNoun()
                && bare.indexOf(' ') > 0
                && SpeakerWords.isOutletTail(head.text())
                && Character.isUpperCase(head.text().codePointAt(0));
        return outlet == null && shaped ? bare : outlet;
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
        Salience.Choice choice = salience.best(
                person -> person.nouns().contains(noun) && person.gender().agrees(role.gender()), role.gender());
        if (choice == null) {
            choice = personElsewhere(noun, role.gender());
        }
        if (choice != null && !introduced.containsKey(noun)) {
            return person(choice.person(), NOUN * (0.7 + 0.3 * choice.lead()));
        }
        return introduced.containsKey(noun)
                ? unnamed(phrase.described(document), UNNAMED * 0.8)
                : definite(phrase, role.gender(), UNNAMED * 0.8);
    }

    /** The only one whom the article, before or after, calls by that noun. */
    private Salience.@Nullable Choice personElsewhere(String noun, Gender gender) {
        List<Person> bearers = people.persons().stream()
                .filter(person ->
                        person.nouns().contains(noun) && person.gender().agrees(gender))
                .toList();
        return bearers.size() == 1 ? new Salience.Choice(bearers.get(0), 0.5) : null;
    }

    private ResolvedSpeaker document(SourcePhrase phrase, String bare) {
        Token first = document.tokens().get(phrase.head());
        boolean titled =
                Character.isUpperCase(first.text().codePointAt(0)) && (bare.indexOf(' ') > 0 || first.isProperNoun());
        String name = titled ? bare : null;
        return new ResolvedSpeaker(
                new Speaker(
                        name,
                        name == null ? null : SpeakerId.of(name),
                        SpeakerKind.DOCUMENT,
                        phrase.described(document)),
                UNNAMED);
    }

    private ResolvedSpeaker body(SourcePhrase phrase, Token head, String bare) {
        String beside = nameBeside(phrase);
        if (beside != null) {
            return named(beside, SpeakerKind.ORGANIZATION, NAMED_BODY);
        }
        if (isOfPerson(phrase)) {
            return new ResolvedSpeaker(
                    new Speaker(null, null, SpeakerKind.ORGANIZATION, phrase.described(document)), UNNAMED);
        }
        if (bare.chars().anyMatch(Character::isUpperCase) && (bare.indexOf(' ') > 0 || head.isProperNoun())) {
            return named(organizations.fullest(bare), SpeakerKind.ORGANIZATION, NAMED_BODY);
        }
        String before = phrase.isIndefinite(document) ? null : organizations.withNoun(head.lemma(), phrase.first());
        return before != null
                ? named(before, SpeakerKind.ORGANIZATION, NOUN)
                : new ResolvedSpeaker(
                        new Speaker(null, null, SpeakerKind.ORGANIZATION, phrase.described(document)), UNNAMED);
    }

    /** The name across a comma from a common noun: "the state news agency, OSA". */
    private @Nullable String nameBeside(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int first = phrase.core() + 1;
        Sentence sentence = document.sentenceOf(phrase.first());
        if (Character.isUpperCase(tokens.get(phrase.head()).text().codePointAt(0))
                || first >= phrase.last()
                || !tokens.get(phrase.core()).text().equals(",")) {
            return null;
        }
        int end = first;
        while (end < sentence.last() && isName(tokens.get(end)) && people.mentionAt(end) == null) {
            end++;
        }
        boolean closes =
                end > first && (end == sentence.last() || !tokens.get(end).isNoun());
        return closes ? organizations.fullest(document.text(tokens.get(first), tokens.get(end - 1))) : null;
    }

    /** Whether the noun is a person's own: "Mr Hall's office". */
    private boolean isOfPerson(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            if (people.mentionAt(i) != null
                    && document.tokens().get(i + 1).pos().equals("POS")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Token token) {
        return (token.isProperNoun() || token.entity().equals("ORGANIZATION"))
                && token.isWord()
                && Character.isUpperCase(token.text().codePointAt(0));
    }

    /** The name that ends a noun phrase, without the common nouns before it: "OSA" of "the state agency OSA". */
    private String nameIn(SourcePhrase phrase, String bare) {
        List<Token> tokens = document.tokens();
        int first = phrase.head();
        while (first > phrase.first()
                && Character.isUpperCase(tokens.get(first - 1).text().codePointAt(0))) {
            first--;
        }
        boolean apart = first > phrase.first() && tokens.get(first - 1).pos().equals("NN");
        return apart ? document.text(tokens.get(first), tokens.get(phrase.head())) : bare;
    }

    private boolean isGroup(SourcePhrase phrase, Token head) {
        boolean named = Character.isUpperCase(head.text().codePointAt(0))
                && (head.pos().equals("NNPS")
                        || head.entity().equals("MISC") && head.pos().endsWith("S"));
        boolean party = SpeakerWords.isParty(head.text())
                && head.pos().endsWith("S")
                && Character.isUpperCase(head.text().codePointAt(0));
        return named && !SpeakerWords.isUnnamed(head.text())
                || party
                || SpeakerWords.isFaction(head.text()) && hasCapitalisedModifier(phrase);
    }

    private boolean isPartyName(SourcePhrase phrase) {
        return document.tokens().get(phrase.head()).pos().equals("NNPS");
    }

    private boolean hasCapitalisedModifier(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Token token = document.tokens().get(i);
            if (Character.isUpperCase(token.text().codePointAt(0))
                    && (token.isProperNoun()
                            || token.pos().equals("JJ") && token.entity().equals("MISC"))) {
                return true;
            }
        }
        return false;
    }

    /** A capitalised name that neither the tagger nor the lists know. */
    private ResolvedSpeaker unknownName(SourcePhrase phrase, Token head, String bare) {
        if (head.entity().equals("LOCATION") || phrase.opening(document).equals("the")) {
            return named(organizations.fullest(nameIn(phrase, bare)), SpeakerKind.ORGANIZATION, NOUN);
        }
        Token first = document.tokens().get(phrase.first());
        boolean person = SpeakerWords.isGivenName(first.text()) && phrase.head() > phrase.first()
                || head.entity().equals("PERSON");
        return named(bare, person ? SpeakerKind.PERSON : SpeakerKind.ORGANIZATION, GUESS);
    }

    private Token first(SourcePhrase phrase) {
        return document.tokens().get(phrase.first());
    }

    private static @Nullable PersonWord role(Token head) {
        PersonWord word = SpeakerWords.role(head.text());
        if (word == null) {
            word = SpeakerWords.role(head.lemma());
        }
        return word;
    }

    private static String noun(Token head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        return SpeakerWords.isRole(text) ? SpeakerWords.fold(text) : SpeakerWords.fold(head.lemma());
    }

    private static ResolvedSpeaker named(String name, SpeakerKind kind, double confidence) {
        return new ResolvedSpeaker(new Speaker(name, SpeakerId.of(name), kind, null), confidence);
    }

    private static ResolvedSpeaker unnamed(String role, double confidence) {
        return new ResolvedSpeaker(new Speaker(null, null, SpeakerKind.UNNAMED, role), confidence);
    }

    private static ResolvedSpeaker unsure() {
        return new ResolvedSpeaker(null, UNSURE);
    }
}
