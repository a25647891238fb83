package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;
import org.pullquote.run.runtime.SparkSessionHandle;

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
        run(input(""), folder.resolve("large"), new AnnotateStage(new FirstSentence(), 60, 500), 1, RunListener.SILENT);
        spark.conf().set("spark.sql.shuffle.partitions", before);

        assertThat(one.read()).isEqualTo(56);
        assertThat(one.rejected()).containsOnly(Map.entry(Reason.DUPLICATE, 6L));
        assertThat(many.rejected()).isEqualTo(one.rejected());
        assertThat(PublishedHashes.of(folder.resolve("many"))).isEqualTo(PublishedHashes.of(folder.resolve("one")));
        assertThat(PublishedHashes.of(folder.resolve("large"))).isEqualTo(PublishedHashes.of(folder.resolve("one")));
        assertThat(spark.conf().get("spark.sql.codegen.wholeStage")).isEqualTo(codegen);
    }

    @Test
    void articlesThatBreakAnAnnotatorAreRejectedOneByOne() throws IOException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 10));

        RunSummary summary = run("out", new BreaksOnThirds(), 1000);

        assertThat(summary.analysed()).isEqualTo(7);
        assertThat(summary.rejected()).containsOnly(Map.entry(Reason.ANNOTATION_FAILED, 3L));
        assertThat(summary.tooManyRejected()).isTrue();
        assertThat(Files.readString(folder.resolve("out/csv/rejects.csv")))
                .contains("IllegalStateException: no tree for a3");
    }

    @Test
    void theSameWordsInTwoSourcesAreAnnotatedOnceAndStandInBoth() throws IOException {
        String wire = WrittenArticles.json("w1", "The Bell", WrittenArticles.body(7));
        Files.writeString(
                input("one.jsonl"),
                wire + "\n" + wire.replace("w1", "w2").replace("The Bell", "Harbour News") + "\n"
                        + WrittenArticles.json("w3", "The Bell", WrittenArticles.body(8)) + "\n");
        Counting.ANALYSES.set(0);

        RunSummary summary = run("out", new Counting(), 100_000);

        assertThat(Counting.ANALYSES).hasValue(2);
        assertThat(summary.analysed()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("out/csv/statements.csv"))).contains("w1#1", "w2#1", "w3#1");
    }

    @Test
    void aKilledRunLeavesTheLastGoodOutputAsItWas() throws IOException, InterruptedException {
        Files.write(input("one.jsonl"), WrittenArticles.lines(1, 5));
        run("out", new FirstSentence(), 1000);
        Map<String, String> good = PublishedHashes.of(folder.resolve("out"));
        Files.write(input("two.jsonl"), WrittenArticles.lines(6, 10));

        RunThatIsKilled.startAndKill(input(""), folder.resolve("out"));

        assertThat(PublishedHashes.of(folder.resolve("out"))).isEqualTo(good);
        assertThat(run("out", new FirstSentence(), 1000).analysed()).isEqualTo(10);
        assertThat(PublishedHashes.of(folder.resolve("out"))).isNotEqualTo(good);
    }

    private Path input(String name) throws IOException {
        return Files.createDirectories(folder.resolve("in")).resolve(name);
    }

    private RunSummary run(String output, ArticleAnalyzer analysis, long charactersATask) throws IOException {
        return run(input(""), folder.resolve(output), analysis, charactersATask, RunListener.SILENT);
    }

    static RunSummary run(
            Path input, Path output, ArticleAnalyzer analysis, long charactersATask, RunListener watcher) {
        return run(
                input,
                output,
                new AnnotateStage(analysis, 60, charactersATask),
                SparkSessionHandle.FEW_ARTICLES,
                watcher);
    }

    private static RunSummary run(
            Path input, Path output, AnnotateStage annotation, long few, RunListener watcher) {
        Job job =
                JobFile.of(new JobOptions(List.of(input.toString()), null, output.toString(), "local[2]", null, null));
        try (BatchRun run = BatchRun.plan(job, annotation, few)) {
            return run.run(watcher);
        }
    }

    private static final class Counting extends FirstSentence {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger ANALYSES = new AtomicInteger();

        @Override
        public List<Statement> statements(Article article) {
            ANALYSES.incrementAndGet();
            return super.statements(article);
        }
    }

    private static final class BreaksOnThirds extends FirstSentence {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Statement> statements(Article article) {
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

        static void startAndKill(Path input, Path output) throws IOException, InterruptedException {
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            // What takes time in so short a run is compiling.
                            "-XX:TieredStopAtLevel=1",
                            "-Dspark.sql.codegen.wholeStage=false",
                            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                            "@target/classes/jvm.options",
                            "-cp",
                            classPath,
                            RunThatIsKilled.class.getName(),
                            input.toString(),
                            output.toString())
                    .redirectErrorStream(true)
                    .start();
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
            run(Path.of(arguments[0]), Path.of(arguments[1]), new FirstSentence(), 1000, new RunListener() {
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
