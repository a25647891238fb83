package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
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
import org.pullquote.names.Gender;

/** Resolves noun phrases that mean one body: "the Harbour Board", "the ministry", "Mr Hall's office". */
final class BodyReading {
    private final Document document;
    private final People people;
    private final Organizations organizations;

    BodyReading(Document document, People people, Organizations organizations) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
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

    /** A capitalized noun for a body: "the Foreign Ministry", not the "Office" of "the Office of Senator Lund". */
    @Nullable
    ResolvedSpeaker bodyName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        String bare = phrase.undescribed(document);
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
        return token.entity().equals("LOCATION") || token.isOfPlace();
    }

    /** "The state news agency, OSA". */
    @Nullable
    ResolvedSpeaker bodyBeside(NounMention mention) {
        String beside = isBody(mention) ? nameBeside(mention.phrase()) : null;
        return beside == null ? null : ResolvedSpeaker.named(beside, SpeakerKind.ORGANIZATION, Confidence.NAMED_BODY);
    }

    /** The name in apposition to a common noun: "the state news agency, OSA". */
    private @Nullable String nameBeside(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int first = phrase.core() + 1;
        Sentence sentence = document.sentenceOf(phrase.first());
        if (tokens.get(phrase.head()).isCapitalised()
                || first >= phrase.last()
                || !tokens.get(phrase.core()).text().equals(",")) {
            return null;
        }
        int end = first;
        while (end < sentence.last() && PhraseCore.isNameWord(tokens.get(end)) && people.mentionAt(end) == null) {
            end++;
        }
        boolean closes =
                end > first && (end == sentence.last() || !tokens.get(end).isNoun());
        return closes ? organizations.fullest(document.text(tokens.get(first), tokens.get(end - 1))) : null;
    }

    /** "Mr Hall's office", "the Hall campaign", "Hall's legal team". */
    @Nullable
    ResolvedSpeaker bodyOfPerson(NounMention mention) {
        NameMention owner = isBody(mention) ? owner(mention.phrase()) : null;
        if (owner == null) {
            return null;
        }
        Person person = people.of(owner);
        return switch (mention.noun()) {
            case "administration", "campaign", "government", "office" ->
                ResolvedSpeaker.named(person.body(mention.noun()), SpeakerKind.ORGANIZATION, Confidence.NOUN);
            case "team" ->
                ResolvedSpeaker.named(
                        person.name().text() + "'s " + behind(owner, mention),
                        SpeakerKind.ORGANIZATION,
                        Confidence.NOUN);
            default -> unnamedBody(mention);
        };
    }

    /** The noun with the words before it that are not the owner's: "legal team". */
    private String behind(NameMention owner, NounMention mention) {
        List<Token> tokens = document.tokens();
        int first = mention.phrase().head();
        while (first - 1 >= owner.last()
                && !tokens.get(first - 1).pos().equals("POS")
                && tokens.get(first - 1).isWord()) {
            first--;
        }
        return document.text(tokens.get(first), mention.head());
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

    /** The organization that the text named before with the noun: "the ministry". */
    @Nullable
    ResolvedSpeaker bodyNoun(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        if (!isBody(mention) || phrase.isIndefinite(document)) {
            return null;
        }
        String before = organizations.withNoun(mention.head().lemma(), phrase.first());
        if (before != null && isOfOther(before, document.tokens().get(phrase.first()))) {
            return null;
        }
        if (before == null && mention.noun().equals("administration") && phrase.head() == phrase.first() + 1) {
            before = presidents();
        }
        return before == null ? null : ResolvedSpeaker.named(before, SpeakerKind.ORGANIZATION, Confidence.NOUN);
    }

    /** Whether the body is named after somebody whom "his" or "her" cannot mean: the Holm campaign, for "her campaign". */
    private boolean isOfOther(String body, Token opening) {
        Gender gender = Pronouns.gender(opening);
        return gender != Gender.UNKNOWN
                && people.persons().stream()
                        .filter(person -> body.startsWith(person.name().last() + " "))
                        .anyMatch(person -> !person.gender().agrees(gender));
    }

    /** The administration of the only person whom the article calls president; null if there is not exactly one. */
    private @Nullable String presidents() {
        List<Person> presidents = people.persons().stream()
                .filter(person -> person.nouns().contains("president"))
                .toList();
        return presidents.size() == 1 ? presidents.get(0).name().last() + " administration" : null;
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

    /** "the group", and nothing more. */
    private boolean isAnyBody(SourcePhrase phrase, Token head) {
        return WordClass.ANY_BODY.holds(head.lemma())
                && phrase.opening(document).equals("the")
                && phrase.head() == phrase.first() + 1
                && phrase.core() == phrase.last();
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

    /** The body with that name in full; null if it is only a noun for many or for a person: "the Committee", "the Swede". */
    static @Nullable ResolvedSpeaker body(String name, double confidence) {
        boolean noun = name.indexOf(' ') < 0
                && SpeakerLexicon.isBody(name)
                && SpeakerLexicon.organization(name) == null
                && !NameWord.SOLE_BODY.holds(name);
        boolean person = WordClass.ORIGIN.holds(name.toLowerCase(Locale.ROOT));
        return noun || person ? null : ResolvedSpeaker.named(name, SpeakerKind.ORGANIZATION, confidence);
    }
}
