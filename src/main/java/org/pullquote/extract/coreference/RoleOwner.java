package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;

/**
 * Tests whom an office can mean by whose office it is: "Estland's president", "the president of the union". Only somebody whom
 * the article, or the gazetteer of office holders, has in an office there; who is president elsewhere is not meant.
 */
final class RoleOwner {
    /** Nouns for a place that has such officers: "the country's president" is whoever the article calls president. */
    private static final Set<String> PLACES =
            Set.of("country", "nation", "state", "city", "county", "district", "borough", "town", "province");

    private static final Set<String> BEHIND = Set.of("of", "for", "at");

    private final Document document;
    private final People people;
    private final String noun;
    /** The words of the owner in lower case: all of a name, or one noun for a body. */
    private final List<String> words;

    private final boolean named;

    private RoleOwner(Document document, People people, String noun, List<String> words, boolean named) {
        this.document = document;
        this.people = people;
        this.noun = noun;
        this.words = words;
        this.named = named;
    }

    /** Whom the phrase with that head noun may mean by the owners that it names. */
    static Predicate<Person> of(Document document, People people, SourcePhrase phrase, String noun) {
        RoleOwner before = before(document, people, phrase, noun);
        RoleOwner behind = behind(document, people, phrase, noun);
        return person -> (before == null || before.fits(person)) && (behind == null || behind.fits(person));
    }

    /** Whether the phrase names an owner behind its head: "the president of the union". */
    static boolean isBehind(Document document, People people, SourcePhrase phrase, String noun) {
        return behind(document, people, phrase, noun) != null;
    }

    /** The owner before the head: "Estland" in "Estland's president", "union" in "the union president". */
    private static @Nullable RoleOwner before(Document document, People people, SourcePhrase phrase, String noun) {
        List<Token> tokens = document.tokens();
        int at = phrase.head() - 1;
        while (at > phrase.first() && !tokens.get(at).pos().equals("POS")) {
            at--;
        }
        if (at > phrase.first()) {
            return read(document, people, phrase.first(), at, noun);
        }
        // For a lesser office, the word before is often no other's than the person's: "the team captain".
        int next = phrase.head() - 1;
        return next >= phrase.first() && WordClass.OF_RULER.holds(noun) && isBody(tokens.get(next))
                ? read(document, people, next, next + 1, noun)
                : null;
    }

    /** The owner behind the head: "union" in "the president of the oil workers' union". */
    private static @Nullable RoleOwner behind(Document document, People people, SourcePhrase phrase, String noun) {
        List<Token> tokens = document.tokens();
        int from = phrase.head() + 2;
        int end = document.sentenceOf(phrase.head()).last();
        if (from >= end) {
            return null;
        }
        String joint = tokens.get(from - 1).text();
        // Behind the mention, "at" and "for" belong to the verb: "said the president at the university".
        if (!BEHIND.contains(joint) || from > phrase.last() && !joint.equals("of")) {
            return null;
        }
        int to = from;
        while (to < end && (isInName(tokens.get(to)) || isJointOfName(tokens, to, end))) {
            to++;
        }
        return read(document, people, from, to, noun);
    }

    private static boolean isInName(Token token) {
        return token.isNoun()
                || token.pos().startsWith("JJ")
                || token.pos().equals("DT")
                || token.pos().equals("POS");
    }

    private static boolean isJointOfName(List<Token> tokens, int at, int end) {
        return tokens.get(at).text().equals("of")
                && at + 1 < end
                && tokens.get(at - 1).isProperNoun()
                && tokens.get(at + 1).isProperNoun();
    }

    /** The owner that the tokens name; null if it is a person, a place noun or nothing that has officers. */
    private static @Nullable RoleOwner read(Document document, People people, int from, int to, String noun) {
        List<Token> tokens = document.tokens();
        if (from >= to || !people.mentionsIn(from, to).isEmpty()) {
            return null;
        }
        Token last = tokens.get(to - 1);
        if (!last.isProperNoun()) {
            return isBody(last) ? new RoleOwner(document, people, noun, List.of(last.lemma()), false) : null;
        }
        List<String> words = new ArrayList<>();
        for (Token token : tokens.subList(from, to)) {
            if (token.isProperNoun()) {
                words.add(plain(token.text()));
            }
        }
        String country =
                Countries.country(document.text(tokens.get(to - words.size() < from ? from : to - words.size()), last));
        if (country != null) {
            words = List.of(country.toLowerCase(Locale.ROOT).split(" "));
        }
        return SpeakerLexicon.isDay(last.text()) ? null : new RoleOwner(document, people, noun, words, true);
    }

