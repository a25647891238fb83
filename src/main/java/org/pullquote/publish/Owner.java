package org.pullquote.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The process that owns a lock or a hidden folder. It signs a file there again and again, so that no other run takes the files of
 * a living run for leftovers. On its own machine, its process shows whether it is alive; elsewhere, the age of the last
 * signature.
 *
 * @param host the name of its machine
 * @param process its process id there
 * @param started its start time as its machine gives it, since process ids are reused
 */
public record Owner(String host, long process, String started) {
    /** The file that is signed in a folder. */
    static final String FILE = ".owner";

    /** How often a running process renews its signature. */
    static final long SIGNED_EVERY_MILLIS = 10_000;

    /** A run on another machine that has not renewed its signature for this long counts as dead. */
    static final long DEAD_AFTER_MILLIS = 180_000;

    /** This process. */
    public static Owner own() {
        ProcessHandle own = ProcessHandle.current();
        return new Owner(hostName(), own.pid(), started(own));
    }

    /** Signs the file, or renews the signature. */
    static void sign(FileSystem files, Path file) throws IOException {
        try (OutputStream out = files.create(file, true)) {
            out.write(own().text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Who signed the file last; empty if nobody did. */
    static Optional<Owner> of(FileSystem files, Path file) throws IOException {
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The owner in a text that {@link #text} made; empty for any other text. */
    public static Optional<Owner> parse(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length == 3 && lines[1].matches("\\d{1,18}")
                ? Optional.of(new Owner(lines[0], Long.parseLong(lines[1]), lines[2]))
                : Optional.empty();
    }

    /** Three lines without spaces. */
    public String text() {
        return host + "\n" + process + "\n" + started;
    }

    /**
     * Whether the process may still be alive.
     *
     * @param silentMillis the time since its last signature
     */
    public boolean mayLive(long silentMillis) {
        return isHere() ? livesHere() : silentMillis < DEAD_AFTER_MILLIS;
    }

    /** Whether it is a process of this machine. */
    boolean isHere() {
        return host.equals(hostName());
    }

    private boolean livesHere() {
        return ProcessHandle.of(process)
                .filter(handle -> started(handle).equals(started))
                .isPresent();
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    @Override
    public String toString() {
        return "process " + process + " on " + host;
    }
}
