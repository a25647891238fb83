package org.pullquote.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many gold quotes by a named speaker were found, and how many of them with the right speaker.
 *
 * <p>A quote is found if one predicted content covers at least half of its words (of several, the one that covers most, then the
 * shortest). Its speaker is right if the predicted name has the last word of the gold name, ignoring a plural "s", and full if it
 * has every word.
 */
final class SpeakerScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A predicted statement of one article. */
    record Prediction(Map<String, Integer> words, int size, List<String> speaker) {
        static Prediction of(String content, @Nullable String speaker) {
            List<String> words = SpeakerScore.words(content);
            return new Prediction(bag(words), words.size(), SpeakerScore.words(speaker == null ? "" : speaker));
        }
    }

    private int quotes;
    private int found;
    private int right;
    private int full;
    private int empty;

    /** Compares one gold quote with the statements predicted for its article. */
    void add(String quote, String goldSpeaker, List<Prediction> predictions) {
        quotes++;
        List<String> words = words(quote);
        List<String> name = words(goldSpeaker.replace('_', ' '));
        Prediction best = null;
        int covered = 0;
        for (Prediction prediction : predictions) {
            int common = common(bag(words), prediction.words());
            if (best == null || common > covered || common == covered && precedes(prediction, best)) {
                best = prediction;
                covered = common;
            }
        }
        if (best == null || words.isEmpty() || 2 * covered < words.size()) {
            return;
        }
        found++;
        if (best.speaker().isEmpty()) {
            empty++;
        }
        if (isRight(name, best.speaker())) {
            right++;
        }
        if (best.speaker().containsAll(name)) {
            full++;
        }
    }

    /** The share of gold quotes that were found with the right speaker. */
    double right() {
        return quotes == 0 ? 0 : right / (double) quotes;
    }

    /** Of two that cover equally much, the shorter one precedes; then the one whose speaker is later in the alphabet. */
    private static boolean precedes(Prediction one, Prediction other) {
        return one.size() != other.size() ? one.size() < other.size() : compare(one.speaker(), other.speaker()) > 0;
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static boolean isRight(List<String> gold, List<String> predicted) {
        String last = singular(gold.get(gold.size() - 1));
        return predicted.stream().map(SpeakerScore::singular).anyMatch(last::equals);
    }

    private static String singular(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == 's') {
            end--;
        }
        return word.substring(0, end);
    }

    private static int common(Map<String, Integer> gold, Map<String, Integer> predicted) {
        int common = 0;
        for (Map.Entry<String, Integer> word : gold.entrySet()) {
            common += Math.min(word.getValue(), predicted.getOrDefault(word.getKey(), 0));
        }
        return common;
    }

    private static Map<String, Integer> bag(List<String> words) {
        Map<String, Integer> bag = new HashMap<>();
        words.forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replace("’s", "").replace("'s", ""));
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** One line for each measure and its value; shares are of all gold quotes. */
    String table() {
        return "gold quotes by a named speaker  " + quotes + "\n"
                + "found                           " + share(found) + "\n"
                + "speaker right                   " + share(right) + "\n"
                + "full name                       " + share(full) + "\n"
                + "found without a speaker         " + share(empty) + "\n";
    }

    private String share(int count) {
        return new BigDecimal((double) count / Math.max(1, quotes))
                .setScale(3, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
