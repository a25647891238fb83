package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Span;
import org.pullquote.model.Statement;

/**
 * Evaluates source, cue and content against a folder of brat annotations (PolNeAR: Newell, Margolin &amp; Ruths 2018, <em>An
 * attribution relations corpus for political news</em>); the rows of the table say what counts as right.
 *
 * <p>The predictions are objects {@code {"doc", "source", "cue", "content"}} with lists of {@code [begin, end]} in code points.
 */
public final class AttributionEvaluation implements RuleEvaluation {
    private final ObjectMapper json = new ObjectMapper();
    private final ExtractionRules rules;

    public AttributionEvaluation() {
        this(ExtractionRules.all());
    }

    /** @param rules the rules that the extraction uses */
    public AttributionEvaluation(ExtractionRules rules) {
        this.rules = rules;
    }

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        return score(gold, predictions).table();
    }

    @Override
    public String measure() {
        return "attribution F1";
    }

    @Override
    public List<Double> values(Path gold, List<ExtractionRules> variants) throws IOException {
        return score(gold, null, variants).stream()
                .map(AttributionScores::attributionF1)
                .toList();
    }

    /** The scores behind the table. */
    AttributionScores score(Path gold, @Nullable Path predictions) throws IOException {
        return score(gold, predictions, List.of(rules)).get(0);
    }

    /** The scores of each set of rules; the predictions are those of the first. */
    private List<AttributionScores> score(Path gold, @Nullable Path predictions, List<ExtractionRules> variants)
            throws IOException {
        Map<String, BratFolder.Annotated> documents = BratFolder.read(gold);
        List<AttributionScores> scores =
                Stream.generate(AttributionScores::new).limit(variants.size()).toList();
        try (StatementExtractor extractor = StatementExtractor.load();
                Writer out = predictions == null ? Writer.nullWriter() : Files.newBufferedWriter(predictions)) {
            for (Map.Entry<String, BratFolder.Annotated> document : documents.entrySet()) {
                String text = document.getValue().text();
                List<List<Statement>> found = extractor.attributions(article(document.getKey(), text), variants);
                for (GoldAttribution guess : attributions(found.get(0))) {
                    out.write(line(document.getKey(), text, guess) + "\n");
                }
                for (int i = 0; i < variants.size(); i++) {
                    scores.get(i).add(text, document.getValue().attributions(), attributions(found.get(i)));
                }
            }
        }
        return scores;
    }

    private static Article article(String name, String text) {
        return new Article(
                name,
                "",
                "gold",
                null,
                null,
                "",
                List.of(),
                null,
                null,
                null,
                "en",
                text,
                AlignedText.identity(text),
                "gold",
                name,
                1,
                List.of());
    }

    /**
     * The statements as attributions. Annotators mark all that one cue covers as one attribution ("A," she said. "B."), where we
     * count two statements, so statements with the same cue and paragraph are joined.
     */
    static List<GoldAttribution> attributions(List<Statement> statements) {
        List<GoldAttribution> joined = new ArrayList<>();
        List<Statement> firsts = new ArrayList<>();
        for (Statement statement : statements) {
            GoldAttribution attribution = new GoldAttribution(
                    statement.mention() == null
                            ? List.of()
                            : statement.mention().spans(),
                    statement.cue() == null ? List.of() : statement.cue().spans(),
                    statement.contentSpans());
            int same = -1;
            for (int i = 0; i < joined.size(); i++) {
                if (!attribution.cue().isEmpty()
                        && joined.get(i).cue().equals(attribution.cue())
                        && firsts.get(i).paragraph().equals(statement.paragraph())) {
                    same = i;
                }
            }
            if (same < 0) {
                joined.add(attribution);
                firsts.add(statement);
            } else {
                List<Span> content = new ArrayList<>(joined.get(same).content());
                content.addAll(attribution.content());
                joined.set(same, new GoldAttribution(attribution.source(), attribution.cue(), content));
            }
        }
        return joined;
    }

    private String line(String name, String text, GoldAttribution attribution) throws IOException {
        ObjectNode line = json.createObjectNode().put("doc", name);
        for (String role : List.of("source", "cue", "content")) {
            ArrayNode spans = line.putArray(role);
            for (Span span : attribution.roles().getOrDefault(role, List.of())) {
                spans.addArray().add(text.codePointCount(0, span.begin())).add(text.codePointCount(0, span.end()));
            }
        }
        return json.writeValueAsString(line);
    }
}
