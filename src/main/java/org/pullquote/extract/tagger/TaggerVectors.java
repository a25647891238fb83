package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.model.Span;

/**
 * What the tagger makes of the words of one document on its way to their tags: of each word the vectors of its first piece, at the end of the encoder and in
 * its middle, where more is left of what a word means. They come at no cost, for they are computed anyway. Filled by {@link TaggerAttributionFinder}; for
 * one thread.
 */
public final class TaggerVectors {
    private final List<Word> words = new ArrayList<>();

    /** A word, and where its vectors begin in the arrays of its window. */
    private record Word(Span span, TaggerScores scores, int piece) {}

    /** Adds the words of the next window. */
    void add(TaggerWindow window, TaggerScores scores) {
        for (int i = 0; i < window.words().size(); i++) {
            words.add(new Word(window.words().get(i), scores, window.first().get(i)));
        }
    }

    /** The mean of the words that begin in {@code spans}, of their vectors; zeros where there is none. */
    public float[] mean(List<Span> spans) {
        float[] mean = new float[TaggerScores.WIDTH];
        int n = 0;
        for (Span span : spans) {
            for (int i = firstAt(span.begin());
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

    /** The mean over the words that begin in {@code spans} of how much rather each is a cue's than none's; 0 where there is none. */
    public double cueMargin(List<Span> spans) {
        double sum = 0;
        int n = 0;
        for (Span span : spans) {
            for (int i = firstAt(span.begin());
                    i < words.size() && words.get(i).span().begin() < span.end();
                    i++) {
                sum += words.get(i).scores().cueMargin(words.get(i).piece());
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** How many words begin before {@code offset}. */
    private int firstAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
