package org.pullquote.aggregate.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an article is about: words, each with a weight (TF-IDF; Spärck Jones 1972).
 *
 * @param words each once
 * @param weights of the words, in their order, above 0
 */
record WordVector(List<String> words, List<Double> weights) {
    WordVector {
        if (words.size() != weights.size()) {
            throw new IllegalArgumentException(words.size() + " words with " + weights.size() + " weights");
        }
    }

    /** The cosine of the two, 0 (no word in common) to 1; 0 for one without words. */
    double cosine(WordVector other) {
        Map<String, Double> others = new HashMap<>();
        for (int i = 0; i < other.words.size(); i++) {
            others.put(other.words.get(i), other.weights.get(i));
        }
        double product = 0;
        for (int i = 0; i < words.size(); i++) {
            product += weights.get(i) * others.getOrDefault(words.get(i), 0.0);
        }
        return product == 0 ? 0 : Math.min(1, product / (length() * other.length()));
    }

    private double length() {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }
}
