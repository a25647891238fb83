package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;

/**
 * The names that a mention joins to its first: "Ada Lund and Per Holm", "Lund, Holm and the union's chair Kit Vale".
 *
 * @param others the names after the first, in order
 * @param openEnded whether somebody without a name joins them: "Lund and her aides"
 */
record CoSpeakers(List<NameMention> others, boolean openEnded) {
    /** Reads the words of a mention after its first name. */
    static CoSpeakers behind(Document document, People people, SourcePhrase phrase, NameMention first) {
        List<Token> tokens = document.tokens();
        List<NameMention> others = new ArrayList<>();
        boolean joined = false;
        int at = afterBrackets(tokens, people, first.last(), phrase.last());
        at = afterDescription(tokens, people, at, phrase.last());
        while (at < phrase.last() && joint(tokens, at, phrase.last()) > 0) {
            boolean and = !tokens.get(at).text().equals(",");
            int from = at + joint(tokens, at, phrase.last());
            if (!and && from < phrase.last() && tokens.get(from).pos().equals("CC")) {
                and = true;
                from++;
            }
            NameMention next = nameFrom(tokens, people, from, phrase.last());
            if (next == null) {
                boolean open = and
                        && from < phrase.last()
                        && !isVerb(tokens, from, phrase.last())
                        && !isSecondRole(tokens, at, from);
                open |= !and && from < phrase.last() && listsRelatives(tokens, from, phrase.last());
                return new CoSpeakers(joined || open ? others : List.of(), open);
            }
            others.add(next);
            joined |= and;
            at = afterBrackets(tokens, people, next.last(), phrase.last());
            at = afterDescription(tokens, people, at, phrase.last());
        }
        return new CoSpeakers(joined ? others : List.of(), false);
    }

    /** Whether the list goes on with a verb, not with a participle before its noun: "Lund and allied Democrats". */
    private static boolean isVerb(List<Token> tokens, int at, int limit) {
        boolean describes = tokens.get(at).pos().equals("VBN")
                && at + 1 < limit
                && tokens.get(at + 1).isNoun();
        return tokens.get(at).isVerb() && !describes;
    }

    /** Whether somebody who belongs to the person follows, and then others: "Lund, his son and their friends". */
    private static boolean listsRelatives(List<Token> tokens, int from, int limit) {
        return tokens.get(from).pos().equals("PRP$")
                && tokens.subList(from, limit).stream()
                        .anyMatch(token -> token.pos().equals("CC"))
                && tokens.subList(from, limit).stream().noneMatch(Token::isVerb);
    }

    /** Whether "and a member of the council" behind "Lund, R-Ohio," only tells more of the same person. */
    private static boolean isSecondRole(List<Token> tokens, int joint, int from) {
        Token opening = tokens.get(from);
        return joint > 1
                && tokens.get(joint - 1).text().equals(",")
                && PhraseCore.isPartyAndState(tokens.get(joint - 2))
                && (opening.text().equals("a")
                        || opening.text().equals("an")
                        || opening.text().equals("the"));
    }

    private static boolean isJoint(Token token) {
        return token.text().equals(",")
                || token.text().equals("&")
                || token.pos().equals("CC") && token.text().equalsIgnoreCase("and");
    }

    /** How many tokens from there on join one name to another: one for "and", three for "as well as"; 0 if none does. */
    private static int joint(List<Token> tokens, int at, int limit) {
        boolean asWell = at + 2 < limit
                && tokens.get(at).text().equals("as")
                && tokens.get(at + 1).text().equals("well")
                && tokens.get(at + 2).text().equals("as");
        return asWell ? 3 : isJoint(tokens.get(at)) ? 1 : 0;
    }

    /** Where the list goes on after ", a nurse," if another name follows there, else {@code from}. */
    private static int afterDescription(List<Token> tokens, People people, int from, int limit) {
        if (from + 1 >= limit
                || !tokens.get(from).text().equals(",")
                || !tokens.get(from + 1).pos().equals("DT")) {
            return from;
        }
        int end = endOfDescription(tokens, people, from + 1, limit);
        if (end + 1 >= limit || !tokens.get(end).text().equals(",")) {
            return from;
        }
        int next = tokens.get(end + 1).pos().equals("CC") ? end + 1 : end;
        return nameFrom(tokens, people, next + 1, limit) == null ? from : next;
    }

