package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/**
 * A speaker's mention as a noun phrase. Its core, with the head, is tokens {@code [first, core)}, up to the first comma,
 * preposition or clause.
 *
 * @param first index of its first word
 * @param core index after the last word of its core
 * @param last index after the last word of the mention
 * @param head index of its head
 * @param name the person's name that is its head or is beside it, or null
 */
record SourcePhrase(
        int first, int core, int last, int head, @Nullable NameMention name) {
    private static final Pattern COMPOUND = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Reads tokens {@code [from, to)}; null if they have no word. */
    static @Nullable SourcePhrase read(Document document, People people, int from, int to) {
        return read(document, people, from, to, Set.of());
    }

    /**
     * The same for a mention beside its cue.
     *
     * @param cue the tokens of the cue, which are never words of a name: the "Plans" of "Lund Plans Dam"
     */
    static @Nullable SourcePhrase read(Document document, People people, int from, int to, Set<Integer> cue) {
        List<Token> tokens = document.tokens();
        int first = from;
        while (first < to && !tokens.get(first).isWord()) {
            first++;
        }
        int last = to;
        while (last > first
                && (!tokens.get(last - 1).isWord() || tokens.get(last - 1).pos().equals("POS"))) {
            last--;
        }
        if (first == last) {
            return null;
        }
        Sentence sentence = document.sentenceOf(first);
        boolean whole =
                last - first > 1 && SpeakerLexicon.isGivenName(tokens.get(first).text());
        while (first > sentence.first()
                && !cue.contains(first - 1)
                && goesOn(tokens.get(first), tokens.get(first - 1))
                && !(whole && !isOfPersonName(tokens.get(first - 1)))) {
            first--;
        }
        while (last < sentence.last() && !cue.contains(last) && goesOn(tokens.get(last - 1), tokens.get(last))) {
            last++;
        }
        if (first > sentence.first() && tokens.get(first - 1).text().equals("The") && isName(tokens.get(first))) {
            first--;
        }
        while (last - first > 1
                && (SpeakerLexicon.isDayFromNow(tokens.get(last - 1).text())
                        || Pronouns.isReflexive(tokens.get(last - 1)))) {
            last--;
        }
        first = afterAmount(tokens, people, first, last);
        int core = PhraseCore.end(tokens, people, first, last);
        int noun = PhraseCore.headNoun(tokens, first, core);
        NameMention name = PhraseName.ofHead(tokens, people, first, core);
        if (name == null) {
            name = PhraseName.behindCore(tokens, people, first, noun, core, last);
            core = name != null ? name.last() : core;
        }
        int head = name != null ? name.last() - 1 : noun;
        if (name == null) {
            name = PhraseName.beside(document, people, first, core, head, last);
        }
        return new SourcePhrase(first, core, last, head, name);
    }

    /** Where a named group begins after an amount: "House Democrats" in "close to three dozen House Democrats". */
    private static int afterAmount(List<Token> tokens, People people, int first, int last) {
        int at = PhraseCore.isOne(tokens.get(first)) ? last : first;
        while (at < last && isAmount(tokens.get(at))) {
            at++;
        }
        boolean counts = at > first
                && (tokens.get(at - 1).text().equals("of")
                        || tokens.get(at - 1).pos().equals("CD")
                        || tokens.get(at - 1).lemma().equals("dozen"));
        if (!counts || at == last || !PhraseCore.isNamePart(tokens.get(at))) {
            return first;
        }
        int core = PhraseCore.end(tokens, people, at, last);
        boolean whole = core == last || !tokens.get(core).pos().equals("CC");
        boolean many = tokens.get(PhraseCore.headNoun(tokens, at, core)).pos().endsWith("S");
        return whole && many ? at : first;
    }

    private static boolean isAmount(Token token) {
        return token.pos().equals("CD") && !YEAR.matcher(token.text()).matches()
                || WordClass.AMOUNT.holds(token.lemma());
    }

    /** Whether the word beside the mention's first or last word belongs to the same name, which the mention may cut. */
    private static boolean goesOn(Token rim, Token beside) {
        return isName(rim)
                && isName(beside)
                && !SpeakerLexicon.isDay(beside.text())
                && !SpeakerLexicon.isDay(rim.text());
    }

    /** Whether the word may stand before a given name in the same name: not the "Harbour Point" of "In Harbour Point Ada Lund said". */
    private static boolean isOfPersonName(Token token) {
        return SpeakerLexicon.isGivenName(token.text())
                || SpeakerLexicon.isTitle(token.text())
                || token.text().length() <= 2;
    }

    private static boolean isName(Token token) {
        return token.isProperNoun() && token.isWord() && PhraseCore.isNamePart(token);
    }

    /** Whether its head is somebody's: "the Office of Senator Maria Petrova". */
    boolean isOfPerson(Document document, People people) {
        return PhraseCore.isOfPerson(document.tokens(), people, head + 1);
    }

    /** Its opening word, lower case. */
    String opening(Document document) {
        return document.tokens().get(first).text().toLowerCase(Locale.ROOT);
    }

    boolean isIndefinite(Document document) {
        return WordClass.INDEFINITE.holds(opening(document));
    }

    /** The core without article, possessive pronoun and quantifier: "House Democrats" of "some House Democrats". */
    String bare(Document document) {
        int from = bareFirst(document);
        return document.text(document.tokens().get(from), document.tokens().get(Math.max(from, head)));
    }

    /** The name that ends the core, without the common nouns before it: "OSA" of "the state agency OSA". */
    String name(Document document) {
        int from = nameFirst(document);
        return document.text(document.tokens().get(from), document.tokens().get(Math.max(from, head)));
    }

    /** The core without articles and what only describes a name in it: "Harbour First party" of "the ruling Harbour First party". */
    String undescribed(Document document) {
        List<Token> tokens = document.tokens();
        int from = bareFirst(document);
        int name = from;
        while (name < head && !PhraseCore.isNamePart(tokens.get(name)) && isDescribing(tokens.get(name))) {
            name++;
        }
        boolean described = name < head && PhraseCore.isNamePart(tokens.get(name));
        return document.text(tokens.get(described ? name : from), tokens.get(Math.max(from, head)));
    }

    private static boolean isDescribing(Token token) {
        return token.pos().equals("JJ")
                || token.pos().equals("VBG")
                || token.pos().equals("VBN")
                || token.pos().equals("NN");
    }

    /** Whether a common noun or adjective stands before that name: "the left-leaning Harbour Centre", not "Meet The Harbour". */
    boolean isDescribed(Document document) {
        int from = nameFirst(document);
        return from > bareFirst(document)
                && Character.isLowerCase(document.tokens().get(from - 1).text().codePointAt(0));
    }

    private int nameFirst(Document document) {
        List<Token> tokens = document.tokens();
        int from = bareFirst(document);
        int first = Math.max(from, head);
        while (first > from && (isNameWord(tokens.get(first - 1)) || isInside(tokens, first - 1, from))) {
            first--;
        }
        while (first < head && !opensName(tokens.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean isNameWord(Token token) {
        return PhraseCore.isNamePart(token) || Character.isDigit(token.text().codePointAt(0));
    }

    /** Whether the word may begin a name: not the "Neighboring" or "Short-seller" that only begins a sentence. */
    private static boolean opensName(Token token) {
        boolean compound =
                token.entity().equals("O") && COMPOUND.matcher(token.text()).matches();
        return isNameWord(token)
                && !(compound && !token.isProperNoun())
                && (token.isNoun()
                        || !token.entity().equals("O")
                        || !Character.isLetter(token.text().codePointAt(0)));
    }

    /** Whether the word joins two words of a name: "of", "'s", "&". */
    private static boolean isInside(List<Token> tokens, int at, int from) {
        Token token = tokens.get(at);
        boolean joins = token.pos().equals("POS")
                || token.pos().equals("IN")
                || token.pos().equals("CC")
                || token.pos().equals("DT")
                || !token.isWord();
        return joins && at > from;
    }

    /** The whole mention without its opening article. */
    String described(Document document) {
        int from = bareFirst(document);
        return document.text(document.tokens().get(from), document.tokens().get(Math.max(from, last - 1)));
    }

    /** The speaker whom the phrase describes, without a name. */
    ResolvedSpeaker unnamed(Document document, double confidence) {
        return new ResolvedSpeaker(new Speaker(null, null, SpeakerKind.UNNAMED, described(document)), confidence);
    }

    private int bareFirst(Document document) {
        List<Token> tokens = document.tokens();
        int from = first;
        // "No 10" is a name.
        while (from < head
                && PhraseCore.isOpening(tokens.get(from))
                && !(tokens.get(from).text().equals("No")
                        && tokens.get(from + 1).pos().equals("CD"))) {
            from++;
        }
        return from;
    }
}
