package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Frame;
import org.pullquote.score.FrameModel;

/**
 * Evaluates the frame of a sentence (one of nine, or none) on sentences labelled with the frames of Boydstun et al. If the gold
 * set is a folder, its {@code sentences.jsonl} is read. The prediction is the most probable of the ten classes.
 *
 * <p>The predictions are the lines with {@code predicted} added.
 */
public final class FrameEvaluation implements Evaluation {
    /** Makes an evaluation of the model that {@code score} carries. */
    public FrameEvaluation() {}

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        List<String> names =
                new ArrayList<>(Arrays.stream(Frame.values()).map(Frame::code).toList());
        names.add(FrameModel.NONE);
        Confusion frames = new Confusion(names);
        List<ObjectNode> lines = new ArrayList<>();
        List<GoldLines.Line> sentences = GoldLines.read(gold, "sentences.jsonl");
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            FrameModel model = new FrameModel(encoder);
            for (GoldLines.Line sentence : sentences) {
                String frame = sentence.text("frame");
                if (!names.contains(frame)) {
                    throw sentence.expected("a frame of " + names + ", found " + frame);
                }
                String predicted = highest(model.scores(encoder.encode(sentence.text("text"))));
                frames.add(names.indexOf(frame), names.indexOf(predicted));
                lines.add(sentence.object().deepCopy().put("predicted", predicted));
            }
        }
        if (predictions != null) {
            GoldLines.write(predictions, lines);
        }
        return "Frame of sentences\n"
                + ClassScore.table(frames.scores())
                + String.format(
                        Locale.ROOT,
                        "macro-F1 %.3f   accuracy %.3f\n",
                        ClassScore.macroF1(frames.scores()),
                        frames.accuracy());
    }

    private static String highest(Map<Frame, Double> scores) {
        String highest = FrameModel.NONE;
        double score =
                1 - scores.values().stream().mapToDouble(Double::doubleValue).sum();
        for (Map.Entry<Frame, Double> entry : scores.entrySet()) {
            if (entry.getValue() > score) {
                highest = entry.getKey().code();
                score = entry.getValue();
            }
        }
        return highest;
    }
}
