package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.entity.Ranking;
import org.pullquote.extract.verdict.ReaderVerdict;
import org.pullquote.model.Article;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.Statement;

/**
 * Exports the features of each attribution of an article for the code that trains {@link ReaderVerdict}
 * ({@code src/training/reading}): one JSON object per line with the article's id, kind, spans of the content, the marks, and the
 * vector as 32-bit little-endian floats in base64.
 */
final class VerdictExport {
    private final ObjectMapper json = new ObjectMapper();
    private final StatementExtractor extractor;

    VerdictExport(StatementExtractor extractor) {
        this.extractor = extractor;
    }

    /** Writes a line for each attribution of the article. */
    void write(Article article, Writer out) throws IOException {
        for (StatementExtractor.Candidate candidate : extractor.candidates(article)) {
            out.write(json.writeValueAsString(line(candidate)) + "\n");
        }
    }

    private ObjectNode line(StatementExtractor.Candidate candidate) {
        Statement statement = candidate.statement();
        ObjectNode line = json.createObjectNode()
                .put("article", statement.articleId())
                .put("kind", statement.kind().code())
                .put("nested", candidate.nested())
                .put("in_headline", statement.inHeadline());
        ArrayNode spans = line.putArray("content_spans");
        for (Span span : statement.contentSpans()) {
            spans.addArray().add(span.begin()).add(span.end());
        }
        ArrayNode marks = line.putArray("marks");
        candidate.features().marks().forEach(marks::add);
        ArrayNode ofSpeaker = line.putArray("speaker_marks");
        candidate.speakerFeatures().marks().forEach(ofSpeaker::add);
        if (candidate.ranking() != null) {
            line.put("mention_kind", candidate.ranking().kind());
            addChoices(line.putArray("speaker_candidates"), candidate, candidate.ranking());
        }
        Speaker speaker = statement.shownSpeaker();
        line.put("speaker", speaker == null ? null : speaker.name());
        line.put("speaker_kind", speaker == null ? null : speaker.kind().code());
        float[] vector = candidate.features().vector();
        ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : vector) {
            bytes.putFloat(value);
        }
        return line.put("vector", Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** Adds the candidates for a mention: name, kind, the marks of the ranking and the marks of the confidence. */
    private static void addChoices(ArrayNode array, StatementExtractor.Candidate candidate, Ranking ranking) {
        for (Ranking.Choice choice : ranking.choices()) {
            Speaker speaker = choice.meant().speaker();
            List<Speaker> together = choice.meant().together();
            String name = speaker == null ? null : speaker.name();
            ObjectNode node = array.addObject()
                    .put("speaker", name == null || together.size() < 2 ? name : names(together))
                    .put("speaker_kind", speaker == null ? null : speaker.kind().code());
            choice.marks().forEach(node.putArray("marks")::add);
            candidate.choiceFeatures().apply(choice.meant()).marks().forEach(node.putArray("speaker_marks")::add);
        }
    }

    private static String names(List<Speaker> together) {
        return together.stream().map(Speaker::name).collect(Collectors.joining(" and "));
    }
}
