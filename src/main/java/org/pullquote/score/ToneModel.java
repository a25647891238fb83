package org.pullquote.score;

import org.pullquote.encode.Encoding;
import org.pullquote.model.Span;
import org.pullquote.model.Tone;

/**
 * Tone of a sentence, and tone of a sentence toward someone named in it, from heads over the encoder's word vectors. Trained on
 * NewsMTSC (Hamborg &amp; Donnay 2021, <em>NewsMTSC: a dataset for (multi-)target-dependent sentiment classification in political news
 * articles</em>). Immutable; see the model card beside the heads.
 */
public final class ToneModel {
    /** The file of the head for a whole sentence. */
    public static final String TEXT_HEAD = "tone-text.head";

    /** The file of the head for a target. */
    public static final String TARGET_HEAD = "tone-target.head";

    private static final double REACH = 8;

    private final Head text;
    private final Head target;

    /** A model of two heads with the classes negative, neutral and positive, in this order. */
    public ToneModel(Head text, Head target) {
        this.text = text;
        this.target = target;
    }

    /** The head for a whole sentence. */
    public Head textHead() {
        return text;
    }

    /** The head for a target. */
    public Head targetHead() {
        return target;
    }

    /** The model that this package carries. */
    public static ToneModel load() {
        return new ToneModel(Head.resource(TEXT_HEAD), Head.resource(TARGET_HEAD));
    }

    /** The probabilities that a sentence is negative, neutral and positive. */
    public double[] ofText(Encoding sentence) {
        return text.probabilities(textFeatures(sentence));
    }

    /** The probabilities that a sentence is negative, neutral and positive toward what is named at {@code place}. */
    public double[] toward(Span place, Encoding sentence) {
        return target.probabilities(targetFeatures(place, sentence));
    }

    /** What the head for a whole sentence reads. */
    public static float[] textFeatures(Encoding sentence) {
        return joined(sentence.opening(), sentence.mean());
    }

    /** What the head for a target reads: the sentence's words, the target's own, and those near it. */
    public static float[] targetFeatures(Span place, Encoding sentence) {
        return joined(sentence.mean(), sentence.mean(place), sentence.around(place, REACH));
    }

    /** The tone of three class probabilities as this model gives them. */
    static Tone tone(double[] probabilities) {
        return Tone.of(probabilities[0], probabilities[1], probabilities[2]);
    }

    private static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] joined = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
