package org.pullquote.publish.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Frame;
import org.pullquote.model.Span;
import org.pullquote.publish.report.MarkedParagraph.Words;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Statements with their paragraphs and articles, as the page holds them. A paragraph or an article that several statements share
 * is stored once.
 *
 * @param total the number of all statements, without those in headlines
 * @param headlines the number of statements in headlines
 */
record EvidenceLinks(List<Row> statements, List<Row> articles, long total, long headlines) {
    /** The columns read of each statement. */
    static final List<String> STATEMENT_COLUMNS = List.of(
            "statement_id",
            "article_id",
            "ordinal",
            "kind",
            "speaker",
            "speaker_id",
            "speakers",
            "speaker_kind",
            "speaker_role",
            "stance",
            "tone",
            "context_tone",
            "loaded",
            "in_headline",
            "within",
            "content",
            "content_spans",
            "cue",
            "cue_lemma",
            "cue_spans",
            "speaker_mention",
            "speaker_spans",
            "frames",
            "targets",
            "loaded_words",
            "paragraph");

    /** The columns read of each article. */
    static final List<String> ARTICLE_COLUMNS = List.of(
            "article_id",
            "source",
            "agency",
            "published_date",
            "title",
            "url",
            "story_id",
            "copy_group",
            "copy_source");

    private static final double HUNDREDTHS = 100;

    EvidenceLinks {
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
        json.writeFieldName("fields");
        json.writePOJO(FIELDS);
        json.writeArrayFieldStart("rows");
        for (Row statement : statements) {
            Integer article = articleNumbers.get(statement.<String>getAs("article_id"));
            if (article == null) {
                throw new IllegalStateException("no article of statement " + statement.getAs("statement_id"));
            }
            MarkedParagraph marked = marked(statement);
            int paragraph = paragraphs.computeIfAbsent(marked.text(), text -> paragraphs.size());
            json.writePOJO(fields(statement, article, paragraph, marked));
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
        String original = article.getAs("copy_group");
        if (original != null && !original.equals(article.getAs("article_id"))) {
            write(json, "copies", original);
            write(json, "copies_source", article.<String>getAs("copy_source"));
        }
        json.writeEndObject();
    }

    /** The fields of a statement in the page, in the order of its array; missing ones at the end are omitted. */
    private static final List<String> FIELDS = List.of(
            "id",
            "article",
            "ordinal",
            "paragraph",
            "at",
            "cue_at",
            "mention_at",
            "kind",
            "stance",
            "tone",
            "context_tone",
            "loaded",
            "speaker",
            "speaker_id",
            "together",
            "speaker_kind",
            "role",
            "frames",
            "targets",
            "lemma",
            "loaded_words",
            "headline",
            "nested",
            "content",
            "cue");

    /** The ids of those who make a statement together, or null. */
    private static @Nullable List<String> together(Row statement) {
        List<Row> speakers = statement.getList(statement.fieldIndex("speakers"));
        return speakers.isEmpty()
                ? null
                : speakers.stream()
                        .map(speaker -> speaker.<String>getAs("speaker_id"))
                        .toList();
    }

    private static List<@Nullable Object> fields(Row statement, int article, int paragraph, MarkedParagraph marked) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(statement.<String>getAs("statement_id"));
        fields.add(article);
        fields.add(statement.<Integer>getAs("ordinal"));
        fields.add(paragraph);
        fields.add(places(marked.content()));
        fields.add(places(marked.cue()));
        fields.add(places(marked.mention()));
        fields.add(statement.<String>getAs("kind"));
        fields.add(statement.<String>getAs("stance"));
        fields.add(rounded(statement.<Double>getAs("tone")));
        fields.add(rounded(statement.<Double>getAs("context_tone")));
        fields.add(rounded(statement.<Double>getAs("loaded")));
        fields.add(statement.<String>getAs("speaker"));
        fields.add(statement.<String>getAs("speaker_id"));
        fields.add(together(statement));
        fields.add(statement.<String>getAs("speaker_kind"));
        fields.add(statement.<String>getAs("speaker_role"));
        fields.add(frames(statement));
        fields.add(targets(statement));
        fields.add(statement.<String>getAs("cue_lemma"));
        fields.add(loadedWords(statement));
        fields.add(statement.<Boolean>getAs("in_headline") ? 1 : null);
        fields.add(statement.getAs("within") == null ? null : 1);
        fields.add(marked.content().isEmpty() ? statement.<String>getAs("content") : null);
        fields.add(marked.cue().isEmpty() ? statement.<String>getAs("cue") : null);
        while (fields.get(fields.size() - 1) == null) {
            fields.remove(fields.size() - 1);
        }
        return fields;
    }

    /**
     * Scores in hundredths, in the order of {@link Frame}; with all decimals, nine scores would take a third of the page. They are rounded
     * down, so that a statement is within a frame in the page only where it is in the tables.
     */
    private static @Nullable List<Long> frames(Row statement) {
        scala.collection.Map<String, Double> frames = statement.getAs("frames");
        if (frames == null) {
            return null;
        }
        Map<String, Double> scores = CollectionConverters.asJava(frames);
        return Arrays.stream(Frame.values())
                .map(frame -> (long) (scores.getOrDefault(frame.code(), 0.0) * HUNDREDTHS))
                .toList();
    }

    /** The keys of the targets; none for a nested statement, whose targets count for the outer one. */
    private static @Nullable List<String> targets(Row statement) {
        if (statement.getAs("within") != null) {
            return null;
        }
        List<String> targets = rows(statement, "targets").stream()
                .map(target -> target.<String>getAs("target_id"))
                .distinct()
                .toList();
        return targets.isEmpty() ? null : targets;
    }

    private static @Nullable List<String> loadedWords(Row statement) {
        scala.collection.Seq<String> words = statement.getAs("loaded_words");
        return words == null || words.isEmpty() ? null : CollectionConverters.asJava(words);
    }

    /** The begin and end of each span, in one list. */
    private static @Nullable List<Integer> places(List<Span> spans) {
        return spans.isEmpty()
                ? null
                : spans.stream()
                        .flatMap(span -> Stream.of(span.begin(), span.end()))
                        .toList();
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * HUNDREDTHS) / HUNDREDTHS;
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
}
