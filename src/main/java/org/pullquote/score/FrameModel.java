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
 * development of media frames within and across policy issues</em>. Immutable.
 */
public final class FrameModel {
    static final String DESCRIPTIONS = "frames.json";

    /** A frame is taken to be there from this score on. */
    public static final double PRESENT = 0.5;

    /** The cosine that gives a score of one half, and how fast the score rises around it. */
    private static final double MIDDLE = 0.6;

    private static final double STEEPNESS = 40;

    private final Map<Frame, List<float[]>> descriptions = new EnumMap<>(Frame.class);

    private FrameModel() {}

    /** The model that this package carries, its descriptions encoded by {@code encoder}. */
    public static FrameModel load(SentenceEncoder encoder) {
        FrameModel model = new FrameModel();
        try (InputStream stream = ModelFiles.open(DESCRIPTIONS)) {
            Map<String, List<String>> sentences =
                    new ObjectMapper().readValue(stream, new TypeReference<Map<String, List<String>>>() {});
            sentences.forEach((frame, texts) -> model.descriptions.put(
                    Frame.valueOf(frame.toUpperCase(Locale.ROOT)),
                    texts.stream().map(text -> encoder.encode(text).vector()).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(DESCRIPTIONS, e);
        }
        for (Frame frame : Frame.values()) {
            if (!model.descriptions.containsKey(frame)) {
                throw new IllegalStateException(DESCRIPTIONS + " does not describe " + frame.code());
            }
        }
        return model;
    }

    /** A score in [0, 1] for every frame; none may be high, and they do not sum to one. */
    public Map<Frame, Double> scores(Encoding sentence) {
        Map<Frame, Double> scores = new EnumMap<>(Frame.class);
        float[] vector = sentence.vector();
        descriptions.forEach((frame, vectors) ->
                scores.put(frame, 1 / (1 + Math.exp(-STEEPNESS * (nearness(vector, vectors) - MIDDLE)))));
        return scores;
    }

    private static double nearness(float[] vector, List<float[]> descriptions) {
        double sum = 0;
        for (float[] description : descriptions) {
            double cosine = 0;
            for (int d = 0; d < vector.length; d++) {
                cosine += (double) vector[d] * description[d];
            }
            sum += cosine;
        }
        return sum / descriptions.size();
    }
}
