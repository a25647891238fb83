package org.pullquote.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.copy.NearDuplicates;
import org.pullquote.aggregate.corpus.InheritedColumns;
import org.pullquote.aggregate.corpus.JoinedSpeakers;
import org.pullquote.aggregate.utterance.Utterances;
import org.pullquote.join.SpeakerAliases;
import org.pullquote.publish.Layout;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.Publication;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.NameFiles;
import org.pullquote.run.runtime.WorkFolder;
import org.pullquote.run.tables.ArticleStories;
import org.pullquote.run.tables.DerivedTables;
import org.pullquote.schema.Table;

/**
 * All that comes after annotating, over a collection that is as uneven as can be. It tells the cost of each step, see
 * docs/bounds.md, which has the figures of
 *
 * <pre>
 * mvn test -Dtests.excluded=cluster -Dgroups=long -Dtest=SkewedRunTest -Darticles=500000
 * </pre>
 */
@Tag("long")
class SkewedRunTest {
    private final SparkSession spark = LocalSpark.session();
    private final StepMeter meter = new StepMeter(spark);

    private final Map<String, String> before = new TreeMap<>();

    @TempDir
    Path folder;

    private void set(String setting, String value) {
        before.put(setting, spark.conf().get(setting));
        spark.conf().set(setting, value);
    }

    @AfterEach
    void setBack() {
        before.forEach((setting, value) -> spark.conf().set(setting, value));
    }

    @Test
    void oneOutletOneSpeakerOneTextAndOneQuotationMayHaveMostOfTheRows() {
        SkewedCollection made = new SkewedCollection(Long.getLong("articles", 10_000));
        set("spark.sql.shuffle.partitions", Long.toString(Math.max(8, made.articles() / 10_000)));
        // As in a run over many articles, not as in tests of few.
        set("spark.sql.adaptive.enabled", "true");
        set("spark.sql.autoBroadcastJoinThreshold", "10MB");
        set("spark.sql.subexpressionElimination.enabled", "true");
        set("spark.sql.constraintPropagation.enabled", "true");
        set("spark.sql.codegen.wholeStage", "true");
        set("spark.sql.codegen.factoryMode", "FALLBACK");
        try (OutputClaim claim =
                OutputClaim.on(Locations.hadoop(), folder.resolve("out").toString(), 1)) {
            WorkFolder work = WorkFolder.of(claim);
            Dataset<Row> annotated = meter.step("rows made", () -> work.keep("annotated", made.rows(spark)));
            ArticleStories stories = meter.step("stories", () -> ArticleStories.of(annotated, work));
            Dataset<Row> articles = meter.step("copies", () -> {
                Dataset<Row> marked = NearDuplicates.marked(annotated.select("article.*", "text"), work::keep);
                return work.keep("articles", stories.ofArticles(marked.drop("text")));
            });
            Dataset<Row> statements = work.keep("statements", stories.ofStatements(found(annotated, "statements")));
            Dataset<Row> attitudes = stories.ofStatements(found(annotated, "attitudes"));
            Dataset<Row> texts = annotated.select("article.article_id", "article.title", "text");
            // Twice: here alone, to be measured, and once more with all tables, which are computed several at once.
            Checkpoint measured = (name, rows) -> work.keep("measured-" + name, rows);
            Dataset<Row> joined = meter.step("speaker join", () -> JoinedSpeakers.of(
                            InheritedColumns.of(statements, articles),
                            InheritedColumns.of(attitudes, articles),
                            SpeakerAliases.NONE,
                            measured)
                    .underJoinedNames());
            meter.step("utterances", () -> {
                Map<Table, Dataset<Row>> tables = Utterances.of(articles, joined, texts, measured);
                tables.forEach((table, rows) -> measured.keep("table-" + table.name(), rows));
                return tables;
            });
            try (Publication publication = Publication.begin(spark, claim, "skewed", Layout.WHOLE)) {
                DerivedTables derived = new DerivedTables(publication, "skewed", NameFiles.NONE, work::keep);
                meter.step(
                        "all tables, written",
                        () -> derived.add(
                                articles,
                                texts,
                                statements,
                                attitudes,
                                annotated.filter(col("rejection").isNotNull()).select("rejection.*")));
                String report = meter.step("report", () -> derived.report("skewed"));
                assertThat(report).contains(SkewedCollection.OUTLET);
                publication.publish(Map.of());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        long hundredth = made.articles() / SkewedCollection.HUNDRED;
        assertThat(table("articles").count()).isEqualTo(made.articles());
        assertThat(table("statements").count()).isEqualTo(3 * made.articles());
        assertThat(table("by_source")
                        .filter(col("source").equalTo(SkewedCollection.OUTLET))
                        .select("articles")
                        .head()
                        .getLong(0))
                .isEqualTo(made.articles() * 6 / 10);
        // The surname alone is that speaker's: nobody else has it.
        assertThat(table("statements").filter("speaker_id = 'brenn'").count()).isZero();
        assertThat(table("articles")
                        .filter(col("copy_group").isNotNull())
                        .groupBy("copy_group")
                        .count()
                        .selectExpr("max(count)")
                        .head()
                        .getLong(0))
                .isEqualTo(hundredth);
        assertThat(table("utterances")
                        .filter(col("speaker").equalTo(SkewedCollection.SPEAKER))
                        .selectExpr("max(articles)")
                        .head()
                        .getLong(0))
                .isGreaterThanOrEqualTo(hundredth);
    }

    private static Dataset<Row> found(Dataset<Row> annotated, String what) {
        return annotated.select(explode(col(what)).as("found")).select("found.*");
    }

    private Dataset<Row> table(String name) {
        return spark.read().parquet(folder.resolve("out/parquet/" + name).toString());
    }
}
