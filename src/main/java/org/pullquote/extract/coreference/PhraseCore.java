package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;

/** Tells where the core of a mention ends: the words up to its head, without what follows with a comma, a preposition or a verb. */
final class PhraseCore {
    /** Verbs, for the tagger, before an office: "the agency's acting director". */
    private static final Set<String> OF_OFFICES = Set.of("acting", "managing", "founding", "presiding", "associate");

    /** The words around the "and" of names that are often cut there. */
    private static final Map<String, String> CUT_NAMES = Map.of("Ways", "Means", "Health", "Human", "Housing", "Urban");

    private static final Pattern PARTY_AND_STATE = Pattern.compile("[DRI]-\\p{Lu}[\\p{L}.]*");

    private PhraseCore() {}

    /** Where the core that begins at {@code first} ends, at the latest at {@code last}. */
    static int end(List<Token> tokens, People people, int first, int last) {
        int at = first + 1;
        boolean noun = tokens.get(first).isNoun();
        while (at < last && !isOfPerson(tokens, people, at) && !ends(tokens, at, last, noun)) {
            noun |= tokens.get(at).isNoun();
            at++;
        }
        return at;
    }

    /** Whether it is the "of" of "Friends of Senator Maria Petrova". */
    static boolean isOfPerson(List<Token> tokens, People people, int at) {
        NameMention name =
                at + 1 < tokens.size() && tokens.get(at).text().equals("of") ? people.mentionAt(at + 1) : null;
        return name != null && name.begin() == at + 1;
    }

    private static boolean ends(List<Token> tokens, int at, int last, boolean noun) {
        Token token = tokens.get(at);
        if (joinsBodyName(tokens, at, last)
                || isOfAbbreviation(tokens, at, last)
                || isOfDepartment(tokens, at)
                || isHyphen(tokens, at, last)) {
            return false;
        }
        if (token.text().equals("of")
                || token.text().equals("and")
                || token.text().equals("&")) {
            return !(at + 1 < last
                    && isNamePart(tokens.get(at - 1))
                    && isNamePart(tokens.get(at + 1))
                    && !tokens.get(at - 1).entity().equals("PERSON")
                    && !SpeakerLexicon.isRole(tokens.get(at - 1).text())
                    && !(token.text().equals("and") && !tokens.get(at).entity().equals("ORGANIZATION")));
        }
        String pos = token.pos();
        boolean verb = token.isVerb()
                && !isHyphen(tokens, at - 1, last)
                && (noun || !pos.equals("VBG") && !pos.equals("VBN"))
                && !isNamePart(token)
                && !OF_OFFICES.contains(token.text())
                && !SpeakerLexicon.isRole(token.text());
        return verb
                || pos.equals("IN") && !token.entity().equals("ORGANIZATION")
                || pos.equals("TO")
                || pos.equals("MD")
                || pos.startsWith("W")
                || pos.equals("CC")
                || pos.equals("RB") && noun && !describesFurther(tokens, at, last)
                || pos.equals("PRP")
                || pos.equals(",")
                || pos.equals(":")
                || !token.isWord() && !pos.equals("POS") && !pos.equals("SYM") && !"'\"“”’‘``''".contains(token.text());
    }

    /** Whether it is the adverb of an adjective before another noun: "the Herald's somewhat shy editor". */
    private static boolean describesFurther(List<Token> tokens, int adverb, int last) {
        return adverb + 2 < last
                && tokens.get(adverb - 1).pos().equals("POS")
                && tokens.get(adverb + 1).pos().equals("JJ")
                && tokens.get(adverb + 2).isNoun();
    }

    /** Whether it is of the brackets of "the Harbour Safety Agency (HSA) director" or "the Marle (Ohio) Herald", where a noun follows. */
    private static boolean isOfAbbreviation(List<Token> tokens, int at, int last) {
        for (int open = Math.max(1, at - 2); open <= at && open + 3 < last; open++) {
            if (tokens.get(open).text().equals("(")
                    && tokens.get(open + 2).text().equals(")")
                    && (isAbbreviation(tokens.get(open + 1).text())
                            || UnitedStates.state(tokens.get(open + 1).text()) != null
                                    && isNamePart(tokens.get(open + 3)))
                    && tokens.get(open + 3).isNoun()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbbreviation(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** The "and" of a committee or department whose name the tagger of names cuts there. */
    private static boolean isOfDepartment(List<Token> tokens, int at) {
        return tokens.get(at).text().equals("and")
                && at + 1 < tokens.size()
                && tokens.get(at + 1)
                        .text()
                        .equals(CUT_NAMES.get(tokens.get(at - 1).text()));
    }

    /** Whether it is a dash without spaces, which joins two words: "the Marle–based pilot Ada Lund". */
    private static boolean isHyphen(List<Token> tokens, int at, int last) {
        return at > 0
                && tokens.get(at).isDash()
                && at + 1 < last
                && tokens.get(at - 1).end() == tokens.get(at).begin()
                && tokens.get(at).end() == tokens.get(at + 1).begin()
                && (tokens.get(at + 1).pos().equals("VBN")
                        || tokens.get(at + 1).pos().equals("JJ"));
    }

    /** The "for" of "the Center for Harbour Research": between capitalized words, after a noun for a body. */
    private static boolean joinsBodyName(List<Token> tokens, int at, int last) {
        String text = tokens.get(at).text();
        return (text.equals("for") || text.equals("on"))
                && at + 1 < last
                && !NameWord.isDate(tokens.get(at + 1).text())
                && isNamePart(tokens.get(at - 1))
                && isNamePart(tokens.get(at + 1))
                && isBody(tokens.get(at - 1));
    }

    /** Whether it is a noun for a body, also in the plural that a proper noun keeps in its base form: "Centers for …". */
    static boolean isBody(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        return SpeakerLexicon.isBody(lemma)
                || noun.isPlural()
                        && lemma.endsWith("s")
                        && SpeakerLexicon.isBody(lemma.substring(0, lemma.length() - 1));
    }

    /** Whether it begins with a capital. */
    static boolean isNamePart(Token token) {
        return token.isCapitalised();
    }

    /** The last noun of a core; its last word if it has none. */
    static int headNoun(List<Token> tokens, int first, int core) {
        for (int i = core - 1; i >= first; i--) {
            if (tokens.get(i).isNoun()) {
                return i;
            }
        }
        return core - 1;
    }

    /** Whether it is what stands behind the name of a member of parliament: "R-Ohio". */
    static boolean isPartyAndState(Token token) {
        return PARTY_AND_STATE.matcher(token.text()).matches();
    }

    /** Whether it is the "one" of "one of the judges". */
    static boolean isOne(Token token) {
        return token.text().equalsIgnoreCase("one");
    }

    /** Whether the word only opens a mention: an article, a possessive pronoun, a quantifier. */
    static boolean isOpening(Token token) {
        return token.pos().equals("DT")
                || token.pos().equals("PRP$")
                || token.pos().equals("PDT")
                || WordClass.QUANTIFIER.holds(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a word of a name: capitalized, and a proper noun or tagged as of a body. */
    static boolean isNameWord(Token token) {
        return (token.isProperNoun() || token.entity().equals("ORGANIZATION"))
                && token.isWord()
                && token.isCapitalised();
    }
}
