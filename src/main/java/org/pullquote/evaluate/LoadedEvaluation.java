package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Span;
import org.pullquote.score.LoadedModel;

/**
 * Evaluates loaded language on the fifth of BABE that the model is not trained on: whether a sentence is biased, and which of its
 * words experts marked: as found from the probability on that suits the experts, and as published. If the gold set is a folder, its {@code sentences.jsonl} is read.
 *
 * <p>The predictions are the held-out lines with {@code predicted} (Biased or Non-biased) and {@code predicted_words}, which are
 * those published, added.
 */
public final class LoadedEvaluation implements Evaluation {
    /** Makes an evaluation of the model that {@code score} carries. */
    public LoadedEvaluation() {}

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        List<LoadedExample> all = LoadedExample.read(gold);
        List<LoadedExample> heldOut =
                all.stream().filter(LoadedExample::isHeldOut).toList();
        if (heldOut.isEmpty()) {
            throw new IOException(gold + ": none of its " + all.size() + " sentences falls in the held-out fifth");
        }
        List<ObjectNode> lines = new ArrayList<>();
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            String table = compare(heldOut, encoder, lines);
            if (predictions != null) {
                GoldLines.write(predictions, lines);
            }
            return "Loaded language: the " + heldOut.size() + " of " + all.size()
                    + " sentences that the model was not trained on (SHA-256 of the text modulo 5 is 0)\n" + table;
        }
    }

    /** The tables for {@code examples}; the prediction for each is added to {@code lines}. */
    private static String compare(List<LoadedExample> examples, SentenceEncoder encoder, List<ObjectNode> lines) {
        LoadedModel model = new LoadedModel(encoder);
        Confusion sentences = new Confusion(List.of("Non-biased", "Biased"));
        Confusion words = words("loaded word");
        Confusion published = words("published");
        for (LoadedExample example : examples) {
            Encoding encoding = encoder.encode(example.text());
            double probability = model.probability(encoding);
            sentences.add(example.biased() ? 1 : 0, new double[] {1 - probability, probability});
            compare(example, encoding, model.words(example.text(), encoding, LoadedModel.EXPERTS_THRESHOLD), words);
            List<LoadedModel.Word> found = model.words(example.text(), encoding);
            compare(example, encoding, found, published);
            ObjectNode line = example.line().object().deepCopy();
            line.put("predicted", probability > 0.5 ? "Biased" : "Non-biased");
            found.forEach(
                    word -> line.withArray("predicted_words").add(word.span().of(example.text())));
            lines.add(line);
        }
        return ClassScore.table(sentences.scores())
                + String.format(
                        Locale.ROOT,
                        "macro-F1 %.3f   accuracy %.3f   calibration error %.3f\n\n",
                        ClassScore.macroF1(sentences.scores()),
                        sentences.accuracy(),
                        sentences.calibrationError())
                + ClassScore.table(
                        List.of(words.scores().get(1), published.scores().get(1)));
    }

    private static Confusion words(String loaded) {
        return new Confusion(List.of("plain word", loaded));
    }

    private static void compare(
            LoadedExample example, Encoding encoding, List<LoadedModel.Word> found, Confusion words) {
        for (int i = 0; i < encoding.words(); i++) {
            Span word = encoding.wordSpan(i);
            if (Character.isLetter(example.text().codePointAt(word.begin()))) {
                boolean isFound = found.stream().anyMatch(one -> word.overlaps(one.span()));
                words.add(example.marks(word) ? 1 : 0, isFound ? 1 : 0);
            }
        }
    }
}
