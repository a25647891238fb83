package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.pullquote.names.Agencies;
import org.pullquote.names.NameParts;
import org.pullquote.names.PersonName;

/** The names found so far in a document, each with its titles and suffix; no two share a token. */
final class FoundNames {
    private static final int MAX_NAME_WORDS = 6;

    /** Shorter words in all capitals may be initials, except a given name beside a longer such word: "AMY LUND". */
    private static final int MIN_SHOUTED = 4;

    /** A longer word with a full stop at its end is a surname at the end of a sentence. */
    private static final int LONGEST_SHORT_FORM = 4;

    private final Document document;
    private final List<Token> tokens;
    private final boolean[] taken;
    private final List<NameMention> found = new ArrayList<>();
    private final Set<String> fullNames = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();

    /** The last words of full names. */
    private final Set<String> lastWords = new HashSet<>();

    private final Set<String> surnames = new HashSet<>();

    FoundNames(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        this.taken = new boolean[tokens.size()];
    }

    /** The names in the order of the text. */
    List<NameMention> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(NameMention::first))
                .toList();
    }

    boolean isTaken(int token) {
        return taken[token];
    }

    /** Whether the folded word is the surname of a name found so far. */
    boolean isSurname(String word) {
        return surnames.contains(word);
    }

    /** Whether a full name found so far begins with the folded word. */
    boolean beginsFullName(String word) {
        return firstWords.contains(word);
    }

    /** The number of words of the longest full name found so far that matches free tokens from {@code at} to {@code limit}; 0 if none. */
    int fullNameAt(int at, int limit) {
        StringBuilder words = new StringBuilder();
        int longest = 0;
        for (int i = at; i < Math.min(limit, at + MAX_NAME_WORDS) && !taken[i]; i++) {
            words.append(SpeakerLexicon.fold(tokens.get(i).text())).append(' ');
            longest = fullNames.contains(words.toString()) ? i + 1 - at : longest;
        }
        return longest;
    }

    /** Adds the name of tokens {@code [from, to)}, with the titles before it and the suffix after it, unless it is not a name. */
    void add(Sentence sentence, int from, int to, boolean sure) {
        while (to - from > 1 && isOutside(tokens.get(from).text())) {
            from++;
        }
        while (to - from > 1 && SpeakerLexicon.isDay(tokens.get(to - 1).text())
                || to - from > 2 && NameWord.FURNITURE.holds(tokens.get(to - 1).text())) {
            to--;
        }
        int first = from;
        List<String> titles = new ArrayList<>();
        while (first < to - 1 && SpeakerLexicon.isTitle(tokens.get(first).text()) && !isFirstName(sentence, first)) {
            titles.add(tokens.get(first).text());
            first++;
        }
        for (int i = first + 1; i + 2 < to && titles.isEmpty(); i++) {
            // The particle of "Ada da Lund" is spelled like the title of a district attorney.
            if (isCapitalised(tokens.get(i))
                    && SpeakerLexicon.isTitle(tokens.get(i).text())
                    && !SpeakerLexicon.isGivenName(tokens.get(i).text())) {
                titles.add(tokens.get(i).text());
                first = i + 1;
                from = i;
            }
        }
        if (titles.isEmpty() && first > sentence.first() && !taken[first - 1] && isFathers(tokens.get(first - 1))) {
            first--;
            from = first;
        }
        int begin = from;
        while (begin > sentence.first()
                && !taken[begin - 1]
                && isCapitalised(tokens.get(begin - 1))
                && SpeakerLexicon.isTitle(tokens.get(begin - 1).text())) {
            begin--;
            titles.add(0, tokens.get(begin).text());
        }
        int last = to;
        String suffix = "";
        if (SpeakerLexicon.isSuffix(tokens.get(last - 1).text()) && last - first > 1) {
            suffix = tokens.get(last - 1).text();
            last--;
        } else if (last < sentence.last()
                && SpeakerLexicon.isSuffix(tokens.get(last).text())) {
            suffix = tokens.get(last).text();
            to = last + 1;
        } else if (last + 1 < sentence.last()
                && tokens.get(last).text().equals(",")
                && SpeakerLexicon.isSuffix(tokens.get(last + 1).text())
                && tokens.get(last + 1).text().length() > 1
                && isCapitalised(tokens.get(last + 1))) {
            suffix = tokens.get(last + 1).text();
            to = last + 2;
        }
        while (to < sentence.last()
                && !taken[to]
                && SpeakerLexicon.isHonour(tokens.get(to).text())) {
            to++;
        }
        while (last - first > 1 && SpeakerLexicon.isHonour(tokens.get(last - 1).text())) {
            last--;
        }
        PersonName name = name(first, last, suffix.equals("Jr") || suffix.equals("Sr") ? suffix + "." : suffix);
        if (name == null
                || name.foldedLast().equals("god")
                || name.words().size() == 1 && (titles.isEmpty() ? isNoName(name.last()) : isOffice(name))) {
            return;
        }
        for (int i = begin; i < to; i++) {
            taken[i] = true;
        }
        found.add(new NameMention(begin, first, to, name, titles, sure));
        if (name.isFull()) {
            firstWords.add(name.folded().get(0));
            fullNames.add(String.join(" ", name.folded()) + " ");
            lastWords.add(name.foldedLast());
        }
        if (name.isFull() || !titles.isEmpty()) {
            surnames.add(name.foldedLast());
        }
    }

    /** Whether it is no title but the first name behind one, which is spelled like a peer's: "Gov. Earl Lund". */
    private boolean isFirstName(Sentence sentence, int at) {
        String word = tokens.get(at).text();
        String before = at > sentence.first() ? tokens.get(at - 1).text() : "";
        return (NameWord.PLACED_PEER.holds(word) || NameWord.NAMED_PEER.holds(word))
                && before.endsWith(".")
                && SpeakerLexicon.isTitle(before);
    }

    /** Whether it is the button or credit before a name, not its first word: "Facebook Twitter Ada Lund", "Reuters Lund". */
    private static boolean isOutside(String word) {
        return !SpeakerLexicon.isGivenName(word)
                && (SpeakerLexicon.organization(word) != null
                        || Agencies.shortName(word) != null
                        || NameWord.FURNITURE.holds(word));
    }

    /** Whether it is the "bin" without which the surname behind it is the father's. */
    private static boolean isFathers(Token token) {
        return NameParts.isPatronymic(token.text())
                && token.text().equals(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a full name found so far ends with the last word of the name. */
    boolean hasBearer(PersonName name) {
        return lastWords.contains(name.foldedLast());
    }

    /** Adds the full name of tokens {@code [from, to)} instead of the part found at {@code surname}. */
    void addFull(Sentence sentence, int from, int surname, int to) {
        found.removeIf(mention -> mention.first() >= surname && mention.first() < to);
        for (int i = surname; i < to; i++) {
            taken[i] = false;
        }
        add(sentence, from, to, true);
    }

    /**
     * Adds the holder of a peerage with its place, tokens {@code [first, to)}: "Lord Lund of Marle", "the Earl of Marle". The title
     * is part of the name.
     */
    void addPeer(int first, int of, int to) {
        List<String> words = tokens.subList(first, of).stream().map(Token::text).toList();
        List<String> place = tokens.subList(of, to).stream().map(Token::text).toList();
        PersonName name = new PersonName(words, String.join(" ", place));
        for (int i = first; i < to; i++) {
            taken[i] = true;
        }
        found.add(new NameMention(first, first, to, name, List.of(words.get(0)), true));
        if (name.isFull()) {
            surnames.add(name.foldedLast());
            lastWords.add(name.foldedLast());
        }
    }

    /** Whether it is the office by which somebody is addressed: "Mr. President". */
    private boolean isOffice(PersonName name) {
        return SpeakerLexicon.isTitle(name.last())
                && SpeakerLexicon.isRole(name.last())
                && !surnames.contains(name.foldedLast());
    }

    private boolean isNoName(String word) {
        String folded = SpeakerLexicon.fold(word);
        // The article's names tell more than a list: "Dawn" is no newspaper beside "Dawn Lund".
        boolean ofName = surnames.contains(folded) || firstWords.contains(folded);
        return SpeakerLexicon.isTitle(word) && !surnames.contains(folded)
                || SpeakerLexicon.isParty(word)
                || SpeakerLexicon.isDay(word)
                || SpeakerLexicon.isThing(word) && !ofName
                || (SpeakerLexicon.outlet(word) != null || SpeakerLexicon.organization(word) != null) && !ofName
                || PersonName.isInitial(word);
    }

    private @Nullable PersonName name(int first, int last, String suffix) {
        List<String> words = new ArrayList<>();
        boolean nickname = false;
        boolean shouted = tokens.subList(first, last).stream().anyMatch(token -> isShouted(token.text(), MIN_SHOUTED));
        for (int i = first; i < last; i++) {
            Token token = tokens.get(i);
            if (isQuoteMark(token)) {
                nickname = !nickname;
            } else if (!nickname && token.isWord() && !(i > first && i + 1 < last && isInMarks(token))) {
                boolean given = shouted && SpeakerLexicon.isGivenName(token.text());
                words.add(withoutCapitals(token.text(), given ? 2 : MIN_SHOUTED));
            }
        }
        if (words.isEmpty() || words.size() > MAX_NAME_WORDS) {
            return null;
        }
        words.set(words.size() - 1, withoutStop(words.get(words.size() - 1)));
        int end = words.size() - 1;
        if (end > 1 && words.get(end).equals(words.get(end - 1))) {
            // A caption that runs into the text: "Ada Lund Lund said".
            words.remove(end);
        }
        return new PersonName(words, suffix);
    }

    /** Whether marks stand around the word alone, which are no tokens inside a name: the "Bob" of "Robert “Bob” Lund". */
    private boolean isInMarks(Token token) {
        String text = document.text();
        return "\"“".indexOf(text.charAt(token.begin() - 1)) >= 0 && "\"”".indexOf(text.charAt(token.end())) >= 0;
    }

    /** The full stop of a sentence that the tokenizer took for that of an abbreviation: "Octavia Penn." */
    private static String withoutStop(String surname) {
        boolean stop = surname.length() > LONGEST_SHORT_FORM && surname.indexOf('.') == surname.length() - 1;
        return stop ? surname.substring(0, surname.length() - 1) : surname;
    }

    private static boolean isShouted(String word, int letters) {
        return word.length() >= letters && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "TRUMP" becomes "Trump", as in a headline; initials and shorter words ("JFK") stay. */
    private static String withoutCapitals(String word, int letters) {
        if (!isShouted(word, letters)) {
            return word;
        }
        StringBuilder text = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0
                    || text.charAt(i - 1) == '-'
                    || text.charAt(i - 1) == '\''
                    || i == 2 && word.startsWith("MC");
            if (begins) {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString();
    }

    /** Whether it begins with a capital, or with a particle and a hyphen before one: "al-Rashidi". */
    static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0)) || NameParts.isHyphenated(token.text());
    }

    static boolean isQuoteMark(Token token) {
        return "\"“”''``‘".contains(token.text());
    }
}
