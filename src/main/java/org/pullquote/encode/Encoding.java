package org.pullquote.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * A text as the encoder sees it: a vector for the whole, and one for each word. Immutable; the arrays that it hands out are the
 * caller's own.
 */
public final class Encoding {
    private final float[] vector;
    private final List<Piece> pieces;
    private final float[][] pieceVectors;
    private final List<Word> words;

    Encoding(float[] vector, List<Piece> pieces, float[][] pieceVectors) {
        this.vector = vector;
        this.pieces = pieces;
        this.pieceVectors = pieceVectors;
        this.words = words(pieces);
    }

    /** A word's place in the text, and which pieces it is made of. */
    private record Word(Span span, int first, int last) {}

    private static List<Word> words(List<Piece> pieces) {
        List<Word> words = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || pieces.get(i).opensWord()) {
                if (!pieces.isEmpty()) {
                    words.add(new Word(
                            new Span(
                                    pieces.get(first).begin(), pieces.get(i - 1).end()),
                            first,
                            i));
                }
                first = i;
            }
        }
        return List.copyOf(words);
    }

    /** The vector of the whole text, of length one. */
    public float[] vector() {
        return vector.clone();
    }

    /** How many words and marks were read; fewer than the text has where it was cut. */
    public int words() {
        return words.size();
    }

    /** Where the word or mark {@code word} stands in the text, in UTF-16 code units. */
    public Span wordSpan(int word) {
        return words.get(word).span();
    }

    /** The vector of the word or mark {@code word}: the mean of those of its pieces. */
    public float[] wordVector(int word) {
        return mean(words.get(word).first(), words.get(word).last());
    }

    /** The mean vector of all pieces that share a character with {@code span}, or null where none does. */
    public float @Nullable [] mean(Span span) {
        int first = 0;
        while (first < pieces.size() && pieces.get(first).end() <= span.begin()) {
            first++;
        }
        int last = first;
        while (last < pieces.size() && pieces.get(last).begin() < span.end()) {
            last++;
        }
        return first == last ? null : mean(first, last);
    }

    /** The mean vector of all pieces, or null for a text without any. */
    public float @Nullable [] mean() {
        return pieces.isEmpty() ? null : mean(0, pieces.size());
    }

    private float[] mean(int first, int last) {
        float[] mean = Arrays.copyOf(pieceVectors[first], vector.length);
        for (int i = first + 1; i < last; i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += pieceVectors[i][d];
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= last - first;
        }
        return mean;
    }
}
