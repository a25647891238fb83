package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Statement;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.annotate.ArticleAnalyzer;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobOptions;
import org.pullquote.run.job.JobVariables;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;

/** Whole runs with an analysis that needs no models. */
class BatchRunTest {
    private final SparkSession spark = LocalSpark.session();

    @TempDir
    Path folder;

    @Test
    void theTablesAreTheSameByteForByteHoweverTheWorkIsSpread() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 30));
        Files.write(input("two.jsonl"), WrittenArticles.lines(25, 50));

        RunSummary one = run("one", new FirstSentence(), 1_000_000);
        String codegen = spark.conf().get("spark.sql.codegen.wholeStage");
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        spark.conf().set("spark.sql.shuffle.partitions", "7");
        RunSummary many = run("many", new FirstSentence(), 500);
        run(job("large"), new AnnotateStage(new FirstSentence(), 60, 500), 1);
        spark.conf().set("spark.sql.shuffle.partitions", before);

        assertThat(one.read()).isEqualTo(56);
        assertThat(one.rejected()).containsOnly(Map.entry(Reason.DUPLICATE, 6L));
        assertThat(many.rejected()).isEqualTo(one.rejected());
        assertThat(PublishedHashes.of(folder.resolve("many"))).isEqualTo(PublishedHashes.of(folder.resolve("one")));
        assertThat(PublishedHashes.of(folder.resolve("large"))).isEqualTo(PublishedHashes.of(folder.resolve("one")));
        assertThat(spark.conf().get("spark.sql.codegen.wholeStage")).isEqualTo(codegen);
    }

    @Test
    void articlesThatBreakAnAnnotatorAreRejectedOneByOneAndTheSameWordsInTwoSourcesAreAnnotatedOnce()
            throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 10));
        String wire = WrittenArticles.json("w1", "The Bell", WrittenArticles.body(17));
        Files.writeString(
                input("two.jsonl"),
                wire + "\n" + wire.replace("w1", "w2").replace("The Bell", "Harbour News") + "\n"
                        + WrittenArticles.json("w4", "The Bell", WrittenArticles.body(18)) + "\n");
        BreaksOnThirds.ANALYSES.set(0);

        RunSummary summary = run("out", new BreaksOnThirds(), 100_000);

        assertThat(BreaksOnThirds.ANALYSES).hasValue(12);
        assertThat(summary.analysed()).isEqualTo(10);
        assertThat(summary.rejected()).containsOnly(Map.entry(Reason.ANNOTATION_FAILED, 3L));
        assertThat(summary.beyond())
                .containsExactly(
                        "limits.rejected: 23.1 % of the records were rejected, the job allows 10 %: see the table rejects");
        assertThat(Files.readString(folder.resolve("out/csv/rejects.csv")))
                .contains("IllegalStateException: no tree for a3");
        assertThat(Files.readString(folder.resolve("out/csv/statements.csv"))).contains("w1#1", "w2#1", "w4#1");
    }

    @Test
    void anEmptyDayPublishesTablesWithoutRows() throws IOException {
        Path file =
                Files.writeString(input("job.yaml"), "inputs: ['${DATE}/*.jsonl']\nmaster: local[2]\noutput: ../out");

        RunSummary summary = run(
                JobFile.read(file.toString(), JobOptions.NONE, new JobVariables(LocalDate.of(2026, 11, 27), Map.of())));

        assertThat(summary.read()).isZero();
        assertThat(summary.beyond()).isEmpty();
        assertThat(folder.resolve("out/csv/statements.csv")).content().hasLineCount(1);
        assertThat(folder.resolve("out/report/index.html")).exists();
    }

    @Test
    void whatIsBeyondALimitIsPublishedAndTold() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 10));
        Path file = Files.writeString(
                input("job.yaml"),
                "inputs: ['*.jsonl']\nmaster: local[2]\noutput: ../out\npartition: day\n"
                        + "limits: {articles: 11, statements: 1000}");

        RunSummary summary =
                run(JobFile.read(file.toString(), JobOptions.NONE, JobVariables.of(null, Map.of(), LocalDate.now())));

        assertThat(summary.beyond())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("limits.articles: 10 articles, the job expects 11 at least"),
                        line -> assertThat(line)
                                .startsWith("limits.statements: ")
                                .endsWith(" statements an article, the job expects 1000 at least"));
        try (Stream<Path> days = Files.list(folder.resolve("out/parquet/statements"))) {
            assertThat(days).hasSizeGreaterThan(1).allSatisfy(day -> {
                assertThat(day.getFileName().toString()).matches("day=2025-03-1\\d");
                assertThat(day.resolve("statements-0001.parquet")).exists();
            });
        }
        assertThat(spark.read()
                                .parquet(
                                        folder.resolve("out/parquet/statements").toString())
                                .count()
                        + 1)
                .isEqualTo(Files.readAllLines(folder.resolve("out/csv/statements.csv"))
                        .size());
        assertThat(folder.resolve("out/pullquote.prom"))
                .content()
                .contains(
                        "pullquote_articles{collection=\"job\"} 10\n",
                        "pullquote_statements_per_article{collection=\"job\"} ",
                        "pullquote_limits_exceeded{collection=\"job\"} 2\n",
                        "pullquote_step_seconds{collection=\"job\",step=\"annotate\"} ");
    }

    @Test
    void aKilledRunLeavesTheLastGoodOutputAsItWas() throws IOException, InterruptedException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 5));
        run("out", new FirstSentence(), 1000);
        Map<String, String> good = PublishedHashes.of(folder.resolve("out"));
        Files.write(input("two.jsonl"), WrittenArticles.lines(6, 10));

        RunThatIsKilled.startAndKill(input("").toString(), folder.resolve("out").toString(), List.of());

        assertThat(PublishedHashes.of(folder.resolve("out"))).isEqualTo(good);
        assertThat(run("out", new FirstSentence(), 1000).analysed()).isEqualTo(10);
        assertThat(PublishedHashes.of(folder.resolve("out"))).isNotEqualTo(good);
    }

    private Path input(String name) throws IOException {
        return Files.createDirectories(folder.resolve("in")).resolve(name);
    }

    private RunSummary run(String output, ArticleAnalyzer analysis, long charactersATask) throws IOException {
        return run(
                input("").toString(), folder.resolve(output).toString(), analysis, charactersATask, RunListener.SILENT);
    }

    static RunSummary run(
            String input, String output, ArticleAnalyzer analysis, long charactersATask, RunListener watcher) {
        Job job = JobFile.of(new JobOptions(List.of(input), null, output, "local[2]", null, null));
        return run(job, analysis, charactersATask, watcher);
    }

    private Job job(String output) throws IOException {
        return JobFile.of(new JobOptions(
                List.of(input("").toString()), null, folder.resolve(output).toString(), "local[2]", null, null));
    }

    /** @param few articles whose tables are computed in memory */
    private static RunSummary run(Job job, AnnotateStage annotation, long few) {
        try (BatchRun run = BatchRun.plan(job, annotation, few)) {
            return run.run(RunListener.SILENT);
        }
    }

    private static RunSummary run(Job job) {
        return run(job, new FirstSentence(), 1000, RunListener.SILENT);
    }

    private static RunSummary run(Job job, ArticleAnalyzer analysis, long charactersATask, RunListener watcher) {
        try (BatchRun run = BatchRun.plan(job, new AnnotateStage(analysis, 60, charactersATask))) {
            return run.run(watcher);
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
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    // What takes time in so short a run is compiling.
                    "-XX:TieredStopAtLevel=1",
                    "-Dspark.sql.codegen.wholeStage=false",
                    "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                    "@target/classes/jvm.options"));
            command.addAll(options);
            command.addAll(List.of("-cp", classPath, RunThatIsKilled.class.getName(), input, output));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
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
