package org.pullquote.encode;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.model.Span;

/**
 * The encoder's output for a text: scores of the text, and scores of its words. Scores are those of a logistic model before
 * conversion to probabilities; {@link SentenceEncoder} gives the place of each. Immutable; returned arrays belong to the caller.
 */
public final class Encoding {
    private final float[] textScores;
    private final List<Piece> pieces;
    private final float[] pieceScores;
    private final int width;
    private final List<Word> words;

    /** @param pieceScores {@code width} scores of the first piece, of the second, … */
    Encoding(float[] textScores, List<Piece> pieces, float[] pieceScores, int width) {
        this.textScores = textScores;
        this.pieces = pieces;
        this.pieceScores = pieceScores;
        this.width = width;
        this.words = words(pieces);
    }

    /** A word's place in the text, and the range of its pieces. */
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

    /** The scores of the text as a whole. */
    public float[] textScores() {
        return textScores.clone();
    }

    /** The number of words and marks read; fewer than in the text if it was cut. */
    public int words() {
        return words.size();
    }

    /** Where the word or mark {@code word} stands in the text, in UTF-16 code units. */
    public Span wordSpan(int word) {
        return words.get(word).span();
    }

    /** The scores of the word or mark {@code word}: the means of those of its pieces. */
    public float[] wordScores(int word) {
        return mean(words.get(word).first(), words.get(word).last());
    }

    /** The mean scores of all pieces that share a character with {@code span}; zeros where none does. */
    public float[] scores(Span span) {
        int first = 0;
        while (first < pieces.size() && pieces.get(first).end() <= span.begin()) {
            first++;
        }
        int last = first;
        while (last < pieces.size() && pieces.get(last).begin() < span.end()) {
            last++;
        }
        return mean(first, last);
    }

    /** The scores of one piece. */
    float[] pieceScores(int piece) {
        return mean(piece, piece + 1);
    }

    private float[] mean(int first, int last) {
        float[] mean = new float[width];
        for (int kind = 0; kind < width && first < last; kind++) {
            double sum = 0;
            for (int i = first; i < last; i++) {
                sum += pieceScores[i * width + kind];
            }
            mean[kind] = (float) (sum / (last - first));
        }
        return mean;
    }
}
