package org.pullquote.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pullquote.encode.Encoding;
import org.pullquote.text.WordList;

/**
 * Computes the probability that a reader calls each word of a sentence loaded: the encoder's probability, corrected by those of its
 * neighbours, by how often the experts of BABE marked the word, and by what a reader says of the word without its sentence. So neither
 * "the" beside a loaded word nor a frequent topic of loaded sentences ("guns") nor the thing that is talked about ("egg") counts as
 * loaded. Function words, titles and names get no probability. Immutable.
 */
final class LoadedWordModel {
    /* Logistic regression on words that a reader judged and on the held-out fifth of BABE; see the model card. */
    private static final double INTERCEPT = -1.095;
    private static final double ENCODER = 0.601;
    private static final double NEIGHBOUR = 0.497;
    private static final double MARKED = 0.177;
    private static final double HYPHEN = 0.362;
    private static final double TEN_LETTERS = 0.710;
    private static final double ALWAYS = 2.787;
    private static final double OFTEN = 1.819;

    private static final double NEVER = 1e-6;
    private static final double TITLE_CASE = 0.5;
    private static final String ALL = "*";

    private static final Set<String> PLAIN = WordList.words(LoadedWordModel.class, "plain-words.txt");
    private static final Set<String> ALWAYS_LOADED = WordList.words(LoadedWordModel.class, "always-loaded.txt");
    private static final Set<String> OFTEN_LOADED = WordList.words(LoadedWordModel.class, "often-loaded.txt");

    private final Map<String, Double> marked = WordList.lines(LoadedWordModel.class, "loaded-words.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> Double.valueOf(fields[1])));

    /** A word that begins with a letter: its place in the encoding, and the encoder's probability. */
    private record Candidate(int place, String word, double encoded) {
        boolean isCapitalized() {
            return Character.isUpperCase(word.codePointAt(0));
        }
    }

    /**
     * @param place the word's place in the encoding
     */
    record Probability(int place, double value) {}

    /**
     * The probability of each word that begins with a letter and may be loaded, in order.
     *
     * @param score the place of the encoder's score among those of a word
     */
    List<Probability> of(String text, Encoding sentence, int score) {
        List<Candidate> words = new ArrayList<>();
        for (int i = 0; i < sentence.words(); i++) {
            String word = sentence.wordSpan(i).of(text);
            if (Character.isLetter(word.codePointAt(0))) {
                words.add(new Candidate(i, word, Probabilities.of(sentence.wordScores(i)[score])));
            }
        }
        boolean isTitle = words.stream().filter(Candidate::isCapitalized).count() >= TITLE_CASE * words.size();
        List<Probability> probabilities = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Candidate word = words.get(i);
            String lower = word.word().toLowerCase(Locale.ROOT);
            if (lower.length() > 1 && !PLAIN.contains(lower) && !(i > 0 && !isTitle && isName(word))) {
                double before = i == 0 ? 0 : words.get(i - 1).encoded();
                double after = i + 1 == words.size() ? 0 : words.get(i + 1).encoded();
                double sum = INTERCEPT
                        + ENCODER * logOdds(word.encoded())
                        + NEIGHBOUR * Math.max(before, after)
                        + MARKED * marked.getOrDefault(lower, marked.getOrDefault(ALL, 0.0))
                        + (isHyphenated(text, sentence, word.place()) ? HYPHEN : 0)
                        + TEN_LETTERS * lower.length() / 10
                        + (ALWAYS_LOADED.contains(lower) ? ALWAYS : 0)
                        + (OFTEN_LOADED.contains(lower) ? OFTEN : 0);
                probabilities.add(new Probability(word.place(), Probabilities.of((float) sum)));
            }
        }
        return probabilities;
    }

    private static boolean isName(Candidate word) {
        return word.isCapitalized() && !word.word().equals(word.word().toUpperCase(Locale.ROOT));
    }

    private static boolean isHyphenated(String text, Encoding sentence, int word) {
        int begin = sentence.wordSpan(word).begin();
        int end = sentence.wordSpan(word).end();
        return begin > 0 && text.charAt(begin - 1) == '-' || end < text.length() && text.charAt(end) == '-';
    }

    private static double logOdds(double probability) {
        double within = Math.min(Math.max(probability, NEVER), 1 - NEVER);
        return Math.log(within / (1 - within));
    }
}
