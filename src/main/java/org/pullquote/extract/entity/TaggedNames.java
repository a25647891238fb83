package org.pullquote.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.PersonName;

/** Finds the names that the tagger marks as persons, and corrects their ends. */
final class TaggedNames {
    /** Prepositions that precede places, but rarely persons, if a single name follows. */
    private static final Set<String> PLACING = Set.of("in", "at", "near", "off", "outside");

    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;
    private final ThingNames things;
    private final Map<String, Integer> personTags = new HashMap<>();

    /** How often the document has each word; {@code pairs} counts two adjacent words. */
    private final Map<String, Integer> words = new HashMap<>();

    private final Map<String, Integer> pairs = new HashMap<>();
    private final Set<String> places;

    TaggedNames(Document document, FoundNames found, ThingNames things) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = found;
        this.things = things;
        this.places = PlaceNames.of(document);
        for (Token token : tokens) {
            words.merge(token.text(), 1, Integer::sum);
            if (token.index() > 0) {
                pairs.merge(tokens.get(token.index() - 1).text() + " " + token.text(), 1, Integer::sum);
            }
            if (!token.entity().equals("O")) {
                personTags.merge(token.text(), token.entity().equals("PERSON") ? 1 : -1, Integer::sum);
            }
        }
    }

    void find(Sentence sentence) {
        int at = sentence.first();
        while (at < sentence.last()) {
            if (!isTaggedPerson(at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < sentence.last() && continuesName(end, sentence.last())) {
                end++;
            }
            addTagged(sentence, at, end);
            at = end;
        }
    }

    private boolean isTaggedPerson(int at) {
        Token token = tokens.get(at);
        return token.entity().equals("PERSON")
                && !found.isTaken(at)
                && FoundNames.isCapitalised(token)
                && !FoundNames.isQuoteMark(token);
    }

    /** Whether the name up to {@code at} continues there: a tagged word, or a particle or initial before one. */
    private boolean continuesName(int at, int limit) {
        Token token = tokens.get(at);
        if (found.isTaken(at)) {
            return false;
        }
        if (isConnector(at)) {
            int next = at + 1;
            while (next < limit && isConnector(next)) {
                next++;
            }
            return next < limit && isSecondSurname(next);
        }
        if (isConnector(at - 1)) {
            return isSecondSurname(at);
        }
        if (token.entity().equals("PERSON") && !SpeakerLexicon.isDay(token.text())) {
            return FoundNames.isCapitalised(token)
                    || SpeakerLexicon.isParticle(token.text())
                    || FoundNames.isQuoteMark(token);
        }
        boolean joins = PersonName.isInitial(token.text())
                        && Character.isUpperCase(token.text().charAt(0))
                || SpeakerLexicon.isParticle(token.text());
        return joins && at + 1 < limit && tokens.get(at + 1).entity().equals("PERSON");
    }

    /** Whether it joins two surnames, or is a particle: the "y" of "Ortega y Valdés", the "da" of "Pedro da Costa". */
    private boolean isConnector(int at) {
        String word = tokens.get(at).text();
        return SpeakerLexicon.isJoint(word)
                || SpeakerLexicon.isParticle(word) && Character.isLowerCase(word.codePointAt(0));
    }

    /** Whether the word may follow a connector, also if the tagger took it for a body or a place. */
    private boolean isSecondSurname(int at) {
        Token token = tokens.get(at);
        return !found.isTaken(at)
                && (token.entity().equals("PERSON") || token.isProperNoun() && FoundNames.isCapitalised(token));
    }

    private void addTagged(Sentence sentence, int from, int to) {
        int first = from;
        int last = to;
        while (first > sentence.first() && extendsLeft(sentence, first, last)) {
            first--;
        }
        while (last - first > 2
                && (isRoleWord(tokens.get(first))
                        || NameWord.TRADE.holds(tokens.get(first).text())
                                && SpeakerLexicon.isGivenName(
                                        tokens.get(first + 1).text()))) {
            first++;
        }
        while (last - first > 1
                && (isPluralRole(tokens.get(first)) || tokens.get(first).pos().equals("DT"))) {
            first++;
        }
        if (last - first == 2 && (isHeadingWord(first) || opensClause(first) || isCountry(tokens.get(first)))) {
            first++;
        }
        while (last - first > 1
                && tokens.get(first).pos().equals("JJ")
                && !SpeakerLexicon.isGivenName(tokens.get(first).text())) {
            first++;
        }
        if (last < sentence.last() && extendsRight(sentence, first, last)) {
            last++;
        }
        while (last - first > 1
                && !tokens.get(last - 1).isProperNoun()
                && !FoundNames.isCapitalised(tokens.get(last - 1))) {
            last--;
        }
        // A line in capitals within the text: "Lund Says He May Run"
        while (last - first > 1
                && tokens.get(last - 1).pos().equals("VBZ")
                && CueLexicon.instance().sense(tokens.get(last - 1).lemma()) != null) {
            last--;
        }
        if (document.inHeadline(sentence)) {
            while (last - first > 1 && !tokens.get(last - 1).isProperNoun()) {
                last--;
            }
        }
        while (last - first > 1
                && Character.isLowerCase(tokens.get(last - 1).text().codePointAt(0))
                && SpeakerLexicon.isRole(tokens.get(last - 1).text())) {
            last--;
        }
        boolean place = places.contains(document.text(tokens.get(first), tokens.get(last - 1)));
        boolean thing = place
                || isPlaced(sentence, first, last)
                || isAfterArticle(sentence, first, last)
                || last - first == 1 && isCountry(tokens.get(first))
                || last - first == 1 && !things.followsTitle(sentence, first) && isMostlyThing(tokens.get(first));
        if (!thing && !things.isPartOfThing(sentence, first, last)) {
            found.add(sentence, first, last, true);
        }
    }

    /** Whether it is a noun for a person, not a name: the first word of "Fisherman Per Lund" or "Wife Ada Lund", tagged as a name. */
    private static boolean isRoleWord(Token token) {
        return (SpeakerLexicon.isRole(token.text())
                        || WordClass.RELATION.holds(token.text().toLowerCase(Locale.ROOT)))
                && !SpeakerLexicon.isTitle(token.text())
                && !SpeakerLexicon.isGivenName(token.text());
    }

    /** Whether it is the first word of "Said Lund: …" or "Photo Lund", and the surname mostly occurs without it. */
    private boolean isHeadingWord(int at) {
        String word = tokens.get(at).text();
        String surname = tokens.get(at + 1).text();
        return NameWord.HEADING.holds(word.toLowerCase(Locale.ROOT))
                && 2 * pairs.getOrDefault(word + " " + surname, 0) <= words.getOrDefault(surname, 0);
    }

    /** Whether it is the participle of "Sentencing Lund, the judge said …", and no first name. */
    private boolean opensClause(int at) {
        Token word = tokens.get(at);
        String surname = tokens.get(at + 1).text();
        boolean known = found.isSurname(SpeakerLexicon.fold(surname))
                || pairs.getOrDefault(word.text() + " " + surname, 0) < words.getOrDefault(surname, 0);
        return document.opensSentence(word)
                && word.text().endsWith("ing")
                && !SpeakerLexicon.isGivenName(word.text())
                && (known || word.isVerb());
    }

    /** Whether it is the first word of "Justices Ada Lund and Per Holm". */
    private static boolean isPluralRole(Token token) {
        return token.isPlural()
                && !token.text().equalsIgnoreCase(token.lemma())
                && (SpeakerLexicon.isRole(token.lemma()) || SpeakerLexicon.isTitle(token.lemma()));
    }

    /** Whether one word that is nobody's surname is where only a place can be: "in Marle", "the Marle district". */
    private boolean isPlaced(Sentence sentence, int first, int last) {
        if (last - first != 1
                || found.isSurname(SpeakerLexicon.fold(tokens.get(first).text()))) {
            return false;
        }
        boolean owner = last < sentence.last() && tokens.get(last).pos().equals("POS");
        boolean placed = first > sentence.first()
                && PLACING.contains(tokens.get(first - 1).text())
                && !owner;
        boolean region =
                last < sentence.last() && NameWord.REGION.holds(tokens.get(last).text());
        return (placed || region)
                && !SpeakerLexicon.isGivenName(tokens.get(first).text());
    }

    /** Whether the word names a country or a state, and is no first name or surname of the article. */
    private boolean isCountry(Token token) {
        String word = token.text();
        boolean place = Countries.country(word) != null || word.equals(UnitedStates.state(word));
        return place && !SpeakerLexicon.isGivenName(word) && !found.isSurname(SpeakerLexicon.fold(word));
    }

    /** Whether one word behind "the", which neither owns nor describes anything, is no person: "on the Hill". */
    private boolean isAfterArticle(Sentence sentence, int first, int last) {
        boolean alone = last - first == 1
                && first > sentence.first()
                && tokens.get(first - 1).text().equalsIgnoreCase("the")
                && !tokens.get(first).isPlural()
                && !SpeakerLexicon.isGivenName(tokens.get(first).text());
        return alone
                && !found.isSurname(SpeakerLexicon.fold(tokens.get(first).text()))
                && (last == sentence.last()
                        || !tokens.get(last).isNoun() && !tokens.get(last).pos().startsWith("JJ"));
    }

    /** Whether the word is tagged as an organization or a place more often than as a person. */
    private boolean isMostlyThing(Token token) {
        return personTags.getOrDefault(token.text(), 0) < 0 && !found.isSurname(SpeakerLexicon.fold(token.text()));
    }

    /** Whether a first name that the tagger missed precedes: a known one, or any after a title ("Sen. Rand"). */
    private boolean extendsLeft(Sentence sentence, int first, int last) {
        Token before = tokens.get(first - 1);
        // Two given names are one name, "Dean Paul", unless the first is also another word: "In April Paul left".
        boolean known = SpeakerLexicon.isGivenName(before.text())
                && (!SpeakerLexicon.isGivenName(tokens.get(first).text())
                        || last - first == 1 && !NameRim.isMonthOrHeading(before.text()));
        boolean titled = things.followsTitle(sentence, first - 1)
                && (tokens.get(first - 2).text().endsWith(".")
                        || tokens.get(first - 2).isProperNoun())
                && before.entity().equals("O");
        return last - first <= 2
                && !found.isTaken(first - 1)
                && (before.isProperNoun() || isSpelledLikePreposition(before, last, sentence))
                && FoundNames.isCapitalised(before)
                && !SpeakerLexicon.isTitle(before.text())
                && !SpeakerLexicon.isRole(before.text())
                && (known || titled);
    }

    /** Whether it is a first name that is also a preposition: within a sentence, or before a verb: "Per Lund said", not "Per Lund, it rained". */
    private boolean isSpelledLikePreposition(Token token, int last, Sentence sentence) {
        return token.pos().equals("IN")
                && SpeakerLexicon.isGivenName(token.text())
                && (!document.opensSentence(token)
                        || last < sentence.last() && tokens.get(last).isVerb());
    }

    /** Whether a surname that the tagger missed follows a lone known first name. */
    private boolean extendsRight(Sentence sentence, int first, int last) {
        Token after = tokens.get(last);
        return last - first == 1
                && !document.inHeadline(sentence)
                && !found.isTaken(last)
                && after.isProperNoun()
                && FoundNames.isCapitalised(after)
                && !after.entity().equals("MISC")
                && SpeakerLexicon.isGivenName(tokens.get(first).text())
                && !SpeakerLexicon.isNameTail(after.text())
                && !SpeakerLexicon.isSuffix(after.text())
                && !SpeakerLexicon.isRole(after.text());
    }
}
