package org.pullquote.aggregate.story;

/**
 * What an article is about: words, each with a weight (TF-IDF; Spärck Jones 1972).
 *
 * @param words the hashes of the words, in ascending order, each once
 * @param weights the weights of the words, in the same order, above 0
 * @param length the Euclidean norm of the weights
 */
record WordVector(long[] words, double[] weights, double length) {
    /** A vector of these words; the arrays are not copied. */
    static WordVector of(long[] words, double[] weights) {
        if (words.length != weights.length) {
            throw new IllegalArgumentException(words.length + " words with " + weights.length + " weights");
        }
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return new WordVector(words, weights, Math.sqrt(squares));
    }

    /** The cosine of the two, 0 (no word in common) to 1; 0 if either has no words. */
    double cosine(WordVector other) {
        double product = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            if (words[i] == other.words[j]) {
                product += weights[i] * other.weights[j];
            }
            // Both advance where the words are the same.
            boolean behind = words[i] <= other.words[j];
            boolean ahead = words[i] >= other.words[j];
            i += behind ? 1 : 0;
            j += ahead ? 1 : 0;
        }
        return product == 0 ? 0 : Math.min(1, product / (length * other.length));
    }
}
