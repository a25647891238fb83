package org.pullquote.score;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Frame;

/**
 * Which frames a sentence is in: how near it is, by the cosine of the encoder's vectors, to sentences that describe each frame.
 * Nothing is trained: the descriptions ({@value #DESCRIPTIONS}) are written after the codebook of Boydstun et al. (2014), <em>Tracking the
 * development of media frames within and across policy issues</em>.
 *
 * <p>A frame's direction is the mean vector of its descriptions. What all nine have in common, their mean, is taken away from them
 * and from the sentence first: it says that a text is news, not what its frame is. The score is 1 / (1 + exp(−20 (cosine −
 * 0.12))); 0.12 was chosen without labels, as the highest cosine that some six of seven sentences of BABE reach. Immutable.
 */
public final class FrameModel {
    static final String DESCRIPTIONS = "frames.json";

    /** A frame is taken to be there from this score on. */
    public static final double PRESENT = 0.5;

    private static final double MIDDLE = 0.12;
    private static final double STEEPNESS = 20;

    private final double[] common;
    private final Map<Frame, double[]> directions = new EnumMap<>(Frame.class);

    private FrameModel(Map<Frame, double[]> means) {
        common = mean(List.copyOf(means.values()));
        means.forEach((frame, mean) -> directions.put(frame, direction(mean)));
    }

    /** The model that this package carries, its descriptions encoded by {@code encoder}. */
    public static FrameModel load(SentenceEncoder encoder) {
        Map<Frame, double[]> means = new EnumMap<>(Frame.class);
        try (InputStream stream = ModelFiles.open(DESCRIPTIONS)) {
            Map<String, List<String>> sentences =
                    new ObjectMapper().readValue(stream, new TypeReference<Map<String, List<String>>>() {});
            sentences.forEach((frame, texts) -> means.put(
                    Frame.valueOf(frame.toUpperCase(Locale.ROOT)),
                    mean(texts.stream()
                            .map(text -> widened(encoder.encode(text).vector()))
                            .toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(DESCRIPTIONS, e);
        }
        for (Frame frame : Frame.values()) {
            if (!means.containsKey(frame)) {
                throw new IllegalStateException(DESCRIPTIONS + " does not describe " + frame.code());
            }
        }
        return new FrameModel(means);
    }

    /** A score in [0, 1] for every frame; none may be high, and they do not sum to one. */
    public Map<Frame, Double> scores(Encoding sentence) {
        double[] vector = direction(widened(sentence.vector()));
        Map<Frame, Double> scores = new EnumMap<>(Frame.class);
        directions.forEach((frame, direction) ->
                scores.put(frame, 1 / (1 + Math.exp(-STEEPNESS * (dot(vector, direction) - MIDDLE)))));
        return scores;
    }

    /** A vector without what is common, of length one. */
    private double[] direction(double[] vector) {
        double[] direction = new double[vector.length];
        for (int d = 0; d < vector.length; d++) {
            direction[d] = vector[d] - common[d];
        }
        double length = Math.sqrt(dot(direction, direction));
        for (int d = 0; d < vector.length; d++) {
            direction[d] /= length;
        }
        return direction;
    }

    private static double[] mean(List<double[]> vectors) {
        double[] mean = new double[vectors.get(0).length];
        for (double[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.size();
            }
        }
        return mean;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static double[] widened(float[] vector) {
        double[] widened = new double[vector.length];
        for (int d = 0; d < vector.length; d++) {
            widened[d] = vector[d];
        }
        return widened;
    }
}
