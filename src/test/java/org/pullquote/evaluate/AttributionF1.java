package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pullquote.model.Span;

/**
 * Scores of the attributions of any extractor, by the measures of {@link AttributionEvaluation}.
 *
 * @param source F1 of exact sources
 * @param content F1 of exact contents
 * @param attribution F1 of attributions whose content and source are both right
 */
public record AttributionF1(double source, double content, double attribution) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param gold a folder of brat annotations: {@code text} and {@code attributions}
     * @param predictions objects {@code {"doc", "source", "cue", "content"}} with lists of {@code [begin, end]} in code points,
     *     one per line
     * @throws IOException if either is not of this form
     */
    public static AttributionF1 of(Path gold, Path predictions) throws IOException {
        Map<String, List<JsonNode>> predicted = new HashMap<>();
        for (String line : Files.readAllLines(predictions)) {
            JsonNode attribution = JSON.readTree(line);
            predicted
                    .computeIfAbsent(attribution.path("doc").asText(), name -> new ArrayList<>())
                    .add(attribution);
        }
        AttributionScores scores = new AttributionScores();
        BratFolder.read(gold).forEach((name, document) -> {
            String text = document.text();
            List<GoldAttribution> found = predicted.getOrDefault(name, List.of()).stream()
                    .map(line -> new GoldAttribution(
                            spans(line.path("source"), text),
                            spans(line.path("cue"), text),
                            spans(line.path("content"), text)))
                    .toList();
            scores.add(text, document.attributions(), found);
        });
        return new AttributionF1(scores.exactF1("source"), scores.exactF1("content"), scores.attributionF1());
    }

    private static List<Span> spans(JsonNode pairs, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, pair.path(0).asInt()),
                    text.offsetByCodePoints(0, pair.path(1).asInt())));
        }
        return spans;
    }
}
