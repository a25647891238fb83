package org.pullquote.run.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.run.GeneratedTables;
import org.pullquote.run.job.SourcesFile;

/** Copies among articles whose outlets a sources file renames or merges. */
class MarkedArticlesTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Row SOME = GeneratedTables.of(11, 1).articles().get(0);

    @Test
    void anAgencyThatTheSourcesFileNamesHasTheOriginal() {
        List<Row> articles = List.of(
                article("early", "Harbour News", "Northern Wire", "2025-03-01", words(0, 120)),
                article("late", "nw.example", null, "2025-03-02", words(0, 120)));
        assertThat(originals(articles, SourcesFile.NONE))
                .containsEntry("early", "early")
                .containsEntry("late", "early");
        assertThat(originals(articles, sources("nw.example,Northern Wire")))
                .containsEntry("early", "late")
                .containsEntry("late", "late");
    }

    /** One outlet fills its template with other content at one place; another outlet has cut a copy there. */
    @Test
    void whatIsACopyWithinOneOutletIsDecidedUnderItsName() {
        List<Row> articles = List.of(
                article("one", "The Bell", null, "2025-03-01", words(0, 120)),
                article("other", "Bell Online", null, "2025-03-02", words(0, 100) + " " + words(500, 520)));
        assertThat(originals(articles, SourcesFile.NONE)).containsEntry("other", "one");
        assertThat(originals(articles, sources("Bell Online,The Bell"))).isEmpty();
    }

    /** The likely original of each article that has near-duplicates. */
    private static Map<String, String> originals(List<Row> articles, SourcesFile sources) {
        Map<String, String> originals = new TreeMap<>();
        MarkedArticles.of(
                        SPARK.createDataFrame(articles, GeneratedTables.ARTICLES.add("text", "string")),
                        sources,
                        Checkpoint.onExecutors())
                .filter("copy_group IS NOT NULL")
                .collectAsList()
                .forEach(row -> originals.put(row.getAs("article_id"), row.getAs("copy_group")));
        return originals;
    }

    private static SourcesFile sources(String line) {
        return SourcesFile.read(
                "sources.csv",
                new ByteArrayInputStream(("found,name\n" + line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static Row article(String id, String source, @Nullable String agency, String day, String text) {
        @Nullable Object[] cells = new @Nullable Object[SOME.size() + 1];
        Arrays.setAll(cells, i -> i < SOME.size() ? SOME.get(i) : text);
        put(cells, "article_id", id);
        put(cells, "source", source);
        put(cells, "source_given", source);
        put(cells, "agency", agency);
        put(cells, "published_date", LocalDate.parse(day));
        put(cells, "published_at", null);
        return RowFactory.create(cells);
    }

    private static void put(@Nullable Object[] cells, String column, @Nullable Object value) {
        cells[GeneratedTables.ARTICLES.fieldIndex(column)] = value;
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "w" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                .collect(Collectors.joining(" "));
    }
}
