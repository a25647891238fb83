package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Statement;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.annotate.ArticleAnalyzer;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobVariables;
import org.pullquote.run.job.Options;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/**
 * Whole runs with an analysis that needs no models: one, whose tables are computed in memory; one after it that is killed; and
 * one of the same articles as the first, spread over as many tasks and partitions as can be.
 */
class BatchRunTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final String CODEGEN = "spark.sql.codegen.wholeStage";
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    @TempDir
    private static Path shared;

    private static final Map<String, String> SETTINGS = settings();
    private static int analyses;
    private static RunSummary few;
    private static RunSummary many;
    private static Map<String, String> ofFew = Map.of();
    private static Map<String, String> afterTheKill = Map.of();
    private static Map<String, String> ofMany = Map.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void runs() throws IOException, InterruptedException {
        Path input = Files.createDirectory(shared.resolve("in"));
        Files.write(input.resolve("one.jsonl"), WrittenArticles.lines(1, 20));
        Files.write(input.resolve("two.jsonl"), WrittenArticles.lines(19, 31));
        String wire = WrittenArticles.json("w1", "The Bell", WrittenArticles.body(117));
        Files.writeString(
                input.resolve("wire.jsonl"),
                wire + "\n" + wire.replace("w1", "w2").replace("The Bell", "Harbour News") + "\n"
                        + WrittenArticles.json("w4", "The Bell", WrittenArticles.body(118)) + "\n");
        Path file = Files.writeString(
                input.resolve("job.yaml"),
                "inputs: ['*.jsonl']\nmaster: local[2]\noutput: ../out\npartition: day\n"
                        + "limits: {articles: 25, statements: 1000}");
        Job job = JobFile.read(file.toString(), Options.NONE, JobVariables.of(null, Map.of(), LocalDate.now()));

        BreaksOnThirds.ANALYSES.set(0);
        few = run(job, new AnnotateStage(new BreaksOnThirds(), 60, 1_000_000), SparkSessionHandle.FEW_ARTICLES);
        analyses = BreaksOnThirds.ANALYSES.get();
        ofFew = PublishedHashes.of(out());

        Path other = Files.createDirectory(shared.resolve("other"));
        Files.write(other.resolve("one.jsonl"), WrittenArticles.lines(1, 5));
        RunThatIsKilled.startAndKill(other.toString(), out().toString(), List.of());
        afterTheKill = PublishedHashes.of(out());

        String before = SPARK.conf().get(PARTITIONS);
        SPARK.conf().set(PARTITIONS, "3");
        many = run(job, new AnnotateStage(new BreaksOnThirds(), 60, 500), 1);
        SPARK.conf().set(PARTITIONS, before);
        ofMany = PublishedHashes.of(out());
    }

    @Test
    void theTablesAreTheSameByteForByteHoweverTheWorkIsSpread() {
        assertThat(few.read()).isEqualTo(36);
        assertThat(many.rejected()).isEqualTo(few.rejected());
        assertThat(ofMany).isEqualTo(ofFew).hasSizeGreaterThan(Tables.all().size());
    }

    @Test
    void whatARunPublishedIsNoInput() throws IOException {
        Path input = Files.createDirectory(folder.resolve("news"));
        Files.write(input.resolve("one.jsonl"), WrittenArticles.lines(1, 2));
        Path table = input.resolve("reports/csv/articles.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, "title\n");
        // Also where a link leads to it.
        Path link = Files.createSymbolicLink(folder.resolve("link"), input);
        for (Path in : List.of(input, link)) {
            assertThatThrownBy(() -> plan(in, input.resolve("reports")))
                    .isInstanceOf(InvalidJobException.class)
                    .hasMessageContaining("articles.csv is an input, expected an output beside the inputs");
            assertThatThrownBy(() -> plan(input, in.resolve("reports"))).isInstanceOf(InvalidJobException.class);
        }
        Path logged = Files.createDirectory(folder.resolve("logged"));
        Files.write(logged.resolve("one.jsonl"), WrittenArticles.lines(1, 2));
        plan(logged, logged.resolve("out")).close();
        Files.writeString(logged.resolve("out.log.1"), "12:00 a step\n");
        assertThatThrownBy(() -> plan(logged, logged.resolve("out")))
                .isInstanceOf(InvalidJobException.class)
                .hasMessageContaining("out.log.1");
    }

    private static BatchRun plan(Path input, Path output) {
        return BatchRun.plan(JobFile.of(Options.of(input.toString(), output.toString())));
    }

    @Test
    void theSessionIsSetUpAfterARunAsItWasBefore() {
        assertThat(settings()).isEqualTo(SETTINGS);
    }

    @Test
    void aKilledRunLeavesTheLastGoodOutputAsItWas() {
        assertThat(afterTheKill).isNotEmpty().isEqualTo(ofFew);
    }

    @Test
    void articlesThatBreakAnAnnotatorAreRejectedOneByOneAndTheSameWordsInTwoSourcesAreAnnotatedOnce()
            throws IOException {
        assertThat(analyses).isEqualTo(33);
        assertThat(few.analysed()).isEqualTo(24);
        assertThat(few.rejected())
                .containsOnly(Map.entry(Reason.ANNOTATION_FAILED, 10L), Map.entry(Reason.DUPLICATE, 2L));
        assertThat(Files.readString(out().resolve("csv/rejects.csv")))
                .contains("IllegalStateException: no tree for a3");
        assertThat(Files.readString(out().resolve("csv/statements.csv"))).contains("w1#1", "w2#1", "w4#1");
    }

    @Test
    void whatIsBeyondALimitIsPublishedAndTold() throws IOException {
        assertThat(few.beyond())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("limits.rejected: 33.3 % of the records were rejected, the job allows 10 %:"
                                        + " see the table rejects"),
                        line -> assertThat(line).isEqualTo("limits.articles: 24 articles, the job expects 25 at least"),
                        line -> assertThat(line)
                                .startsWith("limits.statements: ")
                                .endsWith(" statements an article, the job expects 1000 at least"));
        assertThat(many.beyond()).isEqualTo(few.beyond());
        assertThat(out().resolve("pullquote.prom"))
                .content()
                .contains(
                        "pullquote_articles{collection=\"job\"} 24\n",
                        "pullquote_statements_per_article{collection=\"job\"} ",
                        "pullquote_limits_exceeded{collection=\"job\"} 3\n",
                        "pullquote_step_seconds{collection=\"job\",step=\"annotate\"} ");
    }

    @Test
    void tablesOfArticlesHaveAFolderForEachDay() throws IOException {
        Path statements = out().resolve("parquet/statements");
        try (Stream<Path> days = Files.list(statements)) {
            assertThat(days).hasSizeGreaterThan(1).allSatisfy(day -> {
                assertThat(day.getFileName().toString()).matches("day=2025-03-1\\d");
                assertThat(day.resolve("statements-0001.parquet")).exists();
            });
        }
        assertThat(SPARK.read().parquet(statements.toString()).count() + 1)
                .isEqualTo(
                        Files.readAllLines(out().resolve("csv/statements.csv")).size());
    }

    @Test
    void anEmptyDayPublishesTablesWithoutRowsThatHaveTheirColumns() throws IOException, SQLException {
        Path file = Files.writeString(
                Files.createDirectory(folder.resolve("in")).resolve("job.yaml"),
                "inputs: ['${DATE}/*.jsonl']\nmaster: local[2]\noutput: ../out");

        RunSummary summary = run(
                JobFile.read(file.toString(), Options.NONE, new JobVariables(LocalDate.of(2026, 11, 27), Map.of())),
                new AnnotateStage(new FirstSentence(), 60, 1000),
                SparkSessionHandle.FEW_ARTICLES);

        assertThat(summary.read()).isZero();
        assertThat(summary.beyond()).isEmpty();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = duckdb.createStatement()) {
            for (Table table : Tables.all()) {
                assertThat(folder.resolve("out/csv/" + table.name() + ".csv"))
                        .content()
                        .isEqualTo("\uFEFF" + String.join(",", table.columnNames()) + "\r\n");
                ResultSet rows = statement.executeQuery(
                        "SELECT * FROM '" + folder + "/out/parquet/" + table.name() + "/*.parquet'");
                assertThat(rows.getMetaData().getColumnCount())
                        .isEqualTo(table.columns().size());
                assertThat(rows.next()).isFalse();
            }
        }
        assertThat(folder.resolve("out/report/index.html")).exists();
    }

    private static Map<String, String> settings() {
        return Map.of(
                PARTITIONS, SPARK.conf().get(PARTITIONS), CODEGEN, SPARK.conf().get(CODEGEN));
    }

    private static Path out() {
        return shared.resolve("out");
    }

    static RunSummary run(
            String input, String output, ArticleAnalyzer analysis, long charactersATask, RunListener watcher) {
        Job job = JobFile.of(Options.of(input, output));
        try (BatchRun run = BatchRun.plan(job, new AnnotateStage(analysis, 60, charactersATask))) {
            return run.run(watcher);
        }
    }

    /** @param few articles whose tables are computed in memory */
    private static RunSummary run(Job job, AnnotateStage annotation, long few) {
        try (BatchRun run = BatchRun.plan(job, annotation, few)) {
            return run.run(RunListener.SILENT);
        }
    }

    private static final class BreaksOnThirds extends FirstSentence {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger ANALYSES = new AtomicInteger();

        @Override
        public List<Statement> statements(Article article) {
            ANALYSES.incrementAndGet();
            if (Integer.parseInt(article.id().substring(1)) % 3 == 0) {
                throw new IllegalStateException("no tree for " + article.id());
            }
            return super.statements(article);
        }
    }

    /** A run in a JVM of its own, which is killed while it publishes. */
    static final class RunThatIsKilled {
        private static final String PUBLISHING = "publishing";

        private RunThatIsKilled() {}

        static void startAndKill(String input, String output, List<String> options)
                throws IOException, InterruptedException {
            Process process = RunProcess.start(RunThatIsKilled.class, options, input, output);
            StringBuilder said = new StringBuilder();
            try (BufferedReader reader = process.inputReader()) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    said.append(line).append('\n');
                    if (line.startsWith(PUBLISHING)) {
                        process.destroyForcibly();
                        break;
                    }
                }
            }
            process.waitFor();
            assertThat(said).contains(PUBLISHING);
        }

        public static void main(String[] arguments) {
            run(arguments[0], arguments[1], new FirstSentence(), 1000, new RunListener() {
                @Override
                public void step(String name) {
                    System.out.println(name);
                    System.out.flush();
                }

                @Override
                public void annotated(long articles, long of, long statements) {}
            });
        }
    }
}
