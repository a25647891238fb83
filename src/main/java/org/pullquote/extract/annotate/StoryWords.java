package org.pullquote.extract.annotate;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.model.Article;

/**
 * The words that tell which event an article is about: those of its headline, counted twice, and the first {@value #LEAD_WORDS}
 * of its text, without inflections. News reports the event first; later text is background that other events share.
 */
public final class StoryWords {
    private static final int LEAD_WORDS = 100;
    private static final int HEADLINE_WEIGHT = 2;

    /** A figure of four digits may be a year or the name of a thing; others differ from report to report. */
    private static final int TELLING_DIGITS = 4;

    /** The quantifiers are possessive, because a greedy group recurses once for each repetition. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['\u2019.&-][\\p{L}\\p{N}]++)*+");

    private static final Pattern PLAIN = Pattern.compile("[a-z]+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    private StoryWords() {}

    /** How often each word occurs, in lower case; empty if the article has no words. */
    public static SortedMap<String, Integer> of(Article article) {
        SortedMap<String, Integer> words = new TreeMap<>();
        add(words, article.title(), Integer.MAX_VALUE, HEADLINE_WEIGHT);
        add(words, article.text().text(), LEAD_WORDS, 1);
        return words;
    }

    private static void add(SortedMap<String, Integer> words, String text, int most, int weight) {
        Morphology morphology = new Morphology();
        Matcher matcher = WORD.matcher(text);
        for (int i = 0; i < most && matcher.find(); i++) {
            String word = bare(morphology, matcher.group());
            boolean figure = DIGITS.matcher(word).matches();
            if (figure ? word.length() == TELLING_DIGITS : word.length() > 1) {
                words.merge(word, weight, Integer::sum);
            }
        }
    }

    /** "U.S." is "us", "Biden’s" is "biden"; a word with characters other than a to z is not stemmed. */
    private static String bare(Morphology morphology, String written) {
        String word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(".", "");
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        return PLAIN.matcher(word).matches() ? morphology.stem(word) : word;
    }
}
