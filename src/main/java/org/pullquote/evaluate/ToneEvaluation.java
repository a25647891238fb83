package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Tone;
import org.pullquote.model.ToneLabel;
import org.pullquote.score.ToneModel;

/**
 * Evaluates the tone toward a target on NewsMTSC, and the tone of a sentence if all of its targets agree. If the gold set is a
 * folder, its {@code dev.jsonl} is read.
 *
 * <p>The predictions are one line per target, in the order of the file: the line of its sentence with {@code target} (its index
 * among the line's targets) and {@code predicted} (negative, neutral or positive) added.
 */
public final class ToneEvaluation implements Evaluation {
    /** Makes an evaluation of the model that {@code score} carries. */
    public ToneEvaluation() {}

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        Map<String, List<ToneExample>> sentences = bySentence(ToneExample.read(gold, ToneExample.DEV));
        List<String> names = ToneLabel.CLASSES.stream().map(ToneLabel::code).toList();
        Confusion targets = new Confusion(names);
        Confusion texts = new Confusion(names);
        List<ObjectNode> lines = new ArrayList<>();
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            ToneModel model = new ToneModel(encoder);
            for (Map.Entry<String, List<ToneExample>> sentence : sentences.entrySet()) {
                Encoding encoding = encoder.encode(sentence.getKey());
                for (ToneExample example : sentence.getValue()) {
                    double[] probabilities = model.toward(example.place(), encoding);
                    targets.add(example.label().ordinal(), probabilities);
                    ObjectNode line = example.line().object().deepCopy();
                    line.put("target", example.index());
                    line.put("predicted", names.get(Confusion.mostProbable(probabilities)));
                    lines.add(line);
                }
                if (sentence.getValue().stream()
                                .map(ToneExample::label)
                                .collect(Collectors.toSet())
                                .size()
                        == 1) {
                    texts.add(sentence.getValue().get(0).label().ordinal(), model.ofText(encoding));
                }
            }
        }
        if (predictions != null) {
            GoldLines.write(predictions, lines);
        }
        return "Tone toward targets\n" + table(targets) + "\nTone of sentences whose targets agree\n" + table(texts);
    }

    private static Map<String, List<ToneExample>> bySentence(List<ToneExample> examples) {
        Map<String, List<ToneExample>> sentences = new LinkedHashMap<>();
        for (ToneExample example : examples) {
            sentences
                    .computeIfAbsent(example.sentence(), sentence -> new ArrayList<>())
                    .add(example);
        }
        return sentences;
    }

    private static String table(Confusion confusion) {
        return ClassScore.table(confusion.scores())
                + String.format(
                        Locale.ROOT,
                        "macro-F1 %.3f   accuracy %.3f   calibration error %.3f\nwith a label (probability %.1f or more) %.3f, of these right %.3f\n",
                        ClassScore.macroF1(confusion.scores()),
                        confusion.accuracy(),
                        confusion.calibrationError(),
                        Tone.MIN_SURE,
                        confusion.share(Tone.MIN_SURE),
                        confusion.accuracy(Tone.MIN_SURE));
    }
}
