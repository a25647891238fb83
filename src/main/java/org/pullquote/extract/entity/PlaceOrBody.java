package org.pullquote.extract.entity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;

/** Tells what words are that the tagger marks as a place or a body: one of them, a person, or no name at all. */
final class PlaceOrBody {
    /** Prepositions that precede places, but rarely persons. */
    private static final Set<String> PLACING = Set.of("in", "at", "near", "from", "to");

    /** Words that begin the names of ships and campaigns. */
    private static final Set<String> HEADS_OF_THINGS = Set.of("Operation", "USS", "HMS", "HMAS", "MV");

    /** Words that make a clause of what was tagged as a name: "Harbour Board his Secret". */
    private static final Set<String> OF_CLAUSE = Set.of("PRP", "PRP$", "WP", "WDT", "MD", "EX");

    /** Letters that make a word in capitals one of a heading rather than an abbreviation. */
    private static final int SHOUTED_LETTERS = 5;

    private final Document document;
    private final List<Token> tokens;
    private final People people;
    private final Organizations organizations;
    private final OfficeHolderGazetteer offices;
    private final IntPredicate named;

    /** How much more often each name is tagged as a place than as an organization. */
    private final Map<String, Integer> placeVotes = new HashMap<>();

    /** The words that begin in lower case somewhere in the article. */
    private final Set<String> lowerCase;

    private @Nullable String lower;

