package org.pullquote.extract.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;

/**
 * Cuts a description of a person down to the office or trade that a table may show. Kinship, parts of other phrases and page
 * furniture are no role; the name of a body in a role is whole or left out.
 */
final class ShownRole {
    /** A longer role is cut before a preposition or a conjunction; a name counts as one word. */
    private static final int MAX_WORDS = 9;

    private static final Set<String> JOINING = Set.of("of", "and", "&", "for", "the", "on", "in", "to", "at");

    private static final String QUOTES = "\"“”";

    /** Letters that make a word in capitals part of a heading rather than an abbreviation. */
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{4,}");

    private static final Pattern AGE = Pattern.compile("\\d+-years?-old");

    /** Words that are a role with others only: "a fellow senator", "the elder Lund". */
    private static final Set<String> ALONE = Set.of("fellow", "elder", "champion", "member", "Member");

    private final Document document;
    private final List<Token> tokens;

    ShownRole(Document document) {
        this.document = document;
        this.tokens = document.tokens();
    }

    /**
     * The role in a description before a name, tokens {@code [from, mention.begin())} or up to the last title.
     *
     * @param nouns the nouns for the person, as {@link Role#nouns}
     * @return null if nothing of it may be shown
     */
    @Nullable
    String before(int from, int to, Set<String> nouns, NameMention mention) {
        int first = to - 1;
        while (first > from && !startsAnew(first)) {
            first--;
        }
        String role = checked(first, to, nouns, mention);
        if (role == null || !tokens.get(to - 1).isPlural()) {
            return role;
        }
        // "Reps. Lund and Holm" are one Rep. each; a plural before one name is another phrase.
        return isListed(mention) ? role.replaceFirst("s(\\.?)$", "$1") : null;
    }

    /**
     * The role in a description beside a name.
     *
     * @param from its first token
     * @param head its noun
     * @param to the token after it
     * @param nouns the nouns for the person, as {@link Role#nouns}
     * @return null if nothing of it may be shown
     */
    @Nullable
    String beside(int from, int head, int to, Set<String> nouns, NameMention mention) {
        return isClause(from)
                ? null
                : checked(from, beforeLooseAdjective(head, shortened(from, head, to)), nouns, mention);
    }

    /** Whether a clause begins: "Describing Lund as a thinker, Holm said …", "Lund, saying the senator was late"; not "acting director". */
    private boolean isClause(int from) {
        if (!tokens.get(from).isVerb() || from + 1 == tokens.size()) {
            return false;
        }
        String next = tokens.get(from + 1).pos();
        return tokens.get(from).isCapitalised() || next.equals("DT") || next.startsWith("PRP");
    }

    /** Where the words end that no adjective of a phrase left out follows: "head of a small force" of "… force responsible for it". */
    private int beforeLooseAdjective(int head, int to) {
        int last = to;
        while (last - 1 > head
                && tokens.get(last - 1).pos().equals("JJ")
                && !tokens.get(last - 1).isCapitalised()
                && !WordClass.BEHIND_OFFICE.holds(tokens.get(last - 1).text())) {
            last--;
        }
        return last;
    }

    /**
     * Whether the phrase before a name can begin no earlier than at the token: the one before is a common noun that belongs to
     * other words ("a victory Senate Leader Lund …"), or the end of somebody's name ("President Lund and Senator Holm").
     */
    private boolean startsAnew(int at) {
        Token before = tokens.get(at - 1);
        String word = before.text();
        if (before.pos().equals("CC") && at > 1 && tokens.get(at - 2).entity().equals("PERSON") || isDate(at - 1)) {
            return true;
        }
        boolean common = before.isNoun() && Character.isLowerCase(word.codePointAt(0)) && word.indexOf('-') < 0;
        boolean leads = SpeakerLexicon.isBody(before.lemma())
                || NameWord.REGION.holds(word)
                || WordClass.SUBORDINATE.holds(word)
                || SpeakerLexicon.isRole(word) && !WordClass.RELATION.holds(before.lemma());
        return common && !leads && tokens.get(at).isCapitalised();
    }

    /** Whether a date ends at the token, which belongs to what is told, not to the office: "said Tuesday President Lund would go". */
    private boolean isDate(int at) {
        boolean day = tokens.get(at).pos().equals("CD")
                && at > 0
                && NameWord.MONTH.holds(tokens.get(at - 1).text().toLowerCase(Locale.ROOT));
        return day || SpeakerLexicon.isDay(tokens.get(at).text());
    }

    /** Whether the name is the first of several: "Lund and Holm", "Lund, Holm and Vale". */
    private boolean isListed(NameMention mention) {
        int after = mention.last();
        return after + 1 < tokens.size()
                && (tokens.get(after).pos().equals("CC")
                        || tokens.get(after).text().equals(","))
                && tokens.get(after + 1).isCapitalised();
    }

