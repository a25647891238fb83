package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;

/** Finds the name of the person whom a mention means: the one that ends its core, behind the core or beside it. */
final class PhraseName {
    private static final Set<String> APOSTROPHES = Set.of("'", "’", "‘", "`", "´");

    /** Those of offices with a capital, beside "of". */
    private static final Set<String> PREPOSITIONS = Set.of("for", "in", "to");

    private static final Set<String> SCHOOLS = Set.of("University", "College", "School", "Institute", "Academy");

    private static final Set<String> SCHOOL_PREPOSITIONS = Set.of("of", "at", "in");

    /** Words in brackets between an office and a name, at most. */
    private static final int MAX_BRACKETED = 6;

    private static final Set<String> COMMITTEES = Set.of("Committee", "Subcommittee");

    private static final Set<String> CHAIRS = Set.of("Chair", "Chairman", "Chairwoman");

    private PhraseName() {}

    /**
     * The name behind the core, where the core with its head {@code noun} is only the beginning of what the person is called.
     *
     * @param first the begin of the core
     * @param core its end
     * @param last the end of the mention
     */
    static @Nullable NameMention behindCore(
            List<Token> tokens, People people, int first, int noun, int core, int last) {
        NameMention name = ofSecondRole(tokens, people, first, noun, core, last);
        name = name != null ? name : ofOffice(tokens, people, noun, core, last);
        name = name != null ? name : ofHeadOfBody(tokens, people, core, last);
        name = name != null ? name : ofCommittee(tokens, people, first, core, last);
        name = name != null ? name : ofSchool(tokens, people, first, core, last);
        name = name != null ? name : ofPlace(tokens, people, core, last);
        name = name != null ? name : ofDivision(tokens, people, noun, core, last);
        return name != null ? name : given(tokens, people, noun, core, last);
    }

    /** The name that ends the core: "Foreign Ministry spokeswoman Maria Petrova", not the one in "Petrova's lawyer". */
    static @Nullable NameMention ofHead(List<Token> tokens, People people, int first, int core) {
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
                        && isOfNoun(tokens.get(name.last() + 1));
        return next.isNoun() || owner || next.pos().equals("JJ");
    }

    /** Whether it is a noun that no list has, in small letters behind what tells it apart: "Harbour High School <em>junior</em>". */
    private static boolean isLikeRole(List<Token> tokens, int first, int noun) {
        Token token = tokens.get(noun);
        return noun > first
                && !PhraseCore.isOpening(tokens.get(first))
                && token.isNoun()
                && !token.isPlural()
                && !token.isCapitalised()
                && !PhraseCore.isBody(token)
                && !SpeakerLexicon.isUnnamed(token.text())
                && !SpeakerLexicon.isDocument(token.text());
    }

    private static boolean isOfNoun(Token token) {
        return token.isNoun() || token.pos().equals("JJ") || token.pos().equals("VBG");
    }

    /**
     * The name after two roles of one person: "radio host and former mayor Maria Petrova", "Harbour Union chairman and Vice
     * President Maria Petrova", not "the mayor and Senator Petrova".
     */
    private static @Nullable NameMention ofSecondRole(
            List<Token> tokens, People people, int first, int role, int and, int last) {
        if (and + 2 >= last
                || !tokens.get(and).text().equals("and")
                || !isRole(tokens.get(role)) && !isLikeRole(tokens, first, role)) {
            return null;
        }
        NameMention name = ofHead(tokens, people, and + 1, PhraseCore.end(tokens, people, and + 1, last));
        if (name == null || PhraseCore.isOpening(tokens.get(and + 1))) {
            return null;
        }
        if (!name.titles().isEmpty()) {
            return role > first
                            && !PhraseCore.isOpening(tokens.get(first))
                            && name.name().isFull()
                    ? name
                    : null;
        }
        return name.begin() > and + 1 && isRole(tokens.get(name.begin() - 1)) ? name : null;
    }

