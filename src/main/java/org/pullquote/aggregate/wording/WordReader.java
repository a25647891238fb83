package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.text.WordList;

/** Reads the words of one stretch of quoted text. */
final class WordReader {
    private static final String PREFIXES =
            String.join("|", new TreeSet<>(WordList.words(WordReader.class, "prefixes.txt")));

    /** "U.S.", "%", "&", "[W]e", "Dem[ocrat]s", "[re]make", "re-enter", "don't", "bull***", and every other run of letters and digits. */
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,}+(?:\\p{Lu}(?![\\p{L}\\p{N}]))?"
                    + "|(?<=\\p{N})%"
                    + "|(?<=\\s)&(?=\\s)"
                    + "|\\[\\p{L}\\](?=\\p{Ll})[\\p{L}\\p{N}]++(?:['’‘][\\p{L}\\p{N}]++)*+"
                    + "|(?:\\p{L}++\\[\\p{L}++\\]|\\[\\p{L}++\\](?=\\p{Ll}))\\p{L}*+"
                    + "|(?:(?i:" + PREFIXES + ")-(?=\\p{L}))?"
                    + "[\\p{L}\\p{N}\\x{10000}-\\x{10FFFF}]++(?:['’‘][\\p{L}\\p{N}]++)*+(?:\\*{2,}+\\p{L}*+|-{3,}+(?![\\p{L}\\p{N}]))?");

    /**
     * What an editor put in square brackets, or a few words in round ones, but not a capital that only fits a word into the
     * newsroom's sentence.
     */
    private static final Pattern EDITORS =
            Pattern.compile("\\[(?!\\p{L}\\]\\p{Ll})[^\\[\\]]{1,200}\\]|\\([^()]{1,40}\\)");

    /** A word in which an editor supplied letters, other than a capital for the first. */
    private static final Pattern COMPLETED = Pattern.compile("\\p{L}\\[|\\[\\p{L}{2}");

    /** Dots that stand by themselves: something is left out. */
    private static final Pattern GAP = Pattern.compile("\\s+(?:…|\\.\\s?\\.\\s?\\.)(?:\\s?\\.)?(?!\\S)");

    private final String text;
    private final List<Word> words = new ArrayList<>();

    WordReader(String text) {
        this.text = text;
    }

    /** The words in order; the first opens the stretch. */
    List<Word> words() {
        Matcher editors = EDITORS.matcher(text);
        boolean more = editors.find();
        Matcher word = WORD.matcher(text);
        int begin = 0;
        while (word.find(begin)) {
            while (more && editors.end() <= word.start()) {
                more = editors.find();
            }
            begin = add(begin, word, more && editors.start() < word.start());
        }
        return words;
    }

    /** Adds a word and returns where the marks after it end. */
    private int add(int begin, Matcher word, boolean editors) {
        int rest = word.end();
        while (rest < text.length() && !isWordPart(text.charAt(rest)) && !Character.isWhitespace(text.charAt(rest))) {
            rest++;
        }
        rest = afterGap(rest);
        boolean spaced =
                words.isEmpty() || text.substring(begin, word.start()).chars().anyMatch(Character::isWhitespace);
        int at = Math.max(begin, lastSpace(begin, word.start()));
        int done = word.start();
        List<WordForms.Part> parts = WordForms.of(word.group());
        boolean isEditors = editors || COMPLETED.matcher(word.group()).find();
        for (int i = 0; i < parts.size(); i++) {
            done += parts.get(i).length();
            int to = i + 1 < parts.size() ? done : rest;
            words.add(
                    new Word(text.substring(at, to), parts.get(i).key(), i == 0 && spaced, words.isEmpty(), isEditors));
            at = to;
        }
        return rest;
    }

    /** Where dots that stand by themselves end, or {@code at}. */
    private int afterGap(int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || text.charAt(next) != '.' && text.charAt(next) != '…') {
            return at;
        }
        Matcher gap = GAP.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return gap.lookingAt() ? gap.end() : at;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '[' || c == '%';
    }

    /** Where the marks before a word begin: after the last white space before it. */
    private int lastSpace(int begin, int start) {
        int at = start;
        while (at > begin && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