    private static boolean isBody(Token token) {
        return token.isNoun() && SpeakerLexicon.isBody(token.lemma()) && !PLACES.contains(token.lemma());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private boolean fits(Person person) {
        Set<String> known = OfficeHolderGazetteer.bodies(person.name());
        boolean told = person.roles().stream().anyMatch(this::isIn)
                || known.stream().anyMatch(this::isIn)
                || isStateOf(person);
        if (told) {
            return true;
        }
        boolean elsewhere = !known.isEmpty()
                || person.roles().stream().anyMatch(named ? this::tellsOwner : RoleOwner::tellsOwnerBehind);
        boolean ofBody = !named && person.roles().stream().anyMatch(this::namesBody);
        return ofBody || !elsewhere && people.mentionsOf(person).stream().anyMatch(this::isBeside);
    }

    private boolean isStateOf(Person person) {
        String state = UnitedStates.state(String.join(" ", words));
        return state != null && person.isOf(state);
    }

    /** Whether the description has all words of the owner, or its abbreviation. */
    private boolean isIn(String description) {
        List<String> its = List.of(plain(description).split("[^\\p{L}\\p{N}]+"));
        String country = String.join(" ", words);
        return words.stream().allMatch(word -> its.contains(word) || named && isOf(its, word))
                || named && Countries.country(country) != null && isOf(its, country)
                || words.size() == 1 && named && Countries.isOf(words.get(0), description);
    }

    private static boolean isOf(List<String> words, String name) {
        return words.stream().anyMatch(word -> Countries.isOf(word, name));
    }

    /** Whether a description of that noun tells whose office it is. */
    private boolean tellsOwner(String description) {
        return description.toLowerCase(Locale.ROOT).contains(noun)
                && (tellsOwnerBehind(description) || !names(description).isEmpty());
    }

    private static boolean tellsOwnerBehind(String description) {
        return BEHIND.stream().anyMatch(joint -> description.contains(" " + joint + " "));
    }

    /**
     * Whether a description has the name of a body, to which "the company" may refer back, or of a party. Other bodies, such as
     * a ministry or a club, are called so in their names.
     */
    private boolean namesBody(String description) {
        if (WordClass.OF_RULER.holds(noun)
                && !description.toLowerCase(Locale.ROOT).contains(noun)) {
            return false;
        }
        String body = words.get(0);
        if (body.equals("party")) {
            return names(description).stream().anyMatch(SpeakerLexicon::isParty);
        }
        boolean general = WordClass.COMPANY.holds(body) || WordClass.ANY_BODY.holds(body);
        return general
                && names(description).stream()
                        .anyMatch(word -> !Countries.isNational(word)
                                && UnitedStates.state(word) == null
                                && !SpeakerLexicon.isParty(word));
    }

    /** The words of a description that are names, in lower case. */
    private static List<String> names(String description) {
        List<String> names = new ArrayList<>();
        for (String word : description.split("[^\\p{L}\\p{N}.]+")) {
            String plain = plain(word);
            boolean name = !plain.isEmpty()
                    && Character.isUpperCase(word.codePointAt(0))
                    && !SpeakerLexicon.isRole(plain)
                    && !SpeakerLexicon.isTitle(word)
                    && !WordClass.FORMER.holds(plain)
                    && !WordClass.COMING.holds(plain)
                    && !WordClass.SUBORDINATE.holds(plain)
                    && !plain.equals("prime")
                    && !plain.equals("mr");
            if (name) {
                names.add(plain);
            }
        }
        return names;
    }

    /**
     * Whether the sentence of a name puts the owner beside it: "Ada Lund of Estland". For the officers of places and bodies, whom
     * articles introduce by where they act, it may be further off; a head of state also speaks of, and in, other countries.
     */
    private boolean isBeside(NameMention name) {
        Sentence sentence = document.sentenceOf(name.first());
        List<Token> tokens = document.tokens();
        boolean ruler = WordClass.OF_RULER.holds(noun);
        for (int at = sentence.first(); at < sentence.last(); at++) {
            Token token = tokens.get(at);
            boolean inside = name.begin() <= at && at < name.last();
            boolean owner = !inside && (words.contains(plain(token.text())) || words.contains(token.lemma()));
            if (owner && (isJoined(name, at) || !ruler && named && isIn(tokens, at, sentence))) {
                return true;
            }
            boolean body = !inside && !ruler && !named && token.entity().equals("ORGANIZATION");
            if (body && people.mentionAt(at) == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(List<Token> tokens, int at, Sentence sentence) {
        return at > sentence.first() && tokens.get(at - 1).text().equals("in");
    }

    /** Whether no verb and nobody else stands between a name and a token of its sentence. */
    private boolean isJoined(NameMention name, int at) {
        int from = at < name.begin() ? at + 1 : name.last();
        int to = at < name.begin() ? name.begin() : at;
        return people.mentionsIn(from, to).isEmpty()
                && document.tokens().subList(from, to).stream().noneMatch(Token::isVerb);
    }
}
