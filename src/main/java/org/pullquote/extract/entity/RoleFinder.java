package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonWord;

/**
 * Finds descriptions of a person beside the name: before it ("Foreign Ministry spokeswoman Maria Petrova"), after it ("Petrova, a
 * spokeswoman for the ministry,"), in apposition before it ("the ministry's spokeswoman, Maria Petrova,"), by a copula ("Petrova
 * is the spokeswoman"), and by party ("(D-N.C.)").
 */
final class RoleFinder {
    private static final int MAX_ROLE_TOKENS = 24;
    private static final int MAX_SHOWN_TOKENS = 9;
    /** How far before a name its state may be: "Utah Republican Sen. Ada Lund". */
    private static final int MAX_STATE_TOKENS = 4;

    private static final Set<String> COPULAS = Set.of("is", "was", "became", "'s", "remains");

    private final Document document;
    private final List<Token> tokens;

    RoleFinder(Document document) {
        this.document = document;
        this.tokens = document.tokens();
    }

    List<Role> find(NameMention mention) {
        Sentence sentence = document.sentenceOf(mention.first());
        List<Role> roles = new ArrayList<>();
        addIfFound(roles, before(mention, sentence));
        addIfFound(roles, acrossComma(mention, sentence));
        addIfFound(roles, party(mention, sentence));
        addIfFound(roles, after(mention, sentence));
        return roles;
    }

    private static void addIfFound(List<Role> roles, @Nullable Role role) {
        if (role != null) {
            roles.add(role);
        }
    }

    private @Nullable Role before(NameMention mention, Sentence sentence) {
        int from = mention.begin();
        while (from > sentence.first() && mention.first() - from < MAX_ROLE_TOKENS && modifies(from - 1, sentence)) {
            from--;
        }
        while (from < mention.first() && !opensDescription(tokens.get(from))) {
            from++;
        }
        if (from == mention.first()) {
            return null;
        }
        Token head = tokens.get(mention.first() - 1);
        if (isLesser(mention.first() - 1)) {
            return lesser(from, mention.first(), mention.first() - 1);
        }
        boolean titled = mention.begin() < mention.first();
        PersonWord word = titled ? SpeakerLexicon.title(head.text()) : roleOf(head);
        if (word == null && titled) {
            word = roleOf(head);
        }
        if (word == null || word.nouns().isEmpty()) {
            return null;
        }
        return role(from, mention.first(), word);
    }

    private boolean modifies(int at, Sentence sentence) {
        Token token = tokens.get(at);
        if (token.text().equals("of")
                || token.text().equals("and")
                || token.text().equals("&")) {
            return at > sentence.first()
                    && isCapitalised(tokens.get(at - 1))
                    && tokens.get(at - 1).isNoun()
                    && isCapitalised(tokens.get(at + 1))
                    && !tokens.get(at - 1).entity().equals("PERSON");
        }
        return token.isNoun()
                || token.pos().equals("JJ")
                || token.pos().equals("POS")
                || token.pos().equals("CD")
                        && at > sentence.first()
                        && !tokens.get(at - 1).text().equals(",")
                || token.pos().equals("VBN") && token.text().indexOf('-') > 0;
    }

    private static boolean opensDescription(Token token) {
        return token.isWord()
                && !token.pos().equals("POS")
                && !token.pos().equals("CD")
                && !token.text().equals("of")
                && !token.text().equals("and");
    }

    private @Nullable Role acrossComma(NameMention mention, Sentence sentence) {
        int comma = mention.begin() - 1;
        if (comma <= sentence.first() || !tokens.get(comma).text().equals(",")) {
            return null;
        }
        int from = comma;
        while (from > sentence.first() && comma - from < MAX_ROLE_TOKENS && !endsPhrase(tokens.get(from - 1))) {
            from--;
            if (opensDefinite(tokens.get(from))
                    && (from == sentence.first() || !tokens.get(from - 1).pos().equals("IN"))) {
                return described(from, comma);
            }
        }
        return from == sentence.first() ? described(from, comma) : null;
    }

