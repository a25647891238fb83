package org.pullquote.score;

import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Span;
import org.pullquote.model.Tone;
import org.pullquote.model.ToneLabel;

/**
 * Tone of a sentence, and tone of a sentence toward someone named in it, from the encoder's scores of the sentence and of the words that
 * name the target. Trained on NewsMTSC (Hamborg &amp; Donnay 2021, <em>NewsMTSC: a dataset for (multi-)target-dependent sentiment
 * classification in political news articles</em>). Immutable; see the model card.
 */
public final class ToneModel {
    private static final int LABELS = ToneLabel.CLASSES.size();

    private final int text;
    private final int word;

    /**
     * A model that reads the scores of {@code encoder}.
     *
     * @throws IllegalArgumentException if the encoder gives no scores of tone
     */
    public ToneModel(SentenceEncoder encoder) {
        text = Probabilities.first(ToneLabel.CLASSES.stream().map(ToneLabel::code), encoder::textScore);
        word = Probabilities.first(ToneLabel.CLASSES.stream().map(ToneLabel::code), encoder::wordScore);
    }

    /** The probabilities that a sentence is negative, neutral and positive. */
    public double[] ofText(Encoding sentence) {
        return Probabilities.ofClasses(sentence.textScores(), text, LABELS);
    }

    /** The probabilities that a sentence is negative, neutral and positive toward what is named at {@code place}. */
    public double[] toward(Span place, Encoding sentence) {
        return Probabilities.ofClasses(sentence.scores(place), word, LABELS);
    }

    /** The tone from the three class probabilities of this model. */
    static Tone tone(double[] probabilities) {
        return Tone.of(probabilities[0], probabilities[1], probabilities[2]);
    }
}