    /** The text of tokens {@code [first, to)} without loose words at its end; null if it is no complete office or trade. */
    private @Nullable String checked(int from, int to, Set<String> nouns, NameMention mention) {
        int first = from;
        int last = beforeLoneQuote(first, to);
        while (last > first
                && (isLoose(tokens.get(last - 1)) || last - 1 > first && isHonorific(tokens.get(last - 1)))) {
            last--;
        }
        while (first + 1 < last && AGE.matcher(tokens.get(first).text()).matches()) {
            first++;
        }
        if (last == first + 1 && ALONE.contains(tokens.get(first).text())) {
            return null;
        }
        if (first + 1 < last && tokens.get(first).text().equals("fellow") && !joinsPhrase(tokens.get(first + 1))) {
            first++;
        }
        if (last <= first
                || nouns.stream().anyMatch(WordClass.RELATION::holds)
                || document.inHeadline(document.sentenceOf(mention.first()))) {
            return null;
        }
        int shouted = 0;
        for (Token token : tokens.subList(first, last)) {
            String word = token.text();
            shouted += SHOUTED.matcher(word).matches() ? 1 : 0;
            if (NameWord.FURNITURE.holds(word)
                    || word.equals("own")
                    || SpeakerLexicon.fold(word).equals(mention.name().foldedLast())) {
                return null;
            }
        }
        return shouted > 1 ? null : document.text(tokens.get(first), tokens.get(last - 1));
    }

    /** Where the words end that have each quotation mark in pairs; {@code first} if they begin inside a quotation. */
    private int beforeLoneQuote(int first, int to) {
        int marks = 0;
        int last = to;
        for (int i = first; i < to; i++) {
            if (QUOTES.contains(document.text()
                    .substring(tokens.get(i).begin(), tokens.get(i).begin() + 1))) {
                if (marks == 0 && document.text().charAt(tokens.get(i).begin()) == '”') {
                    return first;
                }
                marks++;
                last = i;
            }
        }
        return marks % 2 == 0 ? to : last;
    }

    /** The "Dr" of "lead author Dr Ada Lund". */
    private static boolean isHonorific(Token token) {
        return NameWord.HONORIFIC.holds(token.text().replace(".", ""));
    }

    private static boolean isLoose(Token token) {
        return !token.isWord()
                || joinsPhrase(token)
                || token.pos().equals("POS")
                || token.pos().equals("DT")
                || token.pos().equals("PRP$")
                || token.pos().equals("RB")
                || token.pos().equals("CD") && token.text().equals("one");
    }

    /** Where the description ends: before a participle, and a long one before a preposition. */
    private int shortened(int first, int head, int to) {
        int last = to;
        for (int i = head + 1; i < last; i++) {
            if (tokens.get(i).isVerb()) {
                last = i;
            }
        }
        boolean cut = false;
        while (words(first, last) > MAX_WORDS && last > head + 1) {
            cut = true;
            last--;
            while (last > head + 1 && (!joinsPhrase(tokens.get(last)) || isWithinName(last, first, to))) {
                last--;
            }
        }
        return cut ? withoutHalf(head, last) : last;
    }

    /** Where the words end without a second office that is cut before its body: "and leader" of "… and leader of the Harbour Party". */
    private int withoutHalf(int head, int last) {
        for (int i = last - 1; i > head; i--) {
            if (tokens.get(i).pos().equals("IN") || tokens.get(i).text().equals(",")) {
                return last;
            }
            if (tokens.get(i).pos().equals("CC")
                    && Character.isLowerCase(tokens.get(last - 1).text().codePointAt(0))) {
                return i;
            }
        }
        return last;
    }

    private int words(int first, int last) {
        int words = 0;
        for (int i = first; i < last; i++) {
            words += isWithinName(i, first, last) ? 0 : 1;
        }
        return words;
    }

    /** Whether the token goes on with a name that begins before it: "Allergy and Infectious Diseases". */
    private boolean isWithinName(int at, int first, int to) {
        int before = at - 1;
        while (before > first && JOINING.contains(tokens.get(before).text())) {
            before--;
        }
        int behind = at;
        while (behind < to - 1 && JOINING.contains(tokens.get(behind).text())) {
            behind++;
        }
        return before >= first
                && tokens.get(before).isCapitalised()
                && tokens.get(behind).isCapitalised()
                && !SpeakerLexicon.isRole(tokens.get(before).text());
    }

    private static boolean joinsPhrase(Token token) {
        return token.pos().equals("IN")
                || token.pos().equals("TO")
                || token.pos().equals("CC");
    }
}
