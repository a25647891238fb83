package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.job.Window;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;

/** Runs with an archive in a JVM of their own that are killed, and the run after them. */
class KilledArchiveRunTest {
    private static final String MOMENT = "moment ";

    /** Steps and articles: a run of {@link #ARTICLES} new articles has more of them than this. */
    private static final int MOMENTS = 40;

    private static final int ARTICLES = 30;

    @TempDir
    Path folder;

    private Map<String, String> neverKilled = Map.of();

    @BeforeEach
    void runWithoutAKill() throws IOException {
        LocalSpark.session();
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.write(input.resolve("day1.jsonl"), WrittenArticles.lines(1, 20));
        Files.write(input.resolve("day2.jsonl"), WrittenArticles.lines(15, ARTICLES));
        Files.writeString(input.resolve("day3.jsonl"), "{\"id\": \"broken\"\n");
        run("never", RunListener.SILENT, new FirstSentence());
        neverKilled = PublishedHashes.of(folder.resolve("never/out"));
    }

    @Test
    void whatAKilledRunCommittedIsNotAnnotatedAgainAndTheTablesAreThoseOfARunThatWasNot()
            throws IOException, InterruptedException {
        // While the articles are annotated, some batches before the last.
        startAndKill("killed", 25, 0);
        Analysed.ARTICLES.set(0);

        RunSummary summary = run("killed", RunListener.SILENT, new Analysed());

        assertThat(Analysed.ARTICLES.get()).isBetween(1, ARTICLES - 1);
        assertThat(summary.analysed()).isEqualTo(ARTICLES);
        assertThat(PublishedHashes.of(folder.resolve("killed/out"))).isEqualTo(neverKilled);
    }

    /** {@code mvn test -Dtests.excluded=cluster -Dgroups=long -Dtest=KilledArchiveRunTest -Dkills=100}. */
    @Test
    @Tag("long")
    void theMomentDoesNotMatter() throws IOException, InterruptedException {
        Random random = new Random(17);
        for (int i = 0; i < Integer.getInteger("kills", 100); i++) {
            String name = "killed-" + i;
            int moment = 1 + random.nextInt(MOMENTS);
            int later = random.nextInt(1500);
            startAndKill(name, moment, later);
            run(name, RunListener.SILENT, new FirstSentence());
            assertThat(PublishedHashes.of(folder.resolve(name + "/out")))
                    .as("killed %d ms after moment %d", later, moment)
                    .isEqualTo(neverKilled);
        }
    }

    private RunSummary run(String name, RunListener watcher, FirstSentence analysis) {
        return run(folder.resolve("in"), folder.resolve(name), watcher, analysis);
    }

    private static RunSummary run(Path input, Path folder, RunListener watcher, FirstSentence analysis) {
        JobArchive archive = new JobArchive(folder.resolve("archive").toString(), 0, Reannotate.WINDOW, Window.ALL);
        try (BatchRun run = BatchRun.plan(
                ArchiveRunTest.job(input, folder.resolve("out"), archive), new AnnotateStage(analysis, 60, 500))) {
            return run.run(watcher);
        }
    }

    /**
     * @param moment which line of the run's
     * @param laterMillis how long after it
     */
    private void startAndKill(String name, int moment, int laterMillis) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // What takes time in so short a run is compiling.
                        "-XX:TieredStopAtLevel=1",
                        "-Dspark.sql.shuffle.partitions=2",
                        "-Dspark.sql.codegen.wholeStage=false",
                        "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                        "@target/classes/jvm.options",
                        "-cp",
                        classPath,
                        KilledArchiveRunTest.class.getName(),
                        folder.resolve("in").toString(),
                        folder.resolve(name).toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader reader = process.inputReader()) {
            int moments = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(MOMENT) && ++moments == moment) {
                    process.waitFor(laterMillis, java.util.concurrent.TimeUnit.MILLISECONDS);
                    process.destroyForcibly();
                    break;
                }
            }
        }
        process.waitFor();
        assertThat(said).contains(MOMENT);
    }

    /** The run that is killed: tells of each step and of each article. */
    public static void main(String[] arguments) {
        run(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                new RunListener() {
                    @Override
                    public void step(String name) {
                        tell(name);
                    }

                    @Override
                    public void annotated(long articles, long of, long statements) {}
                },
                new Telling());
    }

    private static void tell(String moment) {
        System.out.println(MOMENT + moment);
        System.out.flush();
    }

    private static final class Telling extends FirstSentence {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Statement> statements(Article article) {
            tell(article.id());
            return super.statements(article);
        }
    }

    private static final class Analysed extends FirstSentence {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger ARTICLES = new AtomicInteger();

        @Override
        public List<Statement> statements(Article article) {
            ARTICLES.incrementAndGet();
            return super.statements(article);
        }
    }
}
