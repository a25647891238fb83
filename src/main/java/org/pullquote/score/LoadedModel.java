package org.pullquote.score;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.encode.Encoding;
import org.pullquote.model.Span;

/**
 * Loaded language: how likely a sentence is worded to sway its reader, and which words do it. Heads over the encoder's vectors,
 * trained on BABE (Spinde et al. 2021, <em>Neural media bias detection using distant supervision with BABE: bias annotations by
 * experts</em>). Immutable; see the model card beside the heads.
 */
public final class LoadedModel {
    /** The file of the head for a whole sentence. */
    public static final String TEXT_HEAD = "loaded-text.head";

    /** The file of the head for a word. */
    public static final String WORD_HEAD = "loaded-word.head";

    /** A word is reported from this probability on: on BABE's development part half of the words reported are then right (0.51), and half of those marked found. */
    public static final double WORD_THRESHOLD = 0.25;

    private final Head text;
    private final Head word;

    /** A model of two heads with the classes plain and loaded, in this order. */
    public LoadedModel(Head text, Head word) {
        this.text = text;
        this.word = word;
    }

    /** The head for a whole sentence. */
    public Head textHead() {
        return text;
    }

    /** The head for a word. */
    public Head wordHead() {
        return word;
    }

    /** The model that this package carries. */
    public static LoadedModel load() {
        return new LoadedModel(Head.resource(TEXT_HEAD), Head.resource(WORD_HEAD));
    }

    /** The probability that a sentence's language is loaded, in [0, 1]. */
    public double probability(Encoding sentence) {
        return text.probabilities(textFeatures(sentence))[1];
    }

    /** The probability that the word {@code word} of a sentence is loaded, in [0, 1]. */
    public double wordProbability(Encoding sentence, int word) {
        return this.word.probabilities(wordFeatures(sentence, word))[1];
    }

    /** Where the loaded words of {@code text} stand, in order. Marks are never among them. */
    public List<Span> words(String text, Encoding sentence) {
        List<Span> words = new ArrayList<>();
        for (int i = 0; i < sentence.words(); i++) {
            Span span = sentence.wordSpan(i);
            if (Character.isLetter(text.codePointAt(span.begin())) && wordProbability(sentence, i) >= WORD_THRESHOLD) {
                words.add(span);
            }
        }
        return words;
    }

    /** What the head for a whole sentence reads. */
    public static float[] textFeatures(Encoding sentence) {
        return ToneModel.textFeatures(sentence);
    }

    /** What the head for a word reads. */
    public static float[] wordFeatures(Encoding sentence, int word) {
        return sentence.wordVector(word);
    }
}