    /**
     * The name after an office with "of", "for" or "in": "Secretary of State Maria Petrova", "Minister for Europe Maria Petrova",
     * "Agent in Charge Maria Petrova", not the one in "spokesman of Maria Petrova" or "friends of former mayor Maria Petrova".
     */
    private static @Nullable NameMention ofOffice(List<Token> tokens, People people, int role, int of, int last) {
        boolean joins = of + 2 < last
                && (tokens.get(of).text().equals("of")
                        || PREPOSITIONS.contains(tokens.get(of).text()) && PhraseCore.isNamePart(tokens.get(role)));
        if (!joins || !isRole(tokens.get(role)) || tokens.get(role).isPlural()) {
            return null;
        }
        boolean office = !tokens.get(of).text().equals("of");
        int at = of + 1;
        while (at < last
                && people.mentionAt(at) == null
                && (isOfOffice(tokens.get(at)) || !office && isForSomething(tokens, at, last))
                && !(office
                        && !PhraseCore.isNamePart(tokens.get(at))
                        && !tokens.get(at).pos().equals("CC"))) {
            at++;
        }
        int end = at;
        at = afterBrackets(tokens, at, last);
        NameMention name = end > of + 1 && at < last && tokens.get(end - 1).isNoun() ? people.mentionAt(at) : null;
        // "The lawyer of the company Lund sued"
        boolean subject =
                name != null && name.last() < last && tokens.get(name.last()).isVerb();
        return name != null
                        && !subject
                        && name.titles().isEmpty()
                        && !isOfAnother(tokens.subList(of + 1, at))
                        && (name.last() >= last || !modifies(name, tokens))
                ? name
                : null;
    }

    /** Whether the words before a name are what that person is, not the end of an office: "the late pastor". */
    private static boolean isOfAnother(List<Token> words) {
        Token role = words.get(words.size() - 1);
        return words.get(0).pos().equals("DT")
                && isRole(role)
                && !PhraseCore.isNamePart(role)
                && words.stream().noneMatch(token -> token.pos().equals("CC"));
    }

    /**
     * The name after a noun for one of a school whose name has "of" or "at": "University of Harbour Bay at Northfield law professor
     * Maria Petrova", not the one in "Office of Northfield mayor Maria Petrova".
     */
    private static @Nullable NameMention ofSchool(List<Token> tokens, People people, int first, int core, int last) {
        boolean school = core + 3 < last
                && SCHOOL_PREPOSITIONS.contains(tokens.get(core).text())
                && tokens.subList(first, core).stream().anyMatch(token -> SCHOOLS.contains(token.text()));
        if (!school || !PhraseCore.isNamePart(tokens.get(core + 1))) {
            return null;
        }
        int at = core + 1;
        while (at < last
                && people.mentionAt(at) == null
                && (tokens.get(at).isNoun()
                        || tokens.get(at).pos().equals("JJ")
                        || SCHOOL_PREPOSITIONS.contains(tokens.get(at).text())
                                && PhraseCore.isNamePart(tokens.get(at - 1)))) {
            at++;
        }
        NameMention name = at < last ? people.mentionAt(at) : null;
        Token role = tokens.get(at - 1);
        return name != null
                        && at > core + 2
                        && name.name().isFull()
                        && isRole(role)
                        && !role.isPlural()
                        && !SCHOOL_PREPOSITIONS.contains(tokens.get(at - 2).text())
                ? name
                : null;
    }

