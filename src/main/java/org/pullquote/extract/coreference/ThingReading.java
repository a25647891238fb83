package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.PersonName;

/** Resolves noun phrases that do not mean a single person: outlets, organizations, groups. */
final class ThingReading {
    /** "D-Wash", behind the name of a member of parliament. */
    private static final Pattern PARTY_AND_STATE = Pattern.compile("[DRI]-\\p{Lu}[\\p{L}.]*");

    private final Document document;
    private final People people;
    private final Organizations organizations;

    ThingReading(Document document, People people, Organizations organizations) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
    }

    /** An outlet that the phrase names. */
    @Nullable
    ResolvedSpeaker outletName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        // What the article names in full tells more than the list: "the Post" may be the Riverton Post.
        String outlet = outletInShort(mention);
        if (outlet == null
                && !(isShort(mention)
                        && organizations.severalEndWith(mention.head().text()))) {
            outlet = outlet(phrase, mention.head(), phrase.bare(document));
        }
        outlet = outlet != null ? outlet : outletBeforeNoun(mention);
        return outlet == null ? null : ResolvedSpeaker.named(outlet, SpeakerKind.OUTLET, Confidence.NAMED_BODY);
    }

    /** An organization that the phrase names. */
    @Nullable
    ResolvedSpeaker organizationName(NounMention mention) {
        Token head = mention.head();
        SourcePhrase phrase = mention.phrase();
        String known = SpeakerLexicon.organization(phrase.bare(document));
        boolean organization = head.isCapitalised()
                && (head.entity().equals("ORGANIZATION") || organizations.isIntroduced(head))
                && (isOfBody(phrase) || !head.pos().endsWith("S") && !SpeakerLexicon.isRole(head.text()))
                && !phrase.isOfPerson(document, people);
        if (!organization && known == null) {
            return null;
        }
        String name = organizations.fullest(known == null || head.isCapitalised() ? phrase.name(document) : known);
        return NameWord.isDate(name) || SpeakerLexicon.isThing(name) || SpeakerLexicon.isLaw(name)
                ? null
                : body(name, Confidence.NAMED_BODY);
    }

    /** The body with that name in full; null if it is only a noun for many: "the Committee", not "the Senate". */
    private static @Nullable ResolvedSpeaker body(String name, double confidence) {
        boolean noun = name.indexOf(' ') < 0
                && SpeakerLexicon.isBody(name)
                && SpeakerLexicon.organization(name) == null
                && !NameWord.SOLE_BODY.holds(name);
        return noun ? null : ResolvedSpeaker.named(name, SpeakerKind.ORGANIZATION, confidence);
    }

    /** Whether a plural or a role ends the name of one body: "the Court of Appeals", "the Bureau of Harbour Statistics". */
    private boolean isOfBody(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        for (int at = phrase.first() + 1; at < phrase.head(); at++) {
            boolean joins =
                    tokens.get(at).text().equals("of") || tokens.get(at).text().equals("for");
            if (joins
                    && tokens.get(at - 1).isCapitalised()
                    && (PhraseCore.isBody(tokens.get(at - 1))
                            || tokens.get(at).entity().equals("ORGANIZATION"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The outlet that spoke last, or else that the text named before.
     *
     * @param spoke the body or outlet that spoke just before, or null
     */
    @Nullable
    ResolvedSpeaker outletNoun(NounMention mention, @Nullable Speaker spoke) {
        SourcePhrase phrase = mention.phrase();
        boolean own = document.tokens().get(phrase.first()).pos().equals("PRP$");
        if (mention.isRole()
                || !SpeakerLexicon.isOutletNoun(mention.head().lemma())
                || mention.plural()
                || own
                || phrase.head() != phrase.first() + 1
                || phrase.isIndefinite(document)) {
            return null;
        }
        if (spoke != null && spoke.kind() == SpeakerKind.OUTLET) {
            return new ResolvedSpeaker(spoke, Confidence.NOUN);
        }
        String before = organizations.outletBefore(phrase.first());
        return before == null ? null : ResolvedSpeaker.named(before, SpeakerKind.OUTLET, Confidence.NOUN);
    }

    /** The only outlet of the article whose name ends so: "the Bee" for "The Riverton Bee". */
    private @Nullable String outletInShort(NounMention mention) {
        return isShort(mention) ? organizations.outletEndingWith(mention.head().text()) : null;
    }

    /** Whether it is "the" and one word with a capital. */
    private boolean isShort(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        return phrase.opening(document).equals("the")
                && phrase.head() == phrase.first() + 1
                && phrase.core() == phrase.head() + 1
                && mention.head().isCapitalised();
    }

    /** The outlet named before the noun: "People magazine". */
    private @Nullable String outletBeforeNoun(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        List<Token> tokens = document.tokens();
        int first = phrase.head();
        while (first > phrase.first() && isName(tokens.get(first - 1))) {
            first--;
        }
        boolean named = !mention.plural()
                && first < phrase.head()
                && WordClass.PERIODICAL.holds(mention.head().text());
        if (!named) {
            return null;
        }
        String name = document.text(tokens.get(first), tokens.get(phrase.head() - 1));
        String outlet = SpeakerLexicon.outlet(name);
        return outlet == null ? name : outlet;
    }

    /** A group that has a name. */
    @Nullable
    ResolvedSpeaker groupName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        // "A plan House Republicans made" is no group.
        boolean one =
                phrase.opening(document).equals("a") || phrase.opening(document).equals("an");
        return !mention.isRole() && !one && isGroup(phrase, mention.head())
                ? ResolvedSpeaker.named(phrase.bare(document), SpeakerKind.GROUP, Confidence.NAMED_BODY)
                : null;
    }

    /** Several people of a body that has a name: "White House officials", "lawyers for the Justice Department". */
    @Nullable
    ResolvedSpeaker peopleOfBody(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        Token head = mention.head();
        boolean people = mention.plural()
                && head.pos().equals("NNS")
                && (SpeakerLexicon.isUnnamed(head.text()) || SpeakerLexicon.isRole(head.lemma()));
        if (!people) {
            return null;
        }
        if (phrase.head() > phrase.first() && isBodyName(phrase.head() - 1)) {
            return ResolvedSpeaker.named(phrase.bare(document), SpeakerKind.GROUP, Confidence.NOUN);
        }
        List<Token> tokens = document.tokens();
        int of = phrase.core();
        boolean belong = of == phrase.head() + 1
                && of + 1 < phrase.last()
                && tokens.get(of).pos().equals("IN")
                && isBodyName(phrase.last() - 1)
                && tokens.subList(of + 1, phrase.last()).stream()
                        .allMatch(token -> isName(token)
                                || token.pos().equals("DT")
                                || token.text().equals("of")
                                || token.text().equals("for"));
        return belong ? ResolvedSpeaker.named(phrase.described(document), SpeakerKind.GROUP, Confidence.NOUN) : null;
    }

    /** Whether the token ends the name of a body, not of a person. */
    private boolean isBodyName(int token) {
        if (people.mentionAt(token) != null) {
            return false;
        }
        Speaker body = organizations.at(token);
        String word = document.tokens().get(token).text();
        boolean county = isName(document.tokens().get(token)) && NameWord.REGION.holds(word.toLowerCase(Locale.ROOT));
        return body != null && body.kind() == SpeakerKind.ORGANIZATION
                || SpeakerLexicon.spelledOut(word) != null
                || county;
    }

    private @Nullable String outlet(SourcePhrase phrase, Token head, String bare) {
        String whole = document.text(document.tokens().get(phrase.first()), head);
        String outlet = SpeakerLexicon.outlet(whole);
        if (outlet == null) {
            boolean named = head.isProperNoun() || isAbbreviation(head.text());
            outlet = named ? SpeakerLexicon.outlet(bare) : null;
        }
        if (outlet != null || !head.isProperNoun() || !head.isCapitalised()) {
            return outlet;
        }
        String name = phrase.name(document);
        String listed = SpeakerLexicon.outlet(name);
        boolean shaped = name.indexOf(' ') > 0 && SpeakerLexicon.isOutletTail(head.text());
        return listed == null && shaped ? name : listed;
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /** "The state news agency, OSA". */
    @Nullable
    ResolvedSpeaker bodyBeside(NounMention mention) {
        String beside = isBody(mention) ? nameBeside(mention.phrase()) : null;
        return beside == null ? null : ResolvedSpeaker.named(beside, SpeakerKind.ORGANIZATION, Confidence.NAMED_BODY);
    }

    /** "Mr Hall's office", "the Hall campaign". */
    @Nullable
    ResolvedSpeaker bodyOfPerson(NounMention mention) {
        NameMention owner = isBody(mention) ? owner(mention.phrase()) : null;
        if (owner == null) {
            return null;
        }
        PersonName name = people.of(owner).name();
        return switch (mention.noun()) {
            case "administration", "campaign", "government" ->
                ResolvedSpeaker.named(name.last() + " " + mention.noun(), SpeakerKind.ORGANIZATION, Confidence.NOUN);
            case "office" ->
                ResolvedSpeaker.named(name.text() + "'s office", SpeakerKind.ORGANIZATION, Confidence.NOUN);
            default -> unnamedBody(mention);
        };
    }

    /** A capitalized noun for a body: "the Foreign Ministry", not the "Office" of "the Office of Senator Lund". */
    @Nullable
    ResolvedSpeaker bodyName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        String bare = phrase.bare(document);
        String name = mention.head().isCapitalised() && phrase.isDescribed(document) ? phrase.name(document) : bare;
        boolean named = isBody(mention)
                && !phrase.isOfPerson(document, people)
                && name.chars().anyMatch(Character::isUpperCase)
                && (name.indexOf(' ') > 0
                        ? !isDescription(mention)
                        : mention.head().isProperNoun());
        return named ? body(organizations.fullest(name), Confidence.NAMED_BODY) : null;
    }

    /**
     * Whether a common noun is only told apart from others, whose capitals are those of an adjective, of a place or of the
     * sentence: "a Marlish court", "the Marle-based group", "Conservative group says".
     */
    private boolean isDescription(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (mention.head().isCapitalised()) {
            return false;
        }
        Token first = document.tokens().get(phrase.first());
        int begin = document.sentenceOf(phrase.first()).first();
        if (phrase.isIndefinite(document) || WordClass.SINGULAR.holds(phrase.opening(document))) {
            return true;
        }
        boolean general = WordClass.ANY_BODY.holds(mention.noun()) || WordClass.GENERAL_BODY.holds(mention.noun());
        boolean definite = first.pos().equals("DT");
        List<Token> before = document.tokens().subList(phrase.first(), phrase.head());
        boolean based = before.stream().anyMatch(token -> token.text().endsWith("-based"));
        return (definite ? general : first.index() == begin)
                && (based
                        || before.stream()
                                .filter(Token::isCapitalised)
                                .allMatch(token ->
                                        token.index() == begin && !token.isProperNoun() || definite && tells(token)));
    }

    /** Whether the word tells where something is from: "Marlish". */
    private static boolean tells(Token token) {
        return token.entity().equals("LOCATION")
                || token.entity().equals("MISC") && token.pos().equals("JJ");
    }

    /** The organization that the text named before with the noun: "the ministry". */
    @Nullable
    ResolvedSpeaker bodyNoun(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (!isBody(mention) || phrase.isIndefinite(document)) {
            return null;
        }
        String before = organizations.withNoun(mention.head().lemma(), phrase.first());
        if (before == null && mention.noun().equals("administration") && phrase.head() == phrase.first() + 1) {
            before = presidents();
        }
        return before == null ? null : ResolvedSpeaker.named(before, SpeakerKind.ORGANIZATION, Confidence.NOUN);
    }

    /** The administration of the only person whom the article calls president; null if there is not exactly one. */
    private @Nullable String presidents() {
        List<Person> presidents = people.persons().stream()
                .filter(person -> person.nouns().contains("president"))
                .toList();
        return presidents.size() == 1 ? presidents.get(0).name().last() + " administration" : null;
    }

    @Nullable
    ResolvedSpeaker unnamedBody(NounMention mention) {
        return isBody(mention) && !mention.plural()
                ? new ResolvedSpeaker(
                        new Speaker(
                                null,
                                null,
                                SpeakerKind.ORGANIZATION,
                                mention.phrase().described(document)),
                        Confidence.UNNAMED)
                : null;
    }

    private static boolean isBody(NounMention mention) {
        return !mention.isRole()
                && SpeakerLexicon.isBody(mention.head().lemma())
                && (!mention.plural() || mention.noun().equals("police"));
    }

    /** "the group", and nothing more. */
    private boolean isAnyBody(SourcePhrase phrase, Token head) {
        return WordClass.ANY_BODY.holds(head.lemma())
                && phrase.opening(document).equals("the")
                && phrase.head() == phrase.first() + 1
                && phrase.core() == phrase.last();
    }

    /**
     * The organization in focus: the subject of the sentence before, or else the body that spoke just before.
     *
     * @param spoke the body that spoke just before, or null
     */
    @Nullable
    ResolvedSpeaker inFocus(NounMention mention, @Nullable Speaker spoke) {
        SourcePhrase phrase = mention.phrase();
        if (!isBody(mention) || !isAnyBody(phrase, mention.head())) {
            return null;
        }
        String subject = organizations.subjectBefore(phrase.first());
        if (subject != null) {
            return ResolvedSpeaker.named(subject, SpeakerKind.ORGANIZATION, Confidence.FOCUS);
        }
        boolean body = spoke != null && spoke.kind() == SpeakerKind.ORGANIZATION && spoke.name() != null;
        return body ? new ResolvedSpeaker(spoke, Confidence.FOCUS) : null;
    }

    /** The company that the article is about: "the company", "the social network". */
    @Nullable
    ResolvedSpeaker mainCompany(NounMention mention) {
        boolean company = WordClass.COMPANY.holds(mention.head().lemma())
                && !mention.isRole()
                && !mention.plural()
                && mention.phrase().opening(document).equals("the")
                && mention.phrase().core() == mention.phrase().last();
        String main = company ? organizations.mainCompany() : null;
        return main == null ? null : ResolvedSpeaker.named(main, SpeakerKind.ORGANIZATION, Confidence.FOCUS);
    }

    /** The name in apposition to a common noun: "the state news agency, OSA". */
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

    /** The person to whom the noun belongs: "Mr Hall's office", "the office of Mr Hall". */
    private @Nullable NameMention owner(SourcePhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            NameMention name = people.mentionAt(i);
            if (name != null && (document.tokens().get(i + 1).pos().equals("POS") || name.last() == phrase.head())) {
                return name;
            }
        }
        return phrase.isOfPerson(document, people) ? people.mentionAt(phrase.head() + 2) : null;
    }

    private static boolean isName(Token token) {
        return (token.isProperNoun() || token.entity().equals("ORGANIZATION"))
                && token.isWord()
                && Character.isUpperCase(token.text().codePointAt(0));
    }

    private boolean isGroup(SourcePhrase phrase, Token head) {
        boolean named = head.isCapitalised()
                && (head.pos().equals("NNPS") && !isCapitalisedByPlace(head)
                        || head.entity().equals("MISC") && head.pos().endsWith("S"));
        boolean party = SpeakerLexicon.isParty(head.text())
                && head.pos().endsWith("S")
                && Character.isUpperCase(head.text().codePointAt(0));
        return named && !SpeakerLexicon.isUnnamed(head.text())
                || party
                || SpeakerLexicon.isFaction(head.text()) && hasCapitalisedModifier(phrase);
    }

    /** Whether a word that no list or tagger knows may have its capital only from the begin of the sentence: "Skippers say". */
    private boolean isCapitalisedByPlace(Token word) {
        return word.entity().equals("O")
                && isFirst(word)
                && document.tokens().stream().noneMatch(other -> other.text().equals(word.text()) && !isFirst(other));
    }

    private boolean isFirst(Token token) {
        return token.index() == document.sentenceOf(token.index()).first();
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

    /** A capitalised name that neither the tagger nor the lists know, or null if the head is not one. */
    @Nullable
    ResolvedSpeaker unknownName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        Token head = mention.head();
        boolean name = head.isProperNoun()
                || NounMention.isLikeName(head)
                        && mention.phrase().first() + 1 == mention.phrase().last();
        boolean pronoun = Pronouns.isOne(head) || Pronouns.isFirstPerson(head);
        boolean party = PARTY_AND_STATE.matcher(head.text()).matches();
        if (!head.isCapitalised() || !name || pronoun || party || phrase.isOfPerson(document, people)) {
            return null;
        }
        String bare = phrase.name(document);
        if (NameWord.isDate(bare) || SpeakerLexicon.isThing(bare) || isCapitalisedByPlace(phrase)) {
            return null;
        }
        if (phrase.opening(document).equals("the")) {
            return body(organizations.fullest(bare), Confidence.NOUN);
        }
        Token first = document.tokens().get(phrase.first());
        boolean person = SpeakerLexicon.isGivenName(first.text()) && phrase.head() > phrase.first()
                || head.entity().equals("PERSON");
        return person
                ? ResolvedSpeaker.named(bare, SpeakerKind.PERSON, Confidence.GUESS)
                : body(organizations.fullest(bare), Confidence.GUESS);
    }

    /** Whether it is a plural of people that has its capital from the begin of the sentence: "Farmers said". */
    private boolean isCapitalisedByPlace(SourcePhrase phrase) {
        Token word = document.tokens().get(phrase.first());
        String singular = word.text().substring(0, word.text().length() - 1);
        return phrase.core() - phrase.first() == 1
                && isFirst(word)
                && word.text().endsWith("s")
                && SpeakerLexicon.isRole(singular);
    }
}
