package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.publish.OutputClaim;
import org.pullquote.run.annotate.AnnotateStage;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.job.Window;
import org.pullquote.run.manifest.RunSummary;
import org.pullquote.run.runtime.RunListener;

/** Runs with an archive in a JVM of their own that are killed at any time, and the run after them; {@link ArchiveRunTest} has one. */
@Tag("long")
class KilledArchiveRunTest {
    private static final String MOMENT = "moment ";
    private static final String ANNOTATING = "reading";
    private static final String PUBLISHING = "settling";
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
        neverKilled = new Place(folder + "/never", List.of()).published(new FirstSentence());
    }

    /** {@code mvn test -Dtests.excluded=cluster -Dgroups=long -Dtest=KilledArchiveRunTest -Dkills=100}. */
    @Test
    void theMomentDoesNotMatter() throws IOException, InterruptedException {
        killAtRandom(folder.toString(), List.of(), Integer.getInteger("kills", 100));
    }

    @Test
    @EnabledIf(value = "isServerThere", disabledReason = "the build has not fetched the S3 server")
    void norDoesItOnAnObjectStore() throws IOException, InterruptedException {
        try (S3Server server = S3Server.start(folder, "news")) {
            killAtRandom("s3a://news", server.options(), Integer.getInteger("kills.s3", 15));
        }
    }

    static boolean isServerThere() {
        return S3Server.isThere();
    }

    /** Two of three while it reads, annotates and commits, one while it settles and publishes, at any time of these as a whole run has them. */
    private void killAtRandom(String root, List<String> options, int kills) throws IOException, InterruptedException {
        Random random = new Random(17);
        Map<String, Integer> most = new Place(root + "/whole", options).wholeRun();
        Map<String, Integer> killed = new TreeMap<>();
        for (int i = 0; i < kills; i++) {
            Place place = new Place(root + "/killed-" + i, options);
            String step = i % 3 == 2 ? PUBLISHING : ANNOTATING;
            int later = random.nextInt(Objects.requireNonNull(most.get(step)));
            killed.merge(step, place.startAndKill(step, 1, later) ? 1 : 0, Integer::sum);
            assertThat(place.published(new FirstSentence()))
                    .as("killed %d ms after '%s' began", later, step)
                    .isEqualTo(neverKilled);
            System.out.println("of " + (i + 1) + " runs into " + root + " killed while " + killed);
        }
        assertThat(killed.values()).doesNotContain(0);
    }

    /**
     * Where an archive and an output lie.
     *
     * @param options of a JVM that is to reach it
     */
    private final class Place {
        private final String root;
        private final List<String> options;

        Place(String root, List<String> options) {
            this.root = root;
            this.options = options;
        }

        /** What stands there after a run to the end. */
        Map<String, String> published(FirstSentence analysis) throws IOException {
            RunSummary summary = run(folder.resolve("in"), root, RunListener.SILENT, analysis);
            assertThat(summary.analysed()).isEqualTo(ARTICLES);
            org.apache.hadoop.fs.Path output = OutputClaim.published(Locations.hadoop(), root + "/out");
            return PublishedHashes.of(output.getFileSystem(Locations.hadoop()), output);
        }

        /** Milliseconds that a run takes from the beginning of a step to that of the next one, or to its end. */
        Map<String, Integer> wholeRun() throws IOException, InterruptedException {
            Map<String, Integer> most = new TreeMap<>();
            Process process = start();
            String step = "";
            long begin = System.nanoTime();
            try (BufferedReader reader = process.inputReader()) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith(MOMENT + ANNOTATING) || line.startsWith(MOMENT + PUBLISHING)) {
                        most.put(step, millis(begin));
                        step = line.startsWith(MOMENT + ANNOTATING) ? ANNOTATING : PUBLISHING;
                        begin = System.nanoTime();
                    }
                }
            }
            most.put(step, millis(begin));
            assertThat(process.waitFor()).isZero();
            return most;
        }

        private static int millis(long begin) {
            return (int) Math.max(1, (System.nanoTime() - begin) / 1_000_000);
        }

        boolean startAndKill(String moment, int which, int laterMillis) throws IOException, InterruptedException {
            return killed(start(), moment, which, laterMillis);
        }

        private Process start() throws IOException {
            return KilledArchiveRunTest.start(folder.resolve("in"), root, options);
        }
    }

    /**
     * @param moment how that line of the run's begins
     * @param which of these lines
     * @param laterMillis how long after it
     * @return whether it was still running
     */
    static boolean killed(Process run, String moment, int which, int laterMillis)
            throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        try (BufferedReader reader = run.inputReader()) {
            int moments = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(MOMENT + moment) && ++moments == which) {
                    boolean ended = run.waitFor(laterMillis, TimeUnit.MILLISECONDS);
                    run.destroyForcibly().waitFor();
                    return !ended;
                }
            }
        }
        throw new AssertionError("never came to '" + moment + "':\n" + said);
    }

    /** A run of {@code input} with the folder {@code archive} of {@code root}, which publishes into {@code out} beside it. */
    static Process start(Path input, String root, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-Dspark.sql.shuffle.partitions=2");
        return RunProcess.start(KilledArchiveRunTest.class, all, input.toString(), root);
    }

    private static RunSummary run(Path input, String root, RunListener watcher, FirstSentence analysis) {
        JobArchive archive = new JobArchive(root + "/archive", 0, Reannotate.WINDOW, Window.ALL);
        try (BatchRun run = BatchRun.plan(
                ArchiveRunTest.job(input, root + "/out", archive), new AnnotateStage(analysis, 60, 500))) {
            return run.run(watcher);
        }
    }

    /** The run that is killed: tells of each step and of each article. */
    public static void main(String[] arguments) {
        run(
                Path.of(arguments[0]),
                arguments[1],
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
}