    /**
     * The name after the office of who heads a body whose name has "of" or "for": "Centers for Harbour Control Director Maria
     * Petrova", not the one in "Office of Senator Maria Petrova".
     */
    private static @Nullable NameMention ofHeadOfBody(List<Token> tokens, People people, int core, int last) {
        boolean body = core + 2 < last
                && List.of("of", "for").contains(tokens.get(core).text())
                && (PhraseCore.isBody(tokens.get(core - 1))
                        || tokens.get(core - 1).entity().equals("ORGANIZATION"));
        if (!body) {
            return null;
        }
        int at = core + 1;
        while (at < last
                && people.mentionAt(at) == null
                && (PhraseCore.isNamePart(tokens.get(at)) || isOfOffice(tokens.get(at)))) {
            at++;
        }
        NameMention name = at < last ? people.mentionAt(at) : null;
        if (name == null || !name.name().isFull()) {
            return null;
        }
        int role = name.titles().isEmpty() ? name.begin() - 1 : name.begin();
        return role > core + 1
                        && PhraseCore.isNamePart(tokens.get(role))
                        && isRole(tokens.get(role))
                        && PhraseCore.isNamePart(tokens.get(role - 1))
                ? name
                : null;
    }

    /** The name after an office with its division or party in brackets: "Joint Secretary (East) Maria Petrova". */
    private static @Nullable NameMention ofDivision(List<Token> tokens, People people, int role, int core, int last) {
        int at = afterBrackets(tokens, core, last);
        NameMention name = at > core && at < last && isRole(tokens.get(role)) ? people.mentionAt(at) : null;
        return name != null && name.begin() == at && name.name().isFull() ? name : null;
    }

    /** The index behind the brackets that open at a token; the token if none do. */
    private static int afterBrackets(List<Token> tokens, int at, int last) {
        int close = at;
        while (at < last
                && tokens.get(at).text().equals("(")
                && close < Math.min(last, at + MAX_BRACKETED)
                && !tokens.get(close).text().equals(")")) {
            close++;
        }
        return close > at && close < last && tokens.get(close).text().equals(")") ? close + 1 : at;
    }

    /** The name after who chairs a committee whose name has "and": "Committee on Harbours and Trade Chairman Lund". */
    private static @Nullable NameMention ofCommittee(List<Token> tokens, People people, int first, int and, int last) {
        boolean committee = and + 2 < last
                && tokens.get(and).text().equals("and")
                && tokens.subList(first, and).stream().anyMatch(token -> COMMITTEES.contains(token.text()))
                && tokens.subList(first, and).stream()
                        .anyMatch(token -> token.text().equals("on"));
        int at = and + 1;
        while (committee
                && at < last
                && people.mentionAt(at) == null
                && tokens.get(at).isProperNoun()) {
            at++;
        }
        NameMention name = committee && at < last ? people.mentionAt(at) : null;
        int chair = name == null || name.titles().isEmpty() ? at - 1 : at;
        return name != null
                        && chair > and + 1
                        && CHAIRS.contains(tokens.get(chair).text())
                ? name
                : null;
    }

    /** The name after a town, its state and an office: "Marle, Ohio, Mayor Maria Petrova". */
    private static @Nullable NameMention ofPlace(List<Token> tokens, People people, int core, int last) {
        int at = core;
        boolean comma = at < last
                && at > 0
                && tokens.get(at).text().equals(",")
                && tokens.get(at - 1).isProperNoun()
                && people.mentionAt(at - 1) == null;
        while (comma && at < last && tokens.get(at).text().equals(",") == (at == core)) {
            at++;
        }
        boolean state = comma
                && at + 1 < last
                && UnitedStates.state(String.join(
                                " ",
                                tokens.subList(core + 1, at).stream()
                                        .map(Token::text)
                                        .toList()))
                        != null;
        int behind = at + 1;
        while (state
                && behind < last
                && people.mentionAt(behind) == null
                && tokens.get(behind).isNoun()) {
            behind++;
        }
        NameMention name = state && behind < last ? people.mentionAt(behind) : null;
        boolean office =
                name != null && (!name.titles().isEmpty() || behind > at + 1 && isRole(tokens.get(behind - 1)));
        return office ? name : null;
    }

