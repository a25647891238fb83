package org.pullquote.extract.coreference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/**
 * Resolves one mention after another, in text order. The lists in its constructor have all rules, the most certain first: those
 * for pronouns, for phrases with a name, and for nouns.
 */
final class SpeakerReading {
    /** Words in lower case inside a name. */
    private static final Set<String> IN_NAMES = Set.of("of", "for", "and", "at", "on", "in");

    private final Document document;
    private final People people;
    private final DiscourseState state;
    private final ExtractionRules rules;
    private final RoleReading roles;
    private final SpeakerSieves<Token> pronounRules;
    private final SpeakerSieves<SourcePhrase> nameRules;
    private final SpeakerSieves<NounMention> nounRules;

    SpeakerReading(ArticleEntities entities, Salience salience, DiscourseState state, ExtractionRules rules) {
        this.document = entities.document();
        this.people = entities.people();
        this.state = state;
        this.rules = rules;
        roles = new RoleReading(document, people, salience, state);
        PronounReading pronouns = new PronounReading(document, salience, state);
        pronounRules = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.GENDERED_PRONOUN, pronouns::gendered),
                        new SpeakerSieve<>(SpeakerRule.PLURAL_PRONOUN, pronouns::plural),
                        new SpeakerSieve<>(SpeakerRule.BODY_PRONOUN, pronouns::ofBody)));
        NameReading names = new NameReading(document, people, state, rules);
        nameRules = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.FULL_NAME, names::fullName),
                        new SpeakerSieve<>(SpeakerRule.PART_OF_NAME, names::partOfName),
                        new SpeakerSieve<>(SpeakerRule.OFFICE_HOLDER, names::officeHolder),
                        new SpeakerSieve<>(SpeakerRule.LONE_SURNAME, names::loneSurname),
                        new SpeakerSieve<>(SpeakerRule.INITIALS, names::initials)));
        OwnerReading owners = new OwnerReading(document, people, state, pronounRules);
        EpithetReading epithets = new EpithetReading(document, people, salience, state);
        PlaceReading places = new PlaceReading(document, people);
        CoBodies together = new CoBodies(document, people, entities.organizations(), rules);
        OutletReading outlets = new OutletReading(document, entities.organizations());
        BodyReading bodies = new BodyReading(document, people, entities.organizations());
        GroupReading groups = new GroupReading(document, people, entities.organizations());
        UnknownNameReading unknown = new UnknownNameReading(document, people, entities.organizations());
        DocumentReading documents = new DocumentReading(document, people, entities.organizations(), state);
        nounRules = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.PAIR_NOUN, pronouns::pair),
                        new SpeakerSieve<>(SpeakerRule.NAME_BEHIND_NOUN, owners::ofNameBehind),
                        new SpeakerSieve<>(SpeakerRule.AD_OWNER, owners::ofAd),
                        new SpeakerSieve<>(SpeakerRule.NAME_IN_NOUN, owners::ofName),
                        new SpeakerSieve<>(
                                SpeakerRule.OUTLET_NAME,
                                mention -> together.with(mention, outlets.outletName(mention))),
                        new SpeakerSieve<>(SpeakerRule.STATE_DESCRIPTION, epithets::ofState),
                        new SpeakerSieve<>(
                                SpeakerRule.COUNTRY_NAME,
                                mention -> together.with(mention, places.countryName(mention))),
                        new SpeakerSieve<>(
                                SpeakerRule.ORGANIZATION_NAME,
                                mention -> together.with(mention, bodies.organizationName(mention))),
                        new SpeakerSieve<>(SpeakerRule.ACCOUNT_OWNER, owners::ofAccount),
                        new SpeakerSieve<>(SpeakerRule.NAMED_BELOW, roles::namedBelow),
                        new SpeakerSieve<>(SpeakerRule.INDEFINITE_ROLE, roles::indefinite),
                        new SpeakerSieve<>(SpeakerRule.ROLE, roles::called),
                        new SpeakerSieve<>(
                                SpeakerRule.OUTLET_NOUN, mention -> outlets.outletNoun(mention, state.body())),
                        new SpeakerSieve<>(SpeakerRule.AUTHOR, documents::author),
                        new SpeakerSieve<>(SpeakerRule.DOCUMENT_ISSUER, documents::issuer),
                        new SpeakerSieve<>(SpeakerRule.DOCUMENT, documents::documentNoun),
                        new SpeakerSieve<>(SpeakerRule.BODY_BESIDE, bodies::bodyBeside),
                        new SpeakerSieve<>(SpeakerRule.BODY_OF_PERSON, bodies::bodyOfPerson),
                        new SpeakerSieve<>(SpeakerRule.BODY_NAME, bodies::bodyName),
                        new SpeakerSieve<>(SpeakerRule.BODY_NOUN, bodies::bodyNoun),
                        new SpeakerSieve<>(SpeakerRule.BODY_IN_FOCUS, mention -> bodies.inFocus(mention, state.body())),
                        new SpeakerSieve<>(SpeakerRule.MAIN_COMPANY, bodies::mainCompany),
                        new SpeakerSieve<>(SpeakerRule.UNNAMED_BODY, bodies::unnamedBody),
                        new SpeakerSieve<>(SpeakerRule.GROUP_NAME, groups::groupName),
                        new SpeakerSieve<>(SpeakerRule.PEOPLE_OF_BODY, groups::peopleOfBody),
                        new SpeakerSieve<>(SpeakerRule.EPITHET, epithets::ofRole),
                        new SpeakerSieve<>(SpeakerRule.UNNAMED, roles::unnamed),
                        new SpeakerSieve<>(
                                SpeakerRule.PLACE_NAME, mention -> together.with(mention, places.placeName(mention))),
                        new SpeakerSieve<>(SpeakerRule.UNKNOWN_NAME, unknown::unknownName),
                        new SpeakerSieve<>(SpeakerRule.EPITHET, epithets::any),
                        new SpeakerSieve<>(
                                SpeakerRule.UNNAMED, mention -> mention.phrase().unnamed(document, Confidence.GUESS))));
    }

    /**
     * Reads the mention of tokens {@code [from, to)}.
     *
     * @param cue the tokens of its cue
     */
    ResolvedSpeaker read(int from, int to, Set<Integer> cue) {
        state.moveTo(document.sentenceOf(from).paragraph());
        SourcePhrase phrase = SourcePhrase.read(document, people, from, to, cue);
        ResolvedSpeaker read = phrase == null ? ResolvedSpeaker.unsure() : read(phrase);
        state.hear(read, phrase != null && isMany(phrase));
        return read;
    }

    /** See {@link RoleReading#calledBy}. */
    @Nullable
    Person calledBy(int noun) {
        return roles.calledBy(noun);
    }

    private boolean isMany(SourcePhrase phrase) {
        Token head = document.tokens().get(phrase.head());
        return !head.isNoun() || head.pos().endsWith("S");
    }

    private ResolvedSpeaker read(SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        if (phrase.core() - phrase.first() == 1 && Pronouns.isRelative(first)) {
            SourcePhrase antecedent =
                    rules.uses(SpeakerRule.RELATIVE_PRONOUN) ? Antecedent.of(document, people, first) : null;
            return antecedent == null ? ResolvedSpeaker.unsure() : readWithoutClause(antecedent);
        }
        return readWithoutClause(phrase);
    }

    private ResolvedSpeaker readWithoutClause(SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        boolean pronoun = phrase.core() - phrase.first() == 1 && first.pos().startsWith("PRP");
        return pronoun ? pronounRules.readOrUnsure(first) : readNominal(phrase);
    }

    private ResolvedSpeaker readNominal(SourcePhrase phrase) {
        ResolvedSpeaker named = nameRules.read(phrase);
        ResolvedSpeaker read = named != null ? named : nounRules.readOrUnsure(NounMention.of(document, phrase));
        return isOtherName(phrase, read) ? ResolvedSpeaker.unsure() : read;
    }

    /** Whether the mention is itself a name, and no word of it is in the person's name that it is read as. */
    private boolean isOtherName(SourcePhrase phrase, ResolvedSpeaker read) {
        Speaker speaker = read.speaker();
        String name = speaker != null && speaker.kind() == SpeakerKind.PERSON ? speaker.name() : null;
        NameMention found = phrase.name();
        if (name == null || found != null && found.last() <= phrase.last()) {
            return false;
        }
        List<Token> words = document.tokens().subList(phrase.first(), phrase.last()).stream()
                .filter(token -> token.isWord() && !token.pos().equals("DT") && !IN_NAMES.contains(token.text()))
                .toList();
        List<String> its =
                Arrays.stream(name.split(" ")).map(SpeakerLexicon::fold).toList();
        return words.size() > 1
                && words.stream().allMatch(PhraseCore::isNamePart)
                && words.stream().anyMatch(Token::isProperNoun)
                && words.stream()
                        .noneMatch(token -> isOffice(token) || its.contains(SpeakerLexicon.fold(token.text())));
    }

    /** Whether the word is of an office or of whoever has one: "Secretary of State", "the Holy Father", "the Texas Republican". */
    private static boolean isOffice(Token token) {
        return PhraseName.isRole(token)
                || SpeakerLexicon.isTitle(token.text())
                || SpeakerLexicon.isParty(token.text())
                || WordClass.EPITHET.holds(token.lemma())
                || WordClass.ORIGIN.holds(token.lemma());
    }
}