    /** The states in the words beside the name: "(R-Utah)", "Utah Sen. Ada Lund", "Lund of Utah", "Lund, Utah Republican,". */
    List<String> states(NameMention mention) {
        Sentence sentence = document.sentenceOf(mention.first());
        List<String> states = new ArrayList<>();
        int at = mention.last();
        if (at + 1 < sentence.last()
                && (isOpening(tokens.get(at)) || tokens.get(at).text().equals(","))) {
            String tag = tokens.get(at + 1).text();
            int dash = Math.max(tag.indexOf('-'), tag.indexOf('–'));
            addIfState(states, dash == 1 ? tag.substring(2) : "");
            addStateAt(states, at + 1, sentence);
        } else if (at + 1 < sentence.last()
                && (tokens.get(at).text().equals("of") || tokens.get(at).text().equals("from"))) {
            addStateAt(states, at + 1, sentence);
        }
        int brackets = afterBrackets(at, sentence);
        if (brackets > at
                && brackets + 1 < sentence.last()
                && tokens.get(brackets).text().equals("of")) {
            addStateAt(states, brackets + 1, sentence);
        }
        for (int i = Math.max(sentence.first(), mention.begin() - MAX_STATE_TOKENS); i < mention.begin(); i++) {
            boolean joined = tokens.subList(i + 1, mention.first()).stream()
                    .allMatch(token -> token.isNoun() || token.pos().startsWith("JJ"));
            if (joined) {
                addStateAt(states, i, sentence);
            }
        }
        return states;
    }

    /** Adds the state whose name, of one word or two, begins at a token. */
    private void addStateAt(List<String> states, int at, Sentence sentence) {
        if (!isCapitalised(tokens.get(at))) {
            return;
        }
        String two = at + 1 < sentence.last()
                ? UnitedStates.state(
                        tokens.get(at).text() + " " + tokens.get(at + 1).text())
                : null;
        String one = two == null ? UnitedStates.state(tokens.get(at).text()) : two;
        if (one != null) {
            states.add(one);
        }
    }

    private static void addIfState(List<String> states, String abbreviation) {
        String state = UnitedStates.state(abbreviation);
        if (state != null) {
            states.add(state);
        }
    }

    private @Nullable Role party(NameMention mention, Sentence sentence) {
        int at = mention.last();
        if (at + 1 >= sentence.last()
                || !(tokens.get(at).text().equals("(") || tokens.get(at).text().equals(","))) {
            return null;
        }
        String tag = tokens.get(at + 1).text();
        boolean tagged = tag.length() == 1 || tag.charAt(1) == '-' || tag.charAt(1) == '.';
        String party = !tagged ? "" : tag.startsWith("D") ? "democrat" : tag.startsWith("R") ? "republican" : "";
        return party.isEmpty() ? null : new Role(party, Set.of(party, "lawmaker"), Gender.UNKNOWN, false);
    }

    private @Nullable Role after(NameMention mention, Sentence sentence) {
        int at = mention.last();
        at = afterBrackets(at, sentence);
        if (at < sentence.last() && tokens.get(at).text().equals(",")) {
            int from = at + 1;
            if (from + 1 < sentence.last() && tokens.get(from).text().equals("who") && isCopula(tokens.get(from + 1))) {
                from += 2;
            }
            int end = endOfPhrase(from, sentence);
            return isList(from, end) ? null : described(from, end);
        }
        if (at < sentence.last() && isCopula(tokens.get(at))) {
            Role role = described(at + 1, endOfPhrase(at + 1, sentence));
            return role == null ? null : new Role(role.text(), role.nouns(), role.gender(), false);
        }
        return null;
    }

    private static boolean isCopula(Token token) {
        return COPULAS.contains(token.text()) && !token.pos().equals("POS");
    }

    /** Whether the words are a list, not an apposition: "Lund, his mother and two brothers". */
    private boolean isList(int from, int to) {
        return from < to
                && tokens.get(from).pos().equals("PRP$")
                && tokens.subList(from, to).stream()
                        .anyMatch(token -> token.pos().equals("CC"));
    }

    private int afterBrackets(int from, Sentence sentence) {
        if (from < sentence.last() && isOpening(tokens.get(from))) {
            for (int at = from + 1; at < sentence.last() && at < from + 10; at++) {
                if (isClosing(tokens.get(at))) {
                    return at + 1;
                }
            }
        }
        return from;
    }

    private int endOfPhrase(int from, Sentence sentence) {
        int end = from;
        while (end < sentence.last() && !endsPhrase(tokens.get(end))) {
            end++;
        }
        return end;
    }