    /** @param named whether a token is part of a name found so far */
    PlaceOrBody(
            Document document,
            People people,
            Organizations organizations,
            @Nullable LocalDate published,
            IntPredicate named) {
        this.document = document;
        this.tokens = document.tokens();
        this.people = people;
        this.organizations = organizations;
        this.offices = new OfficeHolderGazetteer(published);
        this.named = named;
        this.lowerCase = tokens.stream()
                .map(Token::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    /** Counts a mention that is tagged as a place, or else as a body. */
    void vote(String name, boolean place) {
        placeVotes.merge(CaseFolding.of(name), place ? 1 : -1, Integer::sum);
    }

    /** What tokens {@code [first, last)} name; null if they are no name or only a part of one. */
    @Nullable
    Entity read(int first, int last, String text) {
        if (isNoName(first, last, text)) {
            return null;
        }
        boolean place = isKnownPlace(text) || !isBodyByName(first, last) && isMostlyPlace(text);
        String name = place ? text : organizations.fullest(text);
        if (isThing(name) || place && (isOwner(first, last, text) || isOfPeople(last, text))) {
            return null;
        }
        PersonName person = last - first == 1 && !isKnownPlace(text) && name.equals(text) ? person(first) : null;
        return person != null
                ? new Entity(person.text(), EntityType.PERSON)
                : new Entity(name, place ? EntityType.PLACE : EntityType.ORGANIZATION);
    }

    private boolean isMostlyPlace(String text) {
        return placeVotes.getOrDefault(CaseFolding.of(text), 0) >= 0 && SpeakerLexicon.organization(text) == null;
    }

    private boolean isNoName(int first, int last, String text) {
        return isThing(text)
                || isCommonWord(first, last, text)
                || isOffice(first, last)
                || isChamberOfOffice(first, last)
                || isCut(first, last)
                || isClause(first, last)
                || isRelation(text)
                || isFamily(first, last);
    }

    private static boolean isThing(String name) {
        return SpeakerLexicon.isThing(name) || SpeakerLexicon.isLaw(name);
    }

    /** Whether the run is one word that the article also has in lower case, and is not a noun for a body ("the House"). */
    private boolean isCommonWord(int first, int last, String text) {
        return last - first == 1
                && !SpeakerLexicon.isBody(text)
                && SpeakerLexicon.organization(text) == null
                && lowerCase.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether it is an office rather than a body: "National Security Adviser", "Attorney General", "Crown Prince of Ardmere"; not
     * "Harbour Commissioner" in "the Harbour Commissioner's Office".
     */
    private boolean isOffice(int first, int last) {
        int of = first;
        while (of < last && !tokens.get(of).text().equals("of")) {
            of++;
        }
        boolean office = last + 1 < tokens.size()
                && tokens.get(last).pos().equals("POS")
                && tokens.get(last + 1).text().equalsIgnoreCase("office");
        if (of == first || office) {
            return false;
        }
        Token end = tokens.get(of - 1);
        int noun =
                of - first > 1 && WordClass.BEHIND_OFFICE.holds(end.text().toLowerCase(Locale.ROOT)) ? of - 2 : of - 1;
        return !end.isPlural() && SpeakerLexicon.isRole(tokens.get(noun).text());
    }

    /** Whether an office of the chamber follows: "House Majority Whip", "Senate president". */
    private boolean isChamberOfOffice(int first, int last) {
        if (last - first > 1 || !NameWord.CHAMBER.holds(tokens.get(first).text())) {
            return false;
        }
        Sentence sentence = document.sentenceOf(first);
        int end = last;
        while (end < sentence.last()
                && (tokens.get(end).isNoun() || tokens.get(end).pos().equals("JJ"))
                && !SpeakerLexicon.isRole(tokens.get(end).text())) {
            end++;
        }
        return end < sentence.last()
                && tokens.get(end).isNoun()
                && !tokens.get(end).isPlural()
                && SpeakerLexicon.isRole(tokens.get(end).text());
    }

    /** Whether the name goes on beside it, or belongs to what stands there: "Harbour Safety Act", "Holm v. Hall", "Operation Marle", "USS Marle". */
    private boolean isCut(int first, int last) {
        Sentence sentence = document.sentenceOf(first);
        Token after = last < sentence.last() ? tokens.get(last) : null;
        Token before = first > sentence.first() ? tokens.get(first - 1) : null;
        boolean law = after != null
                && after.isCapitalised()
                && WordClass.LAW.holds(after.text().toLowerCase(Locale.ROOT));
        return law
                || after != null && ThingNames.isVersus(after.text())
                || before != null && ThingNames.isVersus(before.text())
                || HEADS_OF_THINGS.contains(tokens.get(first).text());
    }

    /** Whether words of a clause or marks stand in it, or it is shouted: "Harbour Board his Secret", "SHIPS ARE LATE". */
    private boolean isClause(int first, int last) {
        boolean shouted = last - first > 1;
        boolean longWord = false;
        for (Token token : tokens.subList(first, last)) {
            String word = token.text();
            if (OF_CLAUSE.contains(token.pos())
                    || token.isFinite() && token.lemma().equals("be")
                    || "()[]{}".contains(word)) {
                return true;
            }
            shouted &= word.equals(word.toUpperCase(Locale.ROOT));
            longWord |= word.length() >= SHOUTED_LETTERS && word.indexOf('.') < 0;
        }
        return shouted && longWord;
    }

    /** Whether it names two places at once: "U.S.-Ardmere relations". */
    private static boolean isRelation(String text) {
        int hyphen = text.indexOf('-');
        return hyphen > 0
                && (Countries.country(text.substring(0, hyphen)) != null
                        || Countries.country(text.substring(hyphen + 1)) != null)
                && Countries.country(text) == null;
    }

    /** Whether it is a family of the article: "the Lunds". */
    private boolean isFamily(int first, int last) {
        String word = tokens.get(first).text();
        return last - first == 1
                && word.length() > 3
                && word.endsWith("s")
                && people.withSurname(word).isEmpty()
                && !people.withSurname(word.substring(0, word.length() - (word.endsWith("shes") ? 2 : 1)))
                        .isEmpty();
    }

    /** Whether its last word makes a body of it, however it is tagged: "United States Senate", not "Marle Opera House". */
    private boolean isBodyByName(int first, int last) {
        if (last - first < 2 || !NameWord.SOLE_BODY.holds(tokens.get(last - 1).text())) {
            return false;
        }
        String place = tokens.get(last - 2).text();
        return Countries.isNational(place.toLowerCase(Locale.ROOT).replace(".", ""))
                || UnitedStates.state(place) != null;
    }

    /** Whether it is one word for whom a campaign or an administration is named after: "the Lund campaign". */
    private boolean isOwner(int first, int last, String text) {
        return last - first == 1
                && last < tokens.size()
                && WordClass.BODY_OF_PERSON.holds(tokens.get(last).lemma())
                && !WordClass.BODY_OF_PLACE.holds(tokens.get(last).lemma())
                && !isKnownPlace(text);
    }

    /** Whether the words are for people or for what is theirs: "North Koreans", "Marlish" in "the Marlish coast", "New Yorkers". */
    private boolean isOfPeople(int end, String text) {
        String last = tokens.get(end - 1).text().toLowerCase(Locale.ROOT);
        String one = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        boolean ofState = text.endsWith("ers") && UnitedStates.state(text.substring(0, text.length() - 3)) != null;
        return !isKnownPlace(text) && (Countries.isDemonym(one) || ofState);
    }

    /** Whether it is a country or a state, which stay places where they act or play. */
    private static boolean isKnownPlace(String name) {
        String country = Countries.country(name);
        return country != null && SpeakerLexicon.organization(country) == null || name.equals(UnitedStates.state(name));
    }

    /**
     * The person whose surname, or first name, the word is in the article, or who heads a state, although it is tagged as something
     * else; null behind a preposition of place and beside other words of a name.
     */
    private @Nullable PersonName person(int at) {
        Sentence sentence = document.sentenceOf(at);
        boolean owner = at + 1 < sentence.last() && tokens.get(at + 1).pos().equals("POS");
        boolean placed =
                at > sentence.first() && PLACING.contains(tokens.get(at - 1).text()) && !owner;
        if (placed || isNameWord(at - 1, sentence) || isNameWord(at + 1, sentence)) {
            return null;
        }
        String word = tokens.get(at).text();
        List<Person> bearers = people.withSurname(word);
        if (bearers.isEmpty() && SpeakerLexicon.isGivenName(word)) {
            bearers = people.withFirstName(word);
        }
        if (bearers.size() == 1) {
            return bearers.get(0).name();
        }
        // "MA" is the state; a surname in capitals stands in a heading.
        boolean surname = tokens.get(at).entity().equals("LOCATION") && !word.equals(word.toUpperCase(Locale.ROOT));
        return bearers.isEmpty() && surname ? head(word) : null;
    }

    private @Nullable PersonName head(String surname) {
        if (lower == null) {
            lower = document.text().toLowerCase(Locale.ROOT);
        }
        return offices.head(new PersonName(List.of(surname), ""), Gender.UNKNOWN, lower);
    }

    /** Whether the token of the sentence is part of a name that is not found yet. */
    private boolean isNameWord(int at, Sentence sentence) {
        return at >= sentence.first() && at < sentence.last() && !named.test(at) && NameRim.isNameWord(tokens.get(at));
    }
}
