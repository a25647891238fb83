package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
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
    private static final Set<String> APOSTROPHES = Set.of("'", "’", "‘", "`", "´");

    private static final Set<String> DAYS_FROM_NOW = Set.of("today", "yesterday", "tonight", "tomorrow");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Reads tokens {@code [from, to)}; null if they have no word. */
    static @Nullable SourcePhrase read(Document document, People people, int from, int to) {
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
        while (first > sentence.first() && goesOn(tokens.get(first), tokens.get(first - 1))) {
            first--;
        }
        while (last < sentence.last() && goesOn(tokens.get(last - 1), tokens.get(last))) {
            last++;
        }
        if (first > sentence.first() && tokens.get(first - 1).text().equals("The") && isName(tokens.get(first))) {
            first--;
        }
        while (last - first > 1 && DAYS_FROM_NOW.contains(tokens.get(last - 1).text())) {
            last--;
        }
        first = afterAmount(tokens, people, first, last);
        int core = endOfCore(tokens, people, first, last);
        int noun = headNoun(tokens, first, core);
        NameMention name = headName(tokens, people, first, core);
        if (name == null) {
            name = nameOfSecondRole(tokens, people, noun, core, last);
            core = name != null ? name.last() : core;
        }
        if (name == null) {
            name = nameOfOffice(tokens, people, noun, core, last);
            core = name != null ? name.last() : core;
        }
        if (name == null) {
            name = nameOfHead(tokens, people, first, core, last);
            core = name != null ? name.last() : core;
        }
        if (name == null) {
            name = nameGiven(tokens, people, noun, core, last);
            core = name != null ? name.last() : core;
        }
        int head = name != null ? name.last() - 1 : noun;
        if (name == null) {
            name = besideName(document, people, core, head, last);
        }
        return new SourcePhrase(first, core, last, head, name);
    }

    /** Where a named group begins after an amount: "House Democrats" in "close to three dozen House Democrats". */
    private static int afterAmount(List<Token> tokens, People people, int first, int last) {
        int at = isOne(tokens.get(first)) ? last : first;
        while (at < last && isAmount(tokens.get(at))) {
            at++;
        }
        boolean counts = at > first
                && (tokens.get(at - 1).text().equals("of")
                        || tokens.get(at - 1).pos().equals("CD")
                        || tokens.get(at - 1).lemma().equals("dozen"));
        if (!counts || at == last || !isNamePart(tokens.get(at))) {
            return first;
        }
        int core = endOfCore(tokens, people, at, last);
        boolean whole = core == last || !tokens.get(core).pos().equals("CC");
        boolean many = tokens.get(headNoun(tokens, at, core)).pos().endsWith("S");
        return whole && many ? at : first;
    }

    private static boolean isOne(Token token) {
        return token.text().equalsIgnoreCase("one");
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

    private static boolean isName(Token token) {
        return token.isProperNoun() && token.isWord() && isNamePart(token);
    }

    private static int endOfCore(List<Token> tokens, People people, int first, int last) {
        int at = first + 1;
        boolean noun = tokens.get(first).isNoun();
        while (at < last && !isOfPerson(tokens, people, at) && !endsCore(tokens, at, last, noun)) {
            noun |= tokens.get(at).isNoun();
            at++;
        }
        return at;
    }

    /** Whether it is the "of" of "Friends of Senator Maria Petrova". */
    private static boolean isOfPerson(List<Token> tokens, People people, int at) {
        NameMention name =
                at + 1 < tokens.size() && tokens.get(at).text().equals("of") ? people.mentionAt(at + 1) : null;
        return name != null && name.begin() == at + 1;
    }

    private static boolean endsCore(List<Token> tokens, int at, int last, boolean noun) {
        Token token = tokens.get(at);
        if (joinsBodyName(tokens, at, last)) {
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
                && (noun || !pos.equals("VBG") && !pos.equals("VBN"))
                && !isNamePart(token)
                && !SpeakerLexicon.isRole(token.text());
        return verb
                || pos.equals("IN") && !token.entity().equals("ORGANIZATION")
                || pos.equals("TO")
                || pos.equals("MD")
                || pos.startsWith("W")
                || pos.equals("CC")
                || pos.equals("RB") && noun
                || pos.equals("PRP")
                || pos.equals(",")
                || pos.equals(":")
                || !token.isWord() && !pos.equals("POS") && !pos.equals("SYM") && !"'\"“”’‘``''".contains(token.text());
    }

    /** The "for" of "the Center for Harbour Research": between capitalized words, after a noun for a body. */
    private static boolean joinsBodyName(List<Token> tokens, int at, int last) {
        String text = tokens.get(at).text();
        return (text.equals("for") || text.equals("on"))
                && at + 1 < last
                && isNamePart(tokens.get(at - 1))
                && isNamePart(tokens.get(at + 1))
                && isBody(tokens.get(at - 1));
    }

    /** Whether it is a noun for a body, also in the plural that a proper noun keeps in its base form: "Centers for …". */
    private static boolean isBody(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        return SpeakerLexicon.isBody(lemma)
                || noun.isPlural()
                        && lemma.endsWith("s")
                        && SpeakerLexicon.isBody(lemma.substring(0, lemma.length() - 1));
    }

    private static boolean isNamePart(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    /** The name that ends the core: "Foreign Ministry spokeswoman Maria Petrova", not the one in "Petrova's lawyer". */
    private static @Nullable NameMention headName(List<Token> tokens, People people, int first, int core) {
        for (int i = first; i < core; i++) {
            NameMention name = people.mentionAt(i);
            if (name == null) {
                continue;
            }
            if (name.last() >= core || !modifies(name, tokens)) {
                return name;
            }
            i = name.last() - 1;
        }
        return null;
    }

    private static boolean modifies(NameMention name, List<Token> tokens) {
        Token next = tokens.get(name.last());
        boolean owner = next.pos().equals("POS")
                || APOSTROPHES.contains(next.text())
                        && name.last() + 1 < tokens.size()
                        && tokens.get(name.last() + 1).isNoun();
        return next.isNoun() || owner || next.pos().equals("JJ");
    }

    /**
     * The name after an office with "of" or "for": "Secretary of State Maria Petrova", "Minister for Europe Maria Petrova", not
     * the one in "spokesman of Maria Petrova".
     */
    private static @Nullable NameMention nameOfOffice(List<Token> tokens, People people, int role, int of, int last) {
        boolean joins = of + 2 < last
                && (tokens.get(of).text().equals("of")
                        || tokens.get(of).text().equals("for") && isNamePart(tokens.get(role)));
        if (!joins || !isRole(tokens.get(role))) {
            return null;
        }
        boolean office = tokens.get(of).text().equals("for");
        int at = of + 1;
        while (at < last
                && people.mentionAt(at) == null
                && (isOfOffice(tokens.get(at)) || !office && isForSomething(tokens, at, last))
                && !(office
                        && !isNamePart(tokens.get(at))
                        && !tokens.get(at).pos().equals("CC"))) {
            at++;
        }
        NameMention name = at > of + 1 && at < last && tokens.get(at - 1).isNoun() ? people.mentionAt(at) : null;
        return name != null && name.titles().isEmpty() && (name.last() >= last || !modifies(name, tokens))
                ? name
                : null;
    }

    /**
     * The name after the office of who heads a body whose name has "of" or "for": "Centers for Harbour Control Director Maria
     * Petrova", not the one in "Office of Senator Maria Petrova".
     */
    private static @Nullable NameMention nameOfHead(List<Token> tokens, People people, int first, int core, int last) {
        boolean body = core > first
                && core + 2 < last
                && List.of("of", "for").contains(tokens.get(core).text())
                && (isBody(tokens.get(core - 1))
                        || tokens.get(core - 1).entity().equals("ORGANIZATION"));
        if (!body) {
            return null;
        }
        int at = core + 1;
        while (at < last
                && people.mentionAt(at) == null
                && (isNamePart(tokens.get(at)) || isOfOffice(tokens.get(at)))) {
            at++;
        }
        NameMention name = at < last ? people.mentionAt(at) : null;
        if (name == null || !name.name().isFull()) {
            return null;
        }
        int role = name.titles().isEmpty() ? name.begin() - 1 : name.begin();
        return role > core + 1
                        && isNamePart(tokens.get(role))
                        && isRole(tokens.get(role))
                        && isNamePart(tokens.get(role - 1))
                ? name
                : null;
    }

    /** The name behind "named" or "called" after a noun for one person: "an adviser named Maria Petrova". */
    private static @Nullable NameMention nameGiven(List<Token> tokens, People people, int noun, int named, int last) {
        boolean given = named + 1 < last
                && named == noun + 1
                && List.of("named", "called").contains(tokens.get(named).text())
                && isRole(tokens.get(noun))
                && !tokens.get(noun).isPlural();
        NameMention name = given ? people.mentionAt(named + 1) : null;
        return name != null && name.begin() == named + 1 ? name : null;
    }

    /** The name after two roles of one person: "radio host and former mayor Maria Petrova", not "the mayor and Senator Petrova". */
    private static @Nullable NameMention nameOfSecondRole(
            List<Token> tokens, People people, int role, int and, int last) {
        if (and + 2 >= last || !tokens.get(and).text().equals("and") || !isRole(tokens.get(role))) {
            return null;
        }
        NameMention name = headName(tokens, people, and + 1, endOfCore(tokens, people, and + 1, last));
        return name != null
                        && name.titles().isEmpty()
                        && name.begin() > and + 1
                        && !isOpening(tokens.get(and + 1))
                        && isRole(tokens.get(name.begin() - 1))
                ? name
                : null;
    }

    /** Whether the noun is a word for one person. */
    private static boolean isRole(Token noun) {
        return SpeakerLexicon.isRole(noun.text()) || SpeakerLexicon.isRole(noun.lemma());
    }

    /** The "for" of "Secretary of State for Wales". */
    private static boolean isForSomething(List<Token> tokens, int at, int last) {
        return tokens.get(at).text().equals("for")
                && at + 1 < last
                && isNamePart(tokens.get(at - 1))
                && isNamePart(tokens.get(at + 1));
    }

    private static boolean isOfOffice(Token token) {
        return token.isNoun()
                || token.pos().equals("JJ")
                || token.pos().equals("CC")
                || token.pos().equals("DT");
    }

    /** The name in apposition after a comma: "the ministry's spokeswoman, Maria Petrova". */
    private static @Nullable NameMention besideName(Document document, People people, int core, int head, int last) {
        List<Token> tokens = document.tokens();
        Sentence sentence = document.sentenceOf(head);
        Token noun = tokens.get(head);
        if (noun.pos().endsWith("S") || !isRole(noun) && core >= last) {
            return null;
        }
        // "One of the winners elected that year, Maria Petrova"
        boolean one = isOne(noun) && head == core - 1;
        int at = core;
        while (at < sentence.last() && at - core < 10 && !tokens.get(at).text().equals(",")) {
            Token token = tokens.get(at);
            boolean participle = token.pos().equals("VBN") || token.pos().equals("VBG");
            if (token.isVerb() && !(one && participle)
                    || people.mentionAt(at) != null && !one
                    || token.pos().startsWith("W")) {
                return null;
            }
            at++;
        }
        if (at + 1 >= sentence.last() || !tokens.get(at).text().equals(",")) {
            return null;
        }
        at++;
        while (at < sentence.last()
                && people.mentionAt(at) == null
                && tokens.get(at).isNoun()) {
            at++;
        }
        NameMention name = at < sentence.last() ? people.mentionAt(at) : null;
        boolean closes = name != null
                && (name.last() >= sentence.last()
                        || tokens.get(name.last()).pos().equals("IN")
                        || !tokens.get(name.last()).isWord()
                                && !tokens.get(name.last()).pos().equals("POS"));
        return closes ? name : null;
    }

    private static int headNoun(List<Token> tokens, int first, int core) {
        for (int i = core - 1; i >= first; i--) {
            if (tokens.get(i).isNoun()) {
                return i;
            }
        }
        return core - 1;
    }

    /** Whether its head is somebody's: "the Office of Senator Maria Petrova". */
    boolean isOfPerson(Document document, People people) {
        return isOfPerson(document.tokens(), people, head + 1);
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
        List<Token> tokens = document.tokens();
        int from = bareFirst(document);
        int first = Math.max(from, head);
        while (first > from && (isNameWord(tokens.get(first - 1)) || isInside(tokens, first - 1, from))) {
            first--;
        }
        while (first < head && !opensName(tokens.get(first))) {
            first++;
        }
        return document.text(tokens.get(first), tokens.get(Math.max(first, head)));
    }

    private static boolean isNameWord(Token token) {
        return isNamePart(token) || Character.isDigit(token.text().codePointAt(0));
    }

    /** Whether the word may begin a name: not the "Neighboring" that only begins a sentence. */
    private static boolean opensName(Token token) {
        return isNameWord(token)
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
        int from = first;
        while (from < head && isOpening(document.tokens().get(from))) {
            from++;
        }
        return from;
    }

    private static boolean isOpening(Token token) {
        return token.pos().equals("DT")
                || token.pos().equals("PRP$")
                || token.pos().equals("PDT")
                || WordClass.QUANTIFIER.holds(token.text().toLowerCase(Locale.ROOT));
    }
}
