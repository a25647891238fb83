package org.pullquote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            run(cluster, "local[2]", local);
            run(cluster, cluster.url(), clustered);
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
                assertThat(logs.filter(log -> log.endsWith("stderr")))
                        .as(worker)
                        .anyMatch(ClusterRunTest::finishedATask);
            }
        }
    }

    private static void run(StandaloneCluster cluster, String master, Path output) throws Exception {
        Path log = Files.createDirectories(output.getParent()).resolve("submit.log");
        int exit = cluster.submit(
                log,
                "--master",
                master,
                "--conf",
                "spark.executor.memory=1500m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                // Spark's own 200 would be thousands of tasks that do nothing. Two numbers, since no table may depend
                // on it.
                "--conf",
                "spark.sql.shuffle.partitions=" + (master.startsWith("local") ? 3 : 5),
                "--class",
                "org.pullquote.cli.Pullquote",
                JAR.toAbsolutePath().toString(),
                "run",
                Path.of("jobs/sample.yaml").toAbsolutePath().toString(),
                "--out",
                output.toString());
        assertThat(exit).as(Files.readString(log)).isZero();
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
