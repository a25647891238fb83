package org.pullquote.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pullquote.QuickJvm;

/**
 * A standalone Spark cluster on this machine's loopback: one master and two workers, each a process of its own, and a Spark home
 * that holds Spark and what Spark itself depends on, so that what a job brings along has to be enough.
 */
final class StandaloneCluster implements AutoCloseable {
    /** For the JVMs that Spark starts. */
    static final String QUICK = String.join(" ", QuickJvm.OPTIONS);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Deque<Process> processes = new ArrayDeque<>();
    private final String url;

    private StandaloneCluster(Path home) throws IOException {
        this.home = home;
        url = "spark://127.0.0.1:" + freePort();
    }

    /** Starts a cluster whose files lie in {@code home}; two workers of two cores, one of them for a driver, are ready when it returns. */
    static StandaloneCluster start(Path home) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (Path jar : sparkJars()) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
        StandaloneCluster cluster = new StandaloneCluster(home);
        try {
            cluster.startMaster();
            cluster.startWorker(1);
            cluster.startWorker(2);
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    /** The master's address. */
    String url() {
        return url;
    }

    /** Runs {@code spark-submit} with these arguments to its end; what it says is in the log. */
    int submit(Path log, String... arguments) throws IOException, InterruptedException {
        List<String> command = java("2g", "org.apache.spark.deploy.SparkSubmit");
        command.addAll(List.of(arguments));
        Process submit = process(command, log);
        if (!submit.waitFor(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the job does not end; see " + log);
        }
        return submit.exitValue();
    }

    @Override
    public void close() {
        // The workers first: they end the executors that they started.
        while (!processes.isEmpty()) {
            Process process = processes.pop();
            List<ProcessHandle> children = process.descendants().toList();
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void startMaster() throws IOException, InterruptedException {
        List<String> command = java("256m", "org.apache.spark.deploy.master.Master");
        command.addAll(List.of(
                "--host", "127.0.0.1", "--port", url.substring(url.lastIndexOf(':') + 1), "--webui-port", freePort()));
        start(command, "master", "I have been elected leader");
    }

    private void startWorker(int number) throws IOException, InterruptedException {
        List<String> command = java("256m", "org.apache.spark.deploy.worker.Worker");
        command.addAll(List.of("--host", "127.0.0.1", "--webui-port", freePort(), "--cores", "2", "--memory", "3g"));
        command.addAll(List.of("--work-dir", home.resolve("work-" + number).toString(), url));
        start(command, "worker-" + number, "Successfully registered with master");
    }

    private void start(List<String> command, String name, String ready) throws IOException, InterruptedException {
        Path log = home.resolve(name + ".log");
        Process process = process(command, log);
        processes.push(process);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " does not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private Process process(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        // Else a worker looks for the folders of a build of Spark itself.
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("SPARK_DIST_CLASSPATH");
        return builder.start();
    }

    private List<String> java(String heap, String main) {
        List<String> command = QuickJvm.command(heap);
        command.add("@" + Path.of("target/classes/jvm.options").toAbsolutePath());
        command.addAll(List.of("-cp", home.resolve("jars") + File.separator + "*", main));
        return command;
    }

    /** Those that the build found to be Spark's own, by their coordinates. */
    static List<Path> sparkJars() throws IOException {
        String[] entries =
                Files.readString(Path.of("target/spark-classpath.txt")).strip().split(File.pathSeparator);
        return Arrays.stream(entries).map(Path::of).toList();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
