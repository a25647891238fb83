package org.pullquote.score;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Span;

/**
 * Scores loaded language: the probability that a sentence is worded to sway its reader, and the words that do so. Trained on BABE
 * (Spinde et al. 2021, <em>Neural media bias detection using distant supervision with BABE: bias annotations by experts</em>).
 * Immutable; see the model card.
 */
public final class LoadedModel {
    /** The lowest probability at which a word is published: few such words are not loaded by a reader's judgement; see the model card. */
    public static final double WORD_THRESHOLD = 0.8;

    /** The probability from which on words are about as many as those that the experts of BABE mark. */
    public static final double EXPERTS_THRESHOLD = 0.3;

    private static final String LOADED = "loaded";

    private final LoadedWordModel words = new LoadedWordModel();
    private final int text;
    private final int word;

    /**
     * A model that reads the scores of {@code encoder}.
     *
     * @throws IllegalArgumentException if the encoder gives no scores of loaded language
     */
    public LoadedModel(SentenceEncoder encoder) {
        text = encoder.textScore(LOADED);
        word = encoder.wordScore(LOADED);
    }

    /** The probability that a sentence's language is loaded, in [0, 1]. */
    public double probability(Encoding sentence) {
        return Probabilities.of(sentence.textScores()[text]);
    }

    /**
     * A loaded word.
     *
     * @param span where it stands in the text
     * @param probability that a reader takes it for loaded, in [0, 1]
     */
    public record Word(Span span, double probability) {}

    /** The words of {@code text} to publish as loaded: those of at least {@link #WORD_THRESHOLD}. */
    public List<Word> words(String text, Encoding sentence) {
        return words(text, sentence, WORD_THRESHOLD);
    }

    /**
     * The words of {@code text} that are loaded with a probability of at least {@code least}, in order. Marks, function words, titles
     * and names are never among them; "can't" and "short-sighted" are one word each, as probable as its most probable part.
     */
    public List<Word> words(String text, Encoding sentence, double least) {
        List<Word> loaded = new ArrayList<>();
        for (LoadedWordModel.Probability probability : words.of(text, sentence, word)) {
            if (probability.value() >= least) {
                Span whole = whole(text, sentence.wordSpan(probability.place()));
                double value = probability.value();
                int last = loaded.size() - 1;
                if (last >= 0 && loaded.get(last).span().equals(whole)) {
                    value = Math.max(value, loaded.remove(last).probability());
                }
                loaded.add(new Word(whole, value));
            }
        }
        return loaded;
    }

    /**
     * The word with what apostrophes and hyphens join to it, since the encoder separates them: the "anti" of "anti-tax" or the
     * "corrupt" of "non-corrupt" is nobody's word.
     */
    private static Span whole(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin >= 2 && joins(text.charAt(begin - 1)) && Character.isLetterOrDigit(text.charAt(begin - 2))) {
            begin -= 2;
            while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
                begin--;
            }
        }
        while (end + 1 < text.length() && joins(text.charAt(end)) && Character.isLetterOrDigit(text.charAt(end + 1))) {
            end += 2;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
        }
        return new Span(begin, end);
    }

    private static boolean joins(char mark) {
        return mark == '\'' || mark == '’' || mark == '-' || mark == '\u2010' || mark == '\u2011';
    }
}
