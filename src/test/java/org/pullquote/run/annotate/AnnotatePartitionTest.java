package org.pullquote.run.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Revision;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.FirstSentence;
import org.pullquote.run.rows.AnnotatedRows;
import org.pullquote.run.rows.RecordRows;
import org.pullquote.run.rows.RejectionRows;

class AnnotatePartitionTest {
    private static final String BODY = "The mayor said that it rained.";
    private static final int ARTICLE = AnnotatedRows.SCHEMA.fieldIndex("article");
    private static final int STATEMENTS = AnnotatedRows.SCHEMA.fieldIndex("statements");
    private static final int REJECTION = AnnotatedRows.SCHEMA.fieldIndex("rejection");
    private static final AtomicInteger ANALYSED = new AtomicInteger();

    private final SparkContext spark = LocalSpark.session().sparkContext();
    private final LongAccumulator articles = spark.longAccumulator();
    private final LongAccumulator statements = spark.longAccumulator();

    @Test
    void theSameWordsOnTheSameDayAreAnalysedOnceAndEachArticleHasItsOwnStatements() {
        ANALYSED.set(0);
        LocalDate day = LocalDate.of(2025, 3, 12);
        List<Row> rows = annotated(draft("a", day, BODY), draft("b", day, BODY), draft("c", day.plusDays(1), BODY));
        assertThat(ANALYSED).hasValue(2);
        assertThat(rows.stream().map(row -> row.getStruct(ARTICLE).getString(0)))
                .containsExactly("a", "b", "c");
        assertThat(rows.stream().map(row -> row.<Row>getList(STATEMENTS).get(0).getString(0)))
                .containsExactly("a#1", "b#1", "c#1");
        assertThat(articles.value()).isEqualTo(3);
        assertThat(statements.value()).isEqualTo(3);
    }

    @Test
    void aRejectionPassesThroughAndIsNoArticle() {
        Rejection rejection = new Rejection("a.jsonl", 3, Rejection.Reason.MALFORMED_JSON, "line 3: not JSON");
        assertThat(rejections(annotated(rejection))).containsExactly(rejection);
        assertThat(articles.value()).isZero();
    }

    @Test
    void aDraftThatIsNoArticleIsRejectedWithTheReason() {
        List<Rejection> rejected = rejections(annotated(draft("a", null, "<script>x()</script>")));
        assertThat(rejected).extracting(Rejection::reason).containsExactly(Rejection.Reason.NO_BODY);
        assertThat(articles.value()).isOne();
    }

    @Test
    void aDraftThatReadingFailsOnCostsItselfAlone() {
        Draft impossible = new Draft(
                "a.jsonl",
                7,
                "x",
                null,
                null,
                null,
                "",
                List.of(),
                null,
                null,
                2_000_000_000,
                null,
                null,
                "ARVENA, November 12. /TASS/. The harbour was closed, its master said.",
                Revision.UNKNOWN,
                false,
                List.of());
        List<Row> rows = annotated(impossible, draft("b", null, BODY));
        assertThat(rejections(rows.subList(0, 1))).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Rejection.Reason.ANNOTATION_FAILED);
            assertThat(rejection.record()).isEqualTo(7);
            assertThat(rejection.detail()).startsWith("DateTimeException: ");
        });
        assertThat(rows.get(1).getStruct(ARTICLE).getString(0)).isEqualTo("b");
    }

    private static Draft draft(String id, @Nullable LocalDate day, String body) {
        return new Draft(
                "a.jsonl",
                1,
                id,
                null,
                null,
                null,
                "Rain",
                List.of(),
                null,
                day,
                null,
                null,
                null,
                body,
                Revision.UNKNOWN,
                false,
                List.of());
    }

    private List<Row> annotated(FileRecord... records) {
        AnnotatePartition annotating = new AnnotatePartition(
                List.of(ReadOptions.of("test").withSource("The Bay")),
                article -> {
                    ANALYSED.incrementAndGet();
                    return new FirstSentence().statements(article);
                },
                60,
                articles,
                statements);
        List<Row> rows = Stream.of(records)
                .map(record -> RecordRows.row(0, "file", record))
                .toList();
        return LocalSpark.session()
                .createDataset(rows, Encoders.row(RecordRows.SCHEMA))
                .coalesce(1)
                .mapPartitions(annotating, Encoders.row(AnnotatedRows.SCHEMA))
                .collectAsList();
    }

    private static List<Rejection> rejections(List<Row> rows) {
        return rows.stream()
                .map(row -> RejectionRows.fromRow(row.getStruct(REJECTION)))
                .toList();
    }
}
