package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.entity.Ranking;
import org.pullquote.extract.verdict.ContextWords;
import org.pullquote.extract.verdict.ReaderVerdict;
import org.pullquote.model.Article;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.Statement;

/**
 * Exports the features of each attribution of an article for the code that trains {@link ReaderVerdict}
 * ({@code src/training/reading}): one JSON object per line with the article's id, kind, spans of the content, the marks, the
 * vector as 32-bit little-endian floats in base64, and the words around it. The vectors of words go to a file of their own, the
 * upper 16 bits of each 32-bit float, little-endian; a line has the numbers of its words' rows there.
 */
final class VerdictExport {
    private final ObjectMapper json = new ObjectMapper();
    private final StatementExtractor extractor;
    private final Writer lines;
    private final OutputStream vectors;
    private int rows;

    /**
     * @param lines takes the lines
     * @param vectors takes the vectors of words
     */
    VerdictExport(StatementExtractor extractor, Writer lines, OutputStream vectors) {
        this.extractor = extractor;
        this.lines = lines;
        this.vectors = vectors;
    }

    /** Writes a line for each attribution of the article. */
    void write(Article article) throws IOException {
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (StatementExtractor.Candidate candidate : extractor.candidates(article)) {
            ObjectNode line = line(candidate);
            addContext(line, candidate.context(), rowOf);
            lines.write(json.writeValueAsString(line) + "\n");
        }
    }

    /** Adds the words, and writes the vectors of those that have no row yet. */
    private void addContext(ObjectNode line, ContextWords context, Map<Integer, Integer> rowOf) throws IOException {
        ArrayNode ofWords = line.putArray("words");
        int width = context.vectors().length / context.tokens().size();
        for (int i = 0; i < context.tokens().size(); i++) {
            int token = context.tokens().get(i);
            if (!rowOf.containsKey(token)) {
                rowOf.put(token, rows++);
                vectors.write(upperHalves(context.vectors(), i * width, width));
            }
            ofWords.add(rowOf.get(token));
        }
        context.roles().forEach(line.putArray("roles")::add);
        context.fromCue().forEach(line.putArray("from_cue")::add);
        context.fromBegin().forEach(line.putArray("from_begin")::add);
        context.fromEnd().forEach(line.putArray("from_end")::add);
    }

    private static byte[] upperHalves(float[] values, int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < from + count; i++) {
            bytes.putShort((short) (Float.floatToIntBits(values[i]) >>> 16));
        }
        return bytes.array();
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
