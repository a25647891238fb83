package org.pullquote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar on a real cluster: spark-submit, a master, two workers. Runs once the jar is there, after the other tests. */
@Tag("cluster")
class ClusterRunTest {
    private static final Path JAR = Path.of(System.getProperty("pullquote.jar", "target/no.jar"));
    private static final long MOST_BYTES = 200_000_000;

    @TempDir
    private static Path folder;

    private static Path local;
    private static Path clustered;

    @BeforeAll
    static void runHereAndThere() throws Exception {
        local = folder.resolve("local/sample");
        clustered = folder.resolve("cluster/sample");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("spark"))) {
            // At the same time: each waits for its JVMs to start.
            CompletableFuture<Void> here = CompletableFuture.runAsync(() -> {
                try {
                    run(cluster, local, "--master", "local[2]");
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            });
            // The driver on a worker, too.
            run(
                    cluster,
                    clustered,
                    "--master",
                    cluster.url(),
                    "--deploy-mode",
                    "cluster",
                    "--driver-memory",
                    "1g",
                    "--executor-memory",
                    "1500m",
                    "--executor-cores",
                    "1",
                    "--total-executor-cores",
                    "2",
                    "--conf",
                    "spark.standalone.submit.waitAppCompletion=true",
                    // Not Spark's 200, which would be thousands of tasks that do nothing. The run here has one
                    // partition.
                    "--conf",
                    "spark.sql.shuffle.partitions=3",
                    "--conf",
                    "spark.driver.host=127.0.0.1");
            here.get();
        }
    }

    @Test
    void theJarHoldsWhatIsUsedAndIsSmallerThan200Megabytes() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
    }

    @Test
    void theJarHoldsNothingThatSparkHas() throws IOException {
        Set<String> spark = new HashSet<>();
        for (Path jar : StandaloneCluster.sparkJars()) {
            spark.addAll(classes(jar));
        }
        assertThat(classes(JAR)).isNotEmpty().doesNotContainAnyElementsOf(spark);
    }

    @Test
    void twoWorkersPublishWhatOneMachineDoesByteForByte() throws IOException {
        assertThat(hashes(clustered)).isNotEmpty().isEqualTo(hashes(local));
    }

    @Test
    void bothWorkersHadAPartInIt() throws IOException {
        for (String worker : List.of("work-1", "work-2")) {
            try (Stream<Path> logs = Files.walk(folder.resolve("spark").resolve(worker))) {
                assertThat(logs.filter(log -> log.toString().contains("app-") && log.endsWith("stderr")))
                        .as("executor of " + worker)
                        .anyMatch(ClusterRunTest::finishedATask);
            }
        }
    }

    private static void run(StandaloneCluster cluster, Path output, String... where) throws Exception {
        Path log = Files.createDirectories(output.getParent()).resolve("submit.log");
        // A few articles of the sample. By a URI, as a driver on another machine needs it.
        Path job = Files.writeString(
                output.resolveSibling("job.yaml"), """
                collection: sample
                base: %s
                inputs: [data/sample/meridian.jsonl, data/sample/daily-blaze.json]
                # Two of these few are broken on purpose.
                limits: {rejected: 0.5}
                """.formatted(Path.of("").toAbsolutePath()));
        List<String> arguments = new ArrayList<>(List.of(where));
        arguments.addAll(List.of(
                "--conf",
                "spark.driver.extraJavaOptions=" + StandaloneCluster.QUICK,
                "--conf",
                "spark.executor.extraJavaOptions=" + StandaloneCluster.QUICK,
                "--class",
                "org.pullquote.cli.Pullquote",
                JAR.toAbsolutePath().toString(),
                "run",
                job.toUri().toString(),
                "--out",
                output.toString()));
        int exit = cluster.submit(log, arguments.toArray(String[]::new));
        assertThat(exit).as(() -> logs(log, folder.resolve("spark"))).isZero();
    }

    /** What the submission and a driver on a worker said. */
    private static String logs(Path log, Path spark) {
        try (Stream<Path> all = Files.walk(spark)) {
            StringBuilder said = new StringBuilder(Files.readString(log));
            for (Path file : all.filter(path -> path.toString().contains("driver-") && path.endsWith("stderr"))
                    .toList()) {
                said.append(Files.readString(file));
            }
            return said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classes(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .toList();
        }
    }

    private static boolean finishedATask(Path log) {
        try {
            return Files.readString(log).contains("Finished task");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of every file but those that tell how long the run took. */
    private static Map<String, String> hashes(Path published) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("run.json") && !file.endsWith("pullquote.prom")) {
                    hashes.put(published.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }
}