    /** The noun phrase of tokens {@code [from, to)} as a role, if its head is a noun for one person. */
    private @Nullable Role described(int from, int to) {
        int first = from;
        while (first < to && opens(tokens.get(first))) {
            first++;
        }
        if (to - first < 1 || to - first > MAX_ROLE_TOKENS || !tokens.get(first).isWord()) {
            return null;
        }
        int head = -1;
        for (int i = first; i < to; i++) {
            Token token = tokens.get(i);
            boolean joins = token.text().equals("of")
                    && i > first
                    && i + 1 < to
                    && isCapitalised(tokens.get(i - 1))
                    && !SpeakerLexicon.isRole(tokens.get(i - 1).text());
            if (!joins
                    && (token.pos().equals("IN")
                            || token.pos().equals("TO")
                            || token.pos().equals("CC"))) {
                break;
            }
            head = token.isNoun() || SpeakerLexicon.isRole(token.text()) ? i : head;
        }
        if (head < 0
                || tokens.get(head).pos().endsWith("S")
                || tokens.get(head).pos().equals("JJ") && head == first && to - first > 1) {
            return null;
        }
        if (isLesser(head)) {
            return lesser(first, shortened(first, head, to), head);
        }
        PersonWord word = SpeakerLexicon.role(tokens.get(head).text());
        return word == null ? null : role(first, shortened(first, head, to), word);
    }

    /** Whether the word before a noun makes it another office: a vice president is not a president. */
    private boolean isLesser(int noun) {
        return noun > 0
                && WordClass.DEPUTY.holds(tokens.get(noun - 1).text().toLowerCase(Locale.ROOT))
                && SpeakerLexicon.isRole(tokens.get(noun).text());
    }

    /** The role of tokens {@code [from, to)}, whose noun is an office only together with the word before it. */
    private Role lesser(int from, int to, int noun) {
        PersonWord whole = SpeakerLexicon.role(
                tokens.get(noun - 1).text() + "-" + tokens.get(noun).text());
        Set<String> nouns = whole == null ? Set.of() : Set.copyOf(whole.nouns());
        return new Role(
                document.text(tokens.get(from), tokens.get(to - 1)), nouns, Gender.UNKNOWN, isOffice(from, to, nouns));
    }

    /** Where the description ends: before a participle, and a long one before a preposition. */
    private int shortened(int first, int head, int to) {
        int end = to;
        for (int i = head + 1; i < end; i++) {
            Token token = tokens.get(i);
            if (token.isVerb()) {
                end = i;
            }
        }
        int last = end;
        while (last - first > MAX_SHOWN_TOKENS && last > head + 1) {
            last--;
            while (last > head + 1 && !joinsPhrase(tokens.get(last))) {
                last--;
            }
        }
        return last;
    }

    private static boolean joinsPhrase(Token token) {
        return token.pos().equals("IN")
                || token.pos().equals("TO")
                || token.pos().equals("CC");
    }

    private static boolean opens(Token token) {
        return token.pos().equals("DT")
                || token.pos().equals("PRP$")
                || token.pos().equals("RB");
    }

    private Role role(int from, int to, PersonWord word) {
        Set<String> nouns = new HashSet<>(word.nouns());
        for (int i = from; i < to; i++) {
            PersonWord other = SpeakerLexicon.role(tokens.get(i).text());
            boolean joined = i > from && tokens.get(i - 1).pos().equals("CC");
            if (other != null && joined && i + 1 == to) {
                nouns.addAll(other.nouns());
            }
        }
        return new Role(
                document.text(tokens.get(from), tokens.get(to - 1)), nouns, word.gender(), isOffice(from, to, nouns));
    }

    /** Whether the words are a complete office or trade: not kinship, not cut off at a preposition, not page furniture. */
    private boolean isOffice(int from, int to, Set<String> nouns) {
        Token last = tokens.get(to - 1);
        boolean whole = last.isWord()
                && !joinsPhrase(last)
                && !last.pos().equals("DT")
                && !last.pos().equals("PRP$");
        boolean furniture = tokens.subList(from, to).stream().anyMatch(token -> NameWord.FURNITURE.holds(token.text()));
        return whole && !furniture && nouns.stream().noneMatch(WordClass.RELATION::holds);
    }

    private static @Nullable PersonWord roleOf(Token noun) {
        PersonWord word = SpeakerLexicon.role(noun.text());
        return word != null ? word : SpeakerLexicon.role(noun.lemma());
    }

    private static boolean opensDefinite(Token token) {
        return token.pos().equals("DT") || token.pos().equals("PRP$");
    }

    private static boolean endsPhrase(Token token) {
        return token.isVerb() && !token.pos().equals("VBN") && !token.pos().equals("VBG")
                || token.pos().equals("MD")
                || token.pos().startsWith("W")
                || token.isPronoun()
                || isOpening(token)
                || isClosing(token)
                || !token.isWord()
                        && !token.text().startsWith("'")
                        && !token.text().startsWith("’")
                        && !token.text().equals("&");
    }

    private static boolean isOpening(Token token) {
        return token.text().equals("(") || token.text().equals("[");
    }

    private static boolean isClosing(Token token) {
        return token.text().equals(")") || token.text().equals("]");
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }
}
