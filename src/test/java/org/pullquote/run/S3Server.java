package org.pullquote.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pullquote.LocalSpark;
import org.pullquote.QuickJvm;

/** An S3 server on this machine's loopback: S3Proxy, which keeps the objects in its memory, in a process of its own. */
final class S3Server implements AutoCloseable {
    private static final Path JAR = Path.of("target/s3/s3proxy.jar");

    private final Process process;
    private final String url;

    private S3Server(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Whether the build has fetched it. */
    static boolean isThere() {
        return Files.exists(JAR);
    }

    /** Starts one with an empty bucket; the Spark of this JVM knows it until it is closed. */
    static S3Server start(Path folder, String bucket) throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + freePort();
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=none
                jclouds.provider=transient
                jclouds.identity=nobody
                jclouds.credential=nothing
                """.formatted(url));
        List<String> command = QuickJvm.command("256m");
        command.addAll(List.of("-jar", JAR.toString(), "--properties", settings.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        S3Server server = new S3Server(process, url);
        try {
            server.awaitStart();
            HttpRequest create = HttpRequest.newBuilder(URI.create(url + "/" + bucket))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpClient.newHttpClient().send(create, HttpResponse.BodyHandlers.discarding());
            server.settings().forEach((key, value) -> {
                System.setProperty("spark.hadoop." + key, value);
                LocalSpark.session().sparkContext().hadoopConfiguration().set(key, value);
            });
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void awaitStart() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Started Server")) {
                // What it says later is read by nobody, but must not fill the pipe.
                Thread reader = new Thread(() -> lines.lines().forEach(later -> {}), "what the S3 server says");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IOException("the S3 server does not start:\n" + said);
    }

    /** For another JVM whose Spark is to know it. */
    List<String> options() {
        return settings().entrySet().stream()
                .map(setting -> "-Dspark.hadoop." + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** What Hadoop has to know to reach it. */
    private Map<String, String> settings() {
        return Map.of(
                "fs.s3a.endpoint", url,
                "fs.s3a.endpoint.region", "us-east-1",
                "fs.s3a.path.style.access", "true",
                "fs.s3a.access.key", "nobody",
                "fs.s3a.secret.key", "nothing");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        settings().keySet().forEach(key -> {
            System.clearProperty("spark.hadoop." + key);
            LocalSpark.session().sparkContext().hadoopConfiguration().unset(key);
        });
        process.destroyForcibly();
    }
}
