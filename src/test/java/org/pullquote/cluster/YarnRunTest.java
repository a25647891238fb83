package org.pullquote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.QuickJvm;

/**
 * The packed jar on YARN, driver and executors in its containers, the job and the aliases by {@code --files}. By hand, since what it runs on is
 * 320 MB:
 *
 * <pre>
 * mvn -DskipTests package
 * mvn -f src/test/yarn/pom.xml dependency:copy-dependencies
 * mvn test -Dtest=YarnRunTest -Dtests.excluded=
 * </pre>
 */
@Tag("yarn")
@EnabledIf(value = "isYarnThere", disabledReason = "target/yarn/jars or the cluster jar is not there, see the class")
class YarnRunTest {
    private static final Path JARS = Path.of("target/yarn/jars").toAbsolutePath();

    @TempDir
    private Path folder;

    static boolean isYarnThere() {
        return Files.isDirectory(JARS) && Files.exists(jar());
    }

    @Test
    void aRunInYarnsContainersFindsItsFilesInItsWorkingFolder() throws Exception {
        Path spark = Files.createDirectories(folder.resolve("spark/jars"));
        try (Stream<Path> jars = Files.list(JARS)) {
            for (Path jar : jars.filter(YarnRunTest::isSparks).toList()) {
                Files.createSymbolicLink(spark.resolve(jar.getFileName()), jar);
            }
        }
        Path data = Path.of("data/sample").toAbsolutePath();
        Path job = Files.writeString(
                folder.resolve("nightly.yaml"),
                "inputs: [" + data.resolve("meridian.jsonl") + "]\noutput: " + folder.resolve("out")
                        + "\naliases: names.csv\nlimits: {rejected: 0.5}\n");
        Path names = Files.writeString(folder.resolve("names.csv"), "action,spelling,speaker\n");
        Process yarn = yarn();
        try {
            int exit = submit(
                    "--files",
                    job + "," + names,
                    "--driver-memory",
                    "1g",
                    "--executor-memory",
                    "1500m",
                    "--num-executors",
                    "1",
                    "--conf",
                    "spark.executor.memoryOverhead=600m",
                    // As jobs/README.md says: what failed is not done once more.
                    "--conf",
                    "spark.yarn.maxAppAttempts=1",
                    "--conf",
                    "spark.sql.shuffle.partitions=4",
                    "--conf",
                    "spark.driver.extraJavaOptions=" + StandaloneCluster.QUICK,
                    "--conf",
                    "spark.executor.extraJavaOptions=" + StandaloneCluster.QUICK,
                    "--class",
                    "org.pullquote.cli.Pullquote",
                    jar().toString(),
                    "run",
                    "nightly.yaml");

            assertThat(exit).as(this::logs).isZero();
            assertThat(Files.readAllLines(folder.resolve("out/csv/statements.csv")))
                    .hasSizeGreaterThan(10);
            assertThat(folder.resolve("out/aliases.csv")).hasSameTextualContentAs(names);
        } finally {
            yarn.descendants().forEach(ProcessHandle::destroyForcibly);
            yarn.destroyForcibly();
        }
    }

    private static Path jar() {
        return Path.of(System.getProperty("pullquote.jar", "target/pullquote-0.1.0-cluster.jar"))
                .toAbsolutePath();
    }

    /** Not the cluster's: its jar has other things' classes, too. */
    private static boolean isSparks(Path jar) {
        return !jar.getFileName().toString().matches("(hadoop-client-minicluster|junit|bc|opentest4j|apiguardian).*");
    }

    private Process yarn() throws IOException {
        List<String> command = QuickJvm.command("400m");
        command.addAll(List.of("-cp", JARS + File.separator + "*", "src/test/yarn/MiniYarn.java", folder.toString()));
        Process yarn = process(command);
        StringBuilder said = new StringBuilder();
        BufferedReader lines = yarn.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.equals("ready")) {
                Thread reader = new Thread(() -> lines.lines().forEach(later -> {}), "what YARN says");
                reader.setDaemon(true);
                reader.start();
                return yarn;
            }
        }
        throw new IOException("YARN does not start:\n" + said);
    }

    private int submit(String... arguments) throws IOException, InterruptedException {
        List<String> command = QuickJvm.command("400m");
        command.addAll(List.of(
                "@" + Path.of("target/classes/jvm.options").toAbsolutePath(),
                "-cp",
                folder + File.pathSeparator + folder.resolve("spark/jars") + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "yarn",
                "--deploy-mode",
                "cluster"));
        command.addAll(List.of(arguments));
        Process submit = process(command);
        Files.writeString(
                folder.resolve("submit.log"), submit.inputReader().lines().collect(Collectors.joining("\n")));
        return submit.waitFor();
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", folder.resolve("spark").toString(),
                        "HADOOP_CONF_DIR", folder.toString(),
                        "YARN_CONF_DIR", folder.toString(),
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "JAVA_HOME", System.getProperty("java.home")));
        return builder.start();
    }

    /** What the submission and the containers said. */
    private String logs() {
        try (Stream<Path> all = Files.walk(folder)) {
            StringBuilder said = new StringBuilder(Files.readString(folder.resolve("submit.log")));
            for (Path file : all.filter(path -> path.endsWith("stderr") || path.endsWith("stdout"))
                    .toList()) {
                said.append("\n--- ").append(file).append('\n').append(Files.readString(file));
            }
            return said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
