package org.pullquote.evaluate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Span;
import org.pullquote.model.ToneLabel;
import org.pullquote.score.Head;
import org.pullquote.score.LoadedModel;
import org.pullquote.score.ToneModel;

/** Trains the heads that {@code score} carries. The same gold set gives the same files, byte by byte. */
public final class HeadTraining {
    private static final double TONE_PENALTY = 0.1;
    private static final double LOADED_PENALTY = 0.1;
    private static final double WORD_PENALTY = 0.003;

    private HeadTraining() {}

    /**
     * Trains the heads of one kind and writes their files into {@code out}, which is made where it is missing.
     *
     * @param head {@code tone} or {@code loaded}
     * @param gold for tone, the folder of NewsMTSC or its training file; for loaded, the folder or the file of BABE, of which the
     *     held-out fifth is left alone
     * @param out a folder
     * @throws IllegalArgumentException where there is no such head
     * @throws IOException where {@code gold} is not there or not what was expected, or {@code out} cannot be written
     */
    public static void train(String head, Path gold, Path out) throws IOException {
        switch (head) {
            case "tone" -> trainTone(ToneExample.read(gold, ToneExample.TRAIN), out);
            case "loaded" ->
                trainLoaded(
                        LoadedExample.read(gold).stream()
                                .filter(example -> !example.isHeldOut())
                                .toList(),
                        out);
            default -> throw new IllegalArgumentException("no head is called " + head + ": expected tone or loaded");
        }
    }

    private static void trainTone(List<ToneExample> examples, Path out) throws IOException {
        Files.createDirectories(out);
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            ToneModel model = tone(examples, encoder);
            write(model.textHead(), out.resolve(ToneModel.TEXT_HEAD));
            write(model.targetHead(), out.resolve(ToneModel.TARGET_HEAD));
        }
    }

    private static void trainLoaded(List<LoadedExample> examples, Path out) throws IOException {
        Files.createDirectories(out);
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            LoadedModel model = loaded(examples, encoder);
            write(model.textHead(), out.resolve(LoadedModel.TEXT_HEAD));
            write(model.wordHead(), out.resolve(LoadedModel.WORD_HEAD));
        }
    }

    /** Heads for a target, and for a sentence whose targets agree. */
    static ToneModel tone(List<ToneExample> examples, SentenceEncoder encoder) {
        Rows targets = new Rows();
        Rows texts = new Rows();
        for (Map.Entry<String, List<ToneExample>> sentence :
                bySentence(examples).entrySet()) {
            Encoding encoding = encoder.encode(sentence.getKey());
            Set<ToneLabel> labels = new HashSet<>();
            for (ToneExample example : sentence.getValue()) {
                labels.add(example.label());
                targets.add(
                        ToneModel.targetFeatures(example.place(), encoding),
                        example.label().ordinal());
            }
            if (labels.size() == 1) {
                texts.add(
                        ToneModel.textFeatures(encoding),
                        labels.iterator().next().ordinal());
            }
        }
        int classes = ToneLabel.values().length;
        return new ToneModel(texts.fit(classes, TONE_PENALTY), targets.fit(classes, TONE_PENALTY));
    }

    static Map<String, List<ToneExample>> bySentence(List<ToneExample> examples) {
        Map<String, List<ToneExample>> sentences = new LinkedHashMap<>();
        for (ToneExample example : examples) {
            sentences
                    .computeIfAbsent(example.sentence(), sentence -> new ArrayList<>())
                    .add(example);
        }
        return sentences;
    }

    /** Heads for a sentence and for a word. */
    static LoadedModel loaded(List<LoadedExample> examples, SentenceEncoder encoder) {
        Rows texts = new Rows();
        Rows words = new Rows();
        for (LoadedExample example : examples) {
            Encoding encoding = encoder.encode(example.text());
            texts.add(LoadedModel.textFeatures(encoding), example.biased() ? 1 : 0);
            for (int i = 0; i < encoding.words(); i++) {
                Span span = encoding.wordSpan(i);
                if (Character.isLetter(example.text().codePointAt(span.begin()))) {
                    words.add(LoadedModel.wordFeatures(encoding, i), example.marks(span) ? 1 : 0);
                }
            }
        }
        return new LoadedModel(texts.fit(2, LOADED_PENALTY), words.fit(2, WORD_PENALTY));
    }

    private static void write(Head head, Path file) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            head.write(stream);
        }
    }

    /** Examples as a head is trained on them. */
    private static final class Rows {
        private final List<float[]> vectors = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        void add(float[] vector, int label) {
            vectors.add(vector);
            labels.add(label);
        }

        Head fit(int classes, double penalty) {
            return LogisticFit.fit(
                    vectors.toArray(float[][]::new),
                    labels.stream().mapToInt(Integer::intValue).toArray(),
                    classes,
                    penalty);
        }
    }
}
