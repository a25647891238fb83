package org.pullquote.publish.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Frame;
import org.pullquote.model.Span;
import org.pullquote.publish.report.MarkedParagraph.Words;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Statements with their paragraphs and articles, as the page holds them. A paragraph or an article that several statements
 * share stands once.
 *
 * @param total how many statements there are in all
 */
record Evidence(List<Row> statements, List<Row> articles, long total) {
    /** What is read of each statement. */
    static final List<String> STATEMENT_COLUMNS = List.of(
            "statement_id",
            "article_id",
            "kind",
            "speaker",
            "speaker_id",
            "speaker_kind",
            "speaker_role",
            "stance",
            "tone",
            "context_tone",
            "loaded",
            "confidence",
            "in_headline",
            "content",
            "content_spans",
            "cue",
            "cue_spans",
            "speaker_mention",
            "speaker_spans",
            "frames",
            "targets",
            "paragraph");

    /** What is read of each article. */
    static final List<String> ARTICLE_COLUMNS =
            List.of("article_id", "source", "agency", "published_date", "title", "url", "story_id");

    private static final double HUNDREDTHS = 100;

    Evidence {
        statements = List.copyOf(statements);
        articles = List.copyOf(articles);
    }

    void write(JsonGenerator json) throws IOException {
        Map<String, Integer> articleNumbers = new LinkedHashMap<>();
        json.writeArrayFieldStart("articles");
        for (Row article : articles) {
            articleNumbers.put(article.getAs("article_id"), articleNumbers.size());
            writeArticle(json, article);
        }
        json.writeEndArray();

        Map<String, Integer> paragraphs = new LinkedHashMap<>();
        json.writeObjectFieldStart("statements");
        json.writeNumberField("total", total);
        json.writeArrayFieldStart("rows");
        for (Row statement : statements) {
            Integer article = articleNumbers.get(statement.<String>getAs("article_id"));
            if (article == null) {
                throw new IllegalStateException("no article of statement " + statement.getAs("statement_id"));
            }
            MarkedParagraph marked = marked(statement);
            int paragraph = paragraphs.computeIfAbsent(marked.text(), text -> paragraphs.size());
            writeStatement(json, statement, article, paragraph, marked);
        }
        json.writeEndArray();
        json.writeEndObject();

        json.writeArrayFieldStart("paragraphs");
        for (String paragraph : paragraphs.keySet()) {
            json.writeString(paragraph);
        }
        json.writeEndArray();
    }

    private static void writeArticle(JsonGenerator json, Row article) throws IOException {
        json.writeStartObject();
        write(json, "id", article.<String>getAs("article_id"));
        write(json, "source", article.<String>getAs("source"));
        write(json, "agency", article.<String>getAs("agency"));
        LocalDate date = article.getAs("published_date");
        write(json, "date", date == null ? null : date.toString());
        write(json, "title", article.<String>getAs("title"));
        write(json, "url", WebLink.of(article.<String>getAs("url")));
        write(json, "story", article.<String>getAs("story_id"));
        json.writeEndObject();
    }

    private static void writeStatement(
            JsonGenerator json, Row statement, int article, int paragraph, MarkedParagraph marked) throws IOException {
        json.writeStartObject();
        write(json, "id", statement.<String>getAs("statement_id"));
        json.writeNumberField("article", article);
        json.writeNumberField("paragraph", paragraph);
        write(json, "kind", statement.<String>getAs("kind"));
        write(json, "speaker", statement.<String>getAs("speaker"));
        write(json, "speaker_id", statement.<String>getAs("speaker_id"));
        write(json, "speaker_kind", statement.<String>getAs("speaker_kind"));
        write(json, "role", statement.<String>getAs("speaker_role"));
        write(json, "stance", statement.<String>getAs("stance"));
        write(json, "tone", statement.<Double>getAs("tone"));
        write(json, "context_tone", statement.<Double>getAs("context_tone"));
        write(json, "loaded", statement.<Double>getAs("loaded"));
        write(json, "confidence", statement.<Double>getAs("confidence"));
        if (statement.<Boolean>getAs("in_headline")) {
            json.writeBooleanField("headline", true);
        }
        if (marked.content().isEmpty()) {
            write(json, "content", statement.<String>getAs("content"));
        }
        write(json, "at", marked.content());
        write(json, "cue_at", marked.cue());
        write(json, "mention_at", marked.mention());
        if (marked.cue().isEmpty()) {
            write(json, "cue", statement.<String>getAs("cue"));
        }
        writeFrames(json, statement);
        writeTargets(json, statement);
        json.writeEndObject();
    }

    /** In hundredths, in the order of {@link Frame}: nine decimals of nine scores would be a third of the page. */
    private static void writeFrames(JsonGenerator json, Row statement) throws IOException {
        scala.collection.Map<String, Double> frames = statement.getAs("frames");
        if (frames == null) {
            return;
        }
        Map<String, Double> scores = CollectionConverters.asJava(frames);
        json.writeArrayFieldStart("frames");
        for (Frame frame : Frame.values()) {
            json.writeNumber(Math.round(scores.getOrDefault(frame.code(), 0.0) * HUNDREDTHS));
        }
        json.writeEndArray();
    }

    private static void writeTargets(JsonGenerator json, Row statement) throws IOException {
        List<Row> targets = rows(statement, "targets");
        if (targets.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("targets");
        for (Row target : targets) {
            json.writeStartArray();
            json.writeString(target.<String>getAs("name"));
            json.writeString(target.<String>getAs("kind"));
            Double tone = target.getAs("tone");
            if (tone != null) {
                json.writeNumber(rounded(tone));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static MarkedParagraph marked(Row statement) {
        return MarkedParagraph.of(
                statement.getAs("paragraph"),
                words(statement, "content", "content_spans"),
                words(statement, "cue", "cue_spans"),
                words(statement, "speaker_mention", "speaker_spans"));
    }

    private static Words words(Row statement, String text, String spans) {
        List<Row> found = rows(statement, spans);
        return new Words(
                statement.<String>getAs(text),
                found.isEmpty() ? 0 : found.get(0).<Integer>getAs("begin"));
    }

    private static List<Row> rows(Row row, String column) {
        scala.collection.Seq<Row> rows = row.getAs(column);
        return rows == null ? List.of() : CollectionConverters.asJava(rows);
    }

    private static void write(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void write(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            json.writeNumber(rounded(value));
        }
    }

    private static void write(JsonGenerator json, String name, List<Span> spans) throws IOException {
        if (spans.isEmpty()) {
            return;
        }
        List<Integer> places = new ArrayList<>();
        spans.forEach(span -> places.addAll(List.of(span.begin(), span.end())));
        json.writeArrayFieldStart(name);
        for (int place : places) {
            json.writeNumber(place);
        }
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
