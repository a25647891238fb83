package org.pullquote.encode;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.model.Span;

/**
 * A text as the encoder sees it: one vector for the whole, from the encoder's last layer, made for comparing texts by their cosine;
 * and vectors for its words, from a middle layer, where heads are trained on them. Immutable; the arrays that it hands out are
 * the caller's own.
 */
public final class Encoding {
    private final float[] vector;
    private final List<Piece> pieces;
    /** Of the opening piece, of each piece, of the closing one. */
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

    /** The middle layer's vector for the text as a whole, which is that of its opening piece. */
    public float[] opening() {
        return pieceVectors[0].clone();
    }

    /** The mean vector of all words; a zero vector for a text without any. */
    public float[] mean() {
        return mean(0, pieces.size());
    }

    /** The mean vector of all pieces that share a character with {@code span}; a zero vector where none does. */
    public float[] mean(Span span) {
        return mean(firstPiece(span), lastPiece(span));
    }

    /**
     * The mean vector of the pieces around {@code span}, each weighted by exp(−distance / {@code reach}), the span's own left
     * out; a zero vector where there are none.
     *
     * @param reach in pieces
     */
    public float[] around(Span span, double reach) {
        int first = firstPiece(span);
        int last = lastPiece(span);
        double[] sum = new double[vector.length];
        double weights = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int distance = i < first ? first - i : i - last + 1;
            if (distance > 0) {
                double weight = Math.exp(-distance / reach);
                weights += weight;
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += weight * pieceVectors[i + 1][d];
                }
            }
        }
        return divided(sum, weights);
    }

    private int firstPiece(Span span) {
        int first = 0;
        while (first < pieces.size() && pieces.get(first).end() <= span.begin()) {
            first++;
        }
        return first;
    }

    private int lastPiece(Span span) {
        int last = firstPiece(span);
        while (last < pieces.size() && pieces.get(last).begin() < span.end()) {
            last++;
        }
        return last;
    }

    private float[] mean(int first, int last) {
        double[] sum = new double[vector.length];
        for (int i = first; i < last; i++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += pieceVectors[i + 1][d];
            }
        }
        return divided(sum, last - first);
    }

    private static float[] divided(double[] sum, double weight) {
        float[] mean = new float[sum.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = weight == 0 ? 0 : (float) (sum[d] / weight);
        }
        return mean;
    }
}
