package org.pullquote.extract.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.NameParts;
import org.pullquote.names.PersonName;

/** Finds names by their neighbours or their shape, however they are tagged: a title, a role beside, a known first name. */
final class ShapedNames {
    private static final Pattern GIVEN_WITH_HYPHEN = Pattern.compile("\\p{Lu}\\p{Ll}{1,5}-\\p{L}\\p{Ll}{1,5}");

    private static final int MAX_GIVEN_NAMES = 3;

    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;
    private final ThingNames things;

    ShapedNames(Document document, FoundNames found, ThingNames things) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = found;
        this.things = things;
    }

    /** Finds names after a title, however they are tagged: "Rep. Etheridge". */
    void findTitled(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last(); at++) {
            Token title = tokens.get(at);
            Token next = tokens.get(at + 1);
            if (!found.isTaken(at)
                    && !found.isTaken(at + 1)
                    && NameRim.isNameWord(next)
                    && givesAway(title, next, sentence)) {
                int last = at + 2;
                while (last < sentence.last()
                        && last - at <= 3
                        && !found.isTaken(last)
                        && NameRim.isNameWord(tokens.get(last))) {
                    last++;
                }
                if (!things.isPartOfThing(sentence, at + 1, last)) {
                    found.add(sentence, at + 1, last, true);
                }
            }
        }
    }

    /**
     * Whether a name follows: after a title with its dot; after one without, or a noun for a person, if a first name and another
     * word of a name follow; after one without that is an office, if one proper noun follows: "Vice President Pence".
     */
    private boolean givesAway(Token title, Token next, Sentence sentence) {
        boolean dotted =
                title.text().endsWith(".") && FoundNames.isCapitalised(title) && SpeakerLexicon.isTitle(title.text());
        boolean honoured = NameWord.HONORIFIC.holds(title.text());
        if (dotted || honoured && (!SpeakerLexicon.isTitle(next.text()) || isSurname(next, sentence))) {
            return true;
        }
        int second = next.index() + 1;
        boolean office = isOffice(title) && !(title.text().equals("General") && opensName(title, sentence));
        if (office && isLoneName(next, second < sentence.last() ? tokens.get(second) : null)) {
            return true;
        }
        return (FoundNames.isCapitalised(title) && SpeakerLexicon.isTitle(title.text())
                        || SpeakerLexicon.isRole(title.text()))
                && SpeakerLexicon.isGivenName(next.text())
                && !SpeakerLexicon.isTitle(next.text())
                && second < sentence.last()
                && !found.isTaken(second)
                && NameRim.isNameWord(tokens.get(second))
                && !SpeakerLexicon.isNameTail(tokens.get(second).text());
    }

    /** Whether a word that is spelled like a short title without its full stop ends the name: the "Sen" of "Mr Sen said". */
    private boolean isSurname(Token word, Sentence sentence) {
        int next = word.index() + 1;
        return !word.text().endsWith(".")
                && !SpeakerLexicon.isRole(word.text())
                && (next == sentence.last() || !FoundNames.isCapitalised(tokens.get(next)));
    }

    /** Whether no capitalized word stands before it: "General Motors", not "Attorney General Nickel". */
    private boolean opensName(Token token, Sentence sentence) {
        return token.index() == sentence.first() || !FoundNames.isCapitalised(tokens.get(token.index() - 1));
    }

    /** Whether it is a capitalized title for the holder of an office. */
    private static boolean isOffice(Token title) {
        return FoundNames.isCapitalised(title)
                && SpeakerLexicon.isTitle(title.text())
                && SpeakerLexicon.isRole(title.text())
                && title.isProperNoun();
    }

    /** Whether it is one proper noun that names no thing, with no other beside it. */
    private static boolean isLoneName(Token name, @Nullable Token after) {
        boolean plain = name.isProperNoun()
                && !name.entity().equals("LOCATION")
                && !SpeakerLexicon.isTitle(name.text())
                && !SpeakerLexicon.isRole(name.text())
                && !NameWord.isDate(name.text())
                && !ThingNames.isThingWord(name.text())
                && !SpeakerLexicon.isThing(name.text());
        return plain && (after == null || !FoundNames.isCapitalised(after) && !after.isNoun());
    }

    /**
     * Finds a first name, with or without an initial, and one more word without other name words beside them, whatever their tags:
     * "Julia Stern", "Julia D. Stern".
     */
    void findShaped(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last() && !document.inHeadline(sentence); at++) {
            Token first = tokens.get(at);
            boolean initial = PersonName.isInitial(tokens.get(at + 1).text())
                    && at + 2 < sentence.last()
                    && Character.isUpperCase(tokens.get(at + 1).text().codePointAt(0));
            int end = at + (initial ? 3 : 2);
            Token second = tokens.get(end - 1);
            boolean alone =
                    (at == sentence.first() || !NameRim.isNameWord(tokens.get(at - 1)) || opensWithNoun(sentence, at))
                            && (end >= sentence.last()
                                    || !NameRim.isNameWord(tokens.get(end))
                                            && !tokens.get(end).entity().equals("ORGANIZATION"));
            if (alone
                    && !found.isTaken(at)
                    && !found.isTaken(at + 1)
                    && !found.isTaken(end - 1)
                    && mayBePerson(first)
                    && (mayBePerson(second) || second.entity().equals("ORGANIZATION") && NameRim.isNameWord(second))
                    && SpeakerLexicon.genderOfGivenName(first.text()) != Gender.UNKNOWN
                    && !SpeakerLexicon.isTitle(first.text())
                    && !ThingNames.isThingWord(second.text())
                    && SpeakerLexicon.outlet(document.text(first, second)) == null) {
                found.add(sentence, at, end, false);
            }
        }
    }

    /** Whether only a common noun, which has its capital from the sentence, stands before it: "Ranger Ada Lund". */
    private boolean opensWithNoun(Sentence sentence, int at) {
        return at - 1 == sentence.first() && tokens.get(at - 1).pos().equals("NN");
    }

    /** Finds a first name and a surname with particles, whatever their tags: "Luiz Antônio dos Santos". */
    void findWithParticle(Sentence sentence) {
        for (int at = sentence.first(); at + 2 < sentence.last(); at++) {
            Token first = tokens.get(at);
            boolean opens = !document.inHeadline(sentence)
                    && isPartOfName(at)
                    && SpeakerLexicon.genderOfGivenName(first.text()) != Gender.UNKNOWN
                    && !SpeakerLexicon.isTitle(first.text())
                    && (at == sentence.first()
                            || !NameRim.isNameWord(tokens.get(at - 1))
                                    && !tokens.get(at - 1).pos().equals("DT"));
            if (!opens) {
                continue;
            }
            int particle = at + 1;
            while (particle < sentence.last() && particle - at < MAX_GIVEN_NAMES && isPartOfName(particle)) {
                particle++;
            }
            int surname = particle;
            while (surname < sentence.last() && isLowerParticle(tokens.get(surname))) {
                surname++;
            }
            int end = surname + 1;
            if (surname > particle
                    && surname < sentence.last()
                    && isPartOfName(surname)
                    && !ThingNames.isThingWord(tokens.get(surname).text())
                    && (end == sentence.last()
                            || !NameRim.isNameWord(tokens.get(end))
                                    && !tokens.get(end).entity().equals("ORGANIZATION"))) {
                found.add(sentence, at, end, true);
            }
        }
    }

    private boolean isPartOfName(int at) {
        Token token = tokens.get(at);
        return !found.isTaken(at) && mayBePerson(token);
    }

    private static boolean isLowerParticle(Token token) {
        return SpeakerLexicon.isParticle(token.text())
                && Character.isLowerCase(token.text().codePointAt(0));
    }

    /** Finds a first name and one or two more words between commas after a noun for one person: "the driver, Kit Vale, said". */
    void findBesideRole(Sentence sentence) {
        for (int at = sentence.first() + 2; at + 1 < sentence.last(); at++) {
            Token noun = tokens.get(at - 2);
            boolean role = noun.pos().equals("NN") && SpeakerLexicon.isRole(noun.text());
            if (!role || !tokens.get(at - 1).text().equals(",")) {
                continue;
            }
            int end = at;
            while (end < sentence.last()
                    && end - at < 3
                    && !found.isTaken(end)
                    && FoundNames.isCapitalised(tokens.get(end))
                    && tokens.get(end).isNoun()) {
                end++;
            }
            boolean closes = end == sentence.last() || !tokens.get(end).isWord();
            if (end - at > 1
                    && closes
                    && (SpeakerLexicon.isGivenName(tokens.get(at).text()) || speaks(sentence, at, end))
                    && !ThingNames.isThingWord(tokens.get(end - 1).text())) {
                found.add(sentence, at, end, true);
            }
        }
    }

    /** Whether the words between the commas have the form of a name, and a verb of speech follows: "the driver, Tone Vale, said". */
    private boolean speaks(Sentence sentence, int from, int end) {
        return end + 1 < sentence.last()
                && tokens.get(end).text().equals(",")
                && CueLexicon.instance().isOfSpeech(tokens.get(end + 1))
                && tokens.subList(from, end).stream()
                        .allMatch(token -> token.isProperNoun()
                                && !token.entity().equals("LOCATION")
                                && !SpeakerLexicon.isTitle(token.text())
                                && !SpeakerLexicon.isRole(token.text()));
    }

    /** Finds Irish surnames of women, with or without the first name: "Máire Ní Bhriain". */
    void findPatronyms(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last(); at++) {
            Token surname = tokens.get(at + 1);
            if (!NameWord.PATRONYM.holds(tokens.get(at).text())
                    || found.isTaken(at)
                    || !FoundNames.isCapitalised(surname)) {
                continue;
            }
            boolean first = at > sentence.first() && NameRim.isNameWord(tokens.get(at - 1)) && !found.isTaken(at - 1);
            found.add(sentence, first ? at - 1 : at, at + 2, true);
        }
    }

    /** Finds a name with "bin" or "ibn" inside, which is a person's however it is tagged: "Omar bin Lund". */
    void findFathered(Sentence sentence) {
        for (int at = sentence.first(); at + 2 < sentence.last(); at++) {
            String particle = tokens.get(at + 1).text();
            if (NameParts.isPatronymic(particle)
                    && Character.isLowerCase(particle.codePointAt(0))
                    && isFreeName(at)
                    && isFreeName(at + 2)) {
                found.add(sentence, at, at + 3, true);
            }
        }
    }

    private boolean isFreeName(int at) {
        return !found.isTaken(at)
                && FoundNames.isCapitalised(tokens.get(at))
                && tokens.get(at).isProperNoun();
    }

    /** Finds a family name before a given name with a hyphen, which the tagger often takes for a body: "Kim Dae-jung". */
    void findSurnameFirst(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last(); at++) {
            if (NameWord.SURNAME_FIRST.holds(tokens.get(at).text())
                    && GIVEN_WITH_HYPHEN.matcher(tokens.get(at + 1).text()).matches()
                    && !found.isTaken(at)
                    && !found.isTaken(at + 1)) {
                found.add(sentence, at, at + 2, true);
            }
        }
    }

    private static boolean mayBePerson(Token token) {
        return token.isProperNoun()
                && NameRim.isNameWord(token)
                && !token.entity().equals("LOCATION")
                && !token.entity().equals("MISC");
    }
}