    /** The name behind "named" or "called" after a noun for one person: "an adviser named Maria Petrova". */
    private static @Nullable NameMention given(List<Token> tokens, People people, int noun, int named, int last) {
        boolean given = named + 1 < last
                && named == noun + 1
                && List.of("named", "called").contains(tokens.get(named).text())
                && isRole(tokens.get(noun))
                && !tokens.get(noun).isPlural();
        NameMention name = given ? people.mentionAt(named + 1) : null;
        return name != null && name.begin() == named + 1 ? name : null;
    }

    /** The name in apposition after a comma: "the ministry's spokeswoman, Maria Petrova". */
    static @Nullable NameMention beside(Document document, People people, int first, int core, int head, int last) {
        List<Token> tokens = document.tokens();
        Sentence sentence = document.sentenceOf(head);
        Token noun = tokens.get(head);
        if (noun.pos().endsWith("S") || !isRole(noun) && core >= last) {
            return null;
        }
        // "One of the winners elected that year, Maria Petrova"
        boolean one = PhraseCore.isOne(noun) && head == core - 1;
        int at = core;
        while (at < sentence.last() && at - core < 10 && !tokens.get(at).text().equals(",")) {
            Token token = tokens.get(at);
            boolean participle = token.pos().equals("VBN") || token.pos().equals("VBG");
            boolean compound = participle && token.text().contains("-");
            if (token.isVerb() && !(one && participle) && !compound
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
        // "her daughter, the novelist Maria Petrova"
        boolean described = isRole(noun) && tokens.get(at).text().equals("the");
        at += described ? 1 : 0;
        while (at < sentence.last()
                && people.mentionAt(at) == null
                && (tokens.get(at).isNoun() && !(described && tokens.get(at).isPlural())
                        || (described || one) && tokens.get(at).pos().equals("JJ"))) {
            at++;
        }
        NameMention name = at < sentence.last() ? people.mentionAt(at) : null;
        if (name == null
                || described
                        && !Character.isLowerCase(
                                tokens.get(name.begin() - 1).text().codePointAt(0))) {
            return null;
        }
        boolean closes = name.last() >= sentence.last()
                || tokens.get(name.last()).pos().equals("IN")
                || !tokens.get(name.last()).isWord()
                        && !tokens.get(name.last()).pos().equals("POS");
        boolean fronted = first > sentence.first() && isPreposition(tokens.get(first - 1));
        return closes && !(fronted && beginsClause(tokens, name, sentence)) ? name : null;
    }

    private static boolean isPreposition(Token token) {
        return token.pos().equals("IN") || token.pos().equals("TO");
    }

    /**
     * Whether the name is no apposition to the noun of "according to the doctor" but whom the clause behind it is about: "according to
     * the doctor, Ada Lund of Marle was well".
     */
    private static boolean beginsClause(List<Token> tokens, NameMention name, Sentence sentence) {
        int at = name.last();
        if (at < sentence.last() && isPreposition(tokens.get(at))) {
            while (at < sentence.last() && !tokens.get(at).text().equals(",")) {
                if (tokens.get(at).isVerb() || tokens.get(at).pos().equals("MD")) {
                    return true;
                }
                at++;
            }
        }
        return tokens.subList(name.first(), name.last()).stream()
                .anyMatch(token -> token.relation().startsWith("nsubj"));
    }

    /** Whether the noun is a word for one person. */
    static boolean isRole(Token noun) {
        return SpeakerLexicon.isRole(noun.text()) || SpeakerLexicon.isRole(noun.lemma());
    }

    /** The "for" of "Secretary of State for Wales". */
    private static boolean isForSomething(List<Token> tokens, int at, int last) {
        return tokens.get(at).text().equals("for")
                && at + 1 < last
                && PhraseCore.isNamePart(tokens.get(at - 1))
                && PhraseCore.isNamePart(tokens.get(at + 1));
    }

    private static boolean isOfOffice(Token token) {
        return token.isNoun()
                || token.pos().equals("JJ")
                || token.pos().equals("CC")
                || token.pos().equals("DT");
    }
}