    /** The first token that is not of a description of one person, without a name: "the head of the union". */
    private static int endOfDescription(List<Token> tokens, People people, int from, int limit) {
        int at = from;
        while (at < limit
                && people.mentionAt(at) == null
                && (describes(tokens.get(at))
                        || at > from && tokens.get(at).pos().equals("IN"))) {
            at++;
        }
        return at;
    }

    /**
     * The name after {@code from} with only titles and roles before it, or "the mayor,", "her deputy," in apposition; null if there is
     * none or it is a possessive.
     */
    private static @Nullable NameMention nameFrom(List<Token> tokens, People people, int from, int limit) {
        int at = from;
        while (at < limit
                && people.mentionAt(at) == null
                && (describes(tokens.get(at)) || isOfOffice(tokens, from, at, limit))) {
            at++;
        }
        if (from < limit
                && (tokens.get(from).pos().equals("DT")
                        || tokens.get(from).pos().equals("PRP$"))) {
            int comma = endOfDescription(tokens, people, from, limit);
            at = comma < limit && tokens.get(comma).text().equals(",") ? comma + 1 : at;
        }
        NameMention name = at < limit ? people.mentionAt(at) : null;
        boolean owner = name != null
                && name.last() < tokens.size()
                && tokens.get(name.last()).pos().equals("POS");
        return owner ? null : name;
    }

    /** Whether it is the "of" or "for" inside an office with capitals: "Secretary of State Ada Lund", "Speaker of the House Ada Lund". */
    private static boolean isOfOffice(List<Token> tokens, int from, int at, int limit) {
        boolean joins =
                tokens.get(at).text().equals("of") || tokens.get(at).text().equals("for");
        int next = at + 1 < limit && tokens.get(at + 1).text().equals("the") ? at + 2 : at + 1;
        return joins
                && at > from
                && next < limit
                && tokens.get(at - 1).isCapitalised()
                && PhraseName.isRole(tokens.get(at - 1))
                && tokens.get(next).isCapitalised();
    }

    private static boolean describes(Token token) {
        return token.isNoun() && !token.isPlural()
                || token.pos().equals("DT")
                || token.pos().equals("JJ")
                || token.pos().equals("POS")
                || token.pos().equals("PRP$");
    }

    /** Whether it is the "&" of a name: "Lund of Marle & Tarn College". */
    private static boolean isInside(List<Token> tokens, People people, int at, int limit) {
        return tokens.get(at).text().equals("&")
                && at + 1 < limit
                && tokens.get(at + 1).isProperNoun()
                && people.mentionAt(at + 1) == null;
    }

    /** The token after "of Marle" if others are joined there, else {@code from}. */
    private static int afterPlace(List<Token> tokens, People people, int from, int limit) {
        if (from >= limit || !tokens.get(from).text().equals("of")) {
            return from;
        }
        int at = from + 1;
        while (at < limit && (tokens.get(at).isProperNoun() || isInside(tokens, people, at, limit))) {
            at++;
        }
        return at > from + 1 && at < limit && isJoint(tokens.get(at)) ? at : from;
    }

    private static int afterBrackets(List<Token> tokens, People people, int from, int limit) {
        if (from < limit && tokens.get(from).pos().equals("-LRB-")) {
            for (int at = from + 1; at < limit; at++) {
                if (tokens.get(at).pos().equals("-RRB-")) {
                    return afterPlace(tokens, people, at + 1, limit);
                }
            }
        }
        int placed = afterPlace(tokens, people, from, limit);
        if (placed > from) {
            return placed;
        }
        boolean age = from + 1 < limit
                && tokens.get(from).text().equals(",")
                && (tokens.get(from + 1).pos().equals("CD") || PhraseCore.isPartyAndState(tokens.get(from + 1)));
        int after = age ? from + 2 : from;
        return after > from
                        && after + 1 < limit
                        && tokens.get(after).text().equals(",")
                        && tokens.get(after + 1).pos().equals("CC")
                ? after + 1
                : after;
    }
}
