package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.extract.document.InOrder;
import org.pullquote.model.Span;

/**
 * The tagger's vectors of the words of one document: for each word those of its first piece, from the end of the encoder and from
 * its middle, where more of a word's meaning is left. They come at no cost, since the tagger computes them anyway. Filled by
 * {@link TaggerAttributionFinder}; not thread-safe.
 */
public final class TaggerVectors {
    private final List<Word> words = new ArrayList<>();

    /** A word with the scores of its window and the index of its first piece there. */
    private record Word(Span span, TaggerScores scores, int piece) {}

    /** Adds the words of the next window. */
    void add(TaggerWindow window, TaggerScores scores) {
        for (int i = 0; i < window.words().size(); i++) {
            words.add(new Word(window.words().get(i), scores, window.first().get(i)));
        }
    }

    /** The mean vector of the words that begin in {@code spans}; zeros if there are none. */
    public float[] mean(List<Span> spans) {
        float[] mean = new float[TaggerScores.WIDTH];
        int n = 0;
        for (Span span : spans) {
            for (int i = InOrder.firstWhere(words, word -> word.span().begin() >= span.begin());
                    i < words.size() && words.get(i).span().begin() < span.end();
                    i++) {
                words.get(i).scores().addVector(words.get(i).piece(), mean);
                n++;
            }
        }
        for (int d = 0; d < mean.length && n > 1; d++) {
            mean[d] /= n;
        }
        return mean;
    }

    /** The mean cue margin of the words that begin in {@code spans}; 0 if there are none. */
    public double cueMargin(List<Span> spans) {
        double sum = 0;
        int n = 0;
        for (Span span : spans) {
            for (int i = InOrder.firstWhere(words, word -> word.span().begin() >= span.begin());
                    i < words.size() && words.get(i).span().begin() < span.end();
                    i++) {
                sum += words.get(i).scores().cueMargin(words.get(i).piece());
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
