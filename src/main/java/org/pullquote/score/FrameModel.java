package org.pullquote.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Frame;

/**
 * Classifies sentences by frame, after the codebook of Boydstun et al. (2014), <em>Tracking the development of media frames
 * within and across policy issues</em>. Trained on sentences of our own, written after that codebook. Immutable; see the model
 * card.
 */
public final class FrameModel {
    /** The label of a sentence that is in no frame. */
    public static final String NONE = "none";

    private final int first;

    /**
     * A model that reads the scores of {@code encoder}.
     *
     * @throws IllegalArgumentException if the encoder gives no scores of frames
     */
    public FrameModel(SentenceEncoder encoder) {
        first = Probabilities.first(
                Stream.concat(Arrays.stream(Frame.values()).map(Frame::code), Stream.of(NONE)), encoder::textScore);
    }

    /** The probability that each frame is the sentence's main frame; the rest to 1 is the probability of no frame. */
    public Map<Frame, Double> scores(Encoding sentence) {
        double[] probabilities = Probabilities.ofClasses(sentence.textScores(), first, Frame.values().length + 1);
        Map<Frame, Double> scores = new EnumMap<>(Frame.class);
        for (Frame frame : Frame.values()) {
            scores.put(frame, probabilities[frame.ordinal()]);
        }
        return scores;
    }
}
