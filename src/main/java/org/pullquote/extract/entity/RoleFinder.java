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
    /** How far before a name its state may be: "Utah Republican Sen. Ada Lund". */
    private static final int MAX_STATE_TOKENS = 4;

    private static final Set<String> COPULAS = Set.of("is", "was", "became", "'s", "remains");

    private final Document document;
    private final List<Token> tokens;
    private final ShownRole shown;

    RoleFinder(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        this.shown = new ShownRole(document);
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
            Set<String> nouns = lesser(mention.first() - 1);
            return new Role(nouns, Gender.UNKNOWN, shown.before(from, mention.first(), nouns, mention));
        }
        boolean titled = mention.begin() < mention.first();
        PersonWord word = titled ? SpeakerLexicon.title(head.text()) : roleOf(head);
        if (word == null && titled) {
            word = roleOf(head);
        }
        if (word == null || word.nouns().isEmpty()) {
            return null;
        }
        Set<String> nouns = nouns(from, mention.first(), word);
        return new Role(nouns, word.gender(), shown.before(from, mention.first(), nouns, mention));
    }

    private boolean modifies(int at, Sentence sentence) {
        Token token = tokens.get(at);
        if (token.text().equals("of")
                || token.text().equals("and")
                || token.text().equals("&")) {
            return at > sentence.first()
                    && tokens.get(at - 1).isCapitalised()
                    && tokens.get(at - 1).isNoun()
                    && tokens.get(at + 1).isCapitalised()
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
        // "The mayor, Ada Lund's brother," is not Lund.
        if (mention.last() < sentence.last() && tokens.get(mention.last()).pos().equals("POS")) {
            return null;
        }
        int from = comma;
        while (from > sentence.first() && comma - from < MAX_ROLE_TOKENS && !endsPhrase(tokens.get(from - 1))) {
            from--;
            if (opensDefinite(tokens.get(from))
                    && (from == sentence.first() || !tokens.get(from - 1).pos().equals("IN"))) {
                return described(from, comma, mention);
            }
        }
        return from == sentence.first() ? described(from, comma, mention) : null;
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
        if (!tokens.get(at).isCapitalised()) {
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
        return party.isEmpty() ? null : new Role(Set.of(party, "lawmaker"), Gender.UNKNOWN, null);
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
            return isList(from, end) || isSubject(from, end, sentence) ? null : described(from, end, mention);
        }
        if (at < sentence.last() && isCopula(tokens.get(at))) {
            Role role = described(at + 1, endOfPhrase(at + 1, sentence), mention);
            return role == null ? null : new Role(role.nouns(), role.gender(), null);
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

    /** Whether the words are the subject of the verb behind them, not an apposition: "Sentencing Lund, the judge said …". */
    private boolean isSubject(int from, int to, Sentence sentence) {
        return to < sentence.last()
                && tokens.get(to).isVerb()
                && tokens.subList(from, to).stream()
                        .anyMatch(token -> token.relation().equals("nsubj") && token.head() == to);
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
    private @Nullable Role described(int from, int to, NameMention mention) {
        int first = from;
        while (first < to && opens(tokens.get(first))) {
            // "Lund is not a doctor", "who was never a minister"
            if (isNegative(tokens.get(first))) {
                return null;
            }
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
                    && tokens.get(i - 1).isCapitalised()
                    && !SpeakerLexicon.isDay(tokens.get(i - 1).text())
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
            Set<String> nouns = lesser(head);
            return new Role(nouns, Gender.UNKNOWN, shown.beside(first, head, to, nouns, mention));
        }
        PersonWord word = SpeakerLexicon.role(tokens.get(head).text());
        if (word == null) {
            return null;
        }
        Set<String> nouns = nouns(first, to, word);
        return new Role(nouns, word.gender(), shown.beside(first, head, to, nouns, mention));
    }

    /** Whether the word before a noun makes it another office: a vice president is not a president. */
    private boolean isLesser(int noun) {
        return noun > 0
                && WordClass.DEPUTY.holds(tokens.get(noun - 1).text().toLowerCase(Locale.ROOT))
                && SpeakerLexicon.isRole(tokens.get(noun).text());
    }

    /** The nouns of an office that is one only together with the word before its noun. */
    private Set<String> lesser(int noun) {
        PersonWord whole = SpeakerLexicon.role(
                tokens.get(noun - 1).text() + "-" + tokens.get(noun).text());
        return whole == null ? Set.of() : Set.copyOf(whole.nouns());
    }

    private static boolean isNegative(Token token) {
        return WordClass.NEGATIVE.holds(token.text().toLowerCase(Locale.ROOT))
                || WordClass.NEGATIVE.holds(token.lemma());
    }

    private static boolean opens(Token token) {
        return token.pos().equals("DT")
                || token.pos().equals("PRP$")
                || token.pos().equals("RB");
    }

    /** The nouns of a description, tokens {@code [from, to)}: those of its head, and of a second one behind an "and" at its end. */
    private Set<String> nouns(int from, int to, PersonWord word) {
        Set<String> nouns = new HashSet<>(word.nouns());
        PersonWord other = SpeakerLexicon.role(tokens.get(to - 1).text());
        if (other != null && to - 1 > from && tokens.get(to - 2).pos().equals("CC")) {
            nouns.addAll(other.nouns());
        }
        return nouns;
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
}
