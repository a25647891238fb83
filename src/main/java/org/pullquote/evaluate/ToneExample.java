package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pullquote.model.Span;
import org.pullquote.model.ToneLabel;

/**
 * A sentence of NewsMTSC and its tone toward one target.
 *
 * @param line where it was read
 * @param index the target's place among the line's targets, from 0
 * @param sentence the sentence
 * @param place the target's place in it
 * @param label the tone
 */
record ToneExample(GoldLines.Line line, int index, String sentence, Span place, ToneLabel label) {
    static final String DEV = "dev.jsonl";

    /** Every target of every sentence, in the order of the file. */
    static List<ToneExample> read(Path gold, String usualFile) throws IOException {
        List<ToneExample> examples = new ArrayList<>();
        for (GoldLines.Line line : GoldLines.read(gold, usualFile)) {
            String sentence = line.text("sentence_normalized");
            int index = 0;
            for (JsonNode target : line.object().path("targets")) {
                examples.add(
                        new ToneExample(line, index++, sentence, place(line, target, sentence), label(line, target)));
            }
        }
        return examples;
    }

    private static Span place(GoldLines.Line line, JsonNode target, String sentence) throws IOException {
        int begin = (int) line.number(target, "from");
        int end = (int) line.number(target, "to");
        if (begin < 0 || end <= begin || end > sentence.length()) {
            throw line.expected("a target inside its sentence, found [" + begin + ", " + end + ")");
        }
        return new Span(begin, end);
    }

    private static ToneLabel label(GoldLines.Line line, JsonNode target) throws IOException {
        int polarity = (int) line.number(target, "polarity");
        if (polarity != 2 && polarity != 4 && polarity != 6) {
            throw line.expected("a polarity of 2, 4 or 6, found " + polarity);
        }
        return ToneLabel.values()[polarity / 2 - 1];
    }
}
