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
 * The process that a lock or a hidden folder belongs to. It signs a file of it again and again, so that no other takes what a
 * living run uses for a leftover. On its own machine its process tells whether it lives, elsewhere the age of the last signature.
 *
 * @param host the name of its machine
 * @param process its number there
 * @param started when it started, as its machine tells, since numbers come again
 */
public record Owner(String host, long process, String started) {
    /** The file that is signed in a folder. */
    static final String FILE = ".owner";

    /** How often a running process renews its signature. */
    static final long SIGNED_EVERY_MILLIS = 10_000;

    /** A run on another machine that has not renewed its signature for so long counts as dead. */
    static final long DEAD_AFTER_MILLIS = 180_000;

    /** This process. */
    public static Owner own() {
        ProcessHandle own = ProcessHandle.current();
        return new Owner(hostName(), own.pid(), started(own));
    }

    /** Signs, or signs again. */
    static void sign(FileSystem files, Path file) throws IOException {
        try (OutputStream out = files.create(file, true)) {
            out.write(own().text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Who signed the file last; empty where nobody did. */
    static Optional<Owner> of(FileSystem files, Path file) throws IOException {
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The owner that {@link #text} tells of; empty if it is none. */
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
     * Whether it may still be at work.
     *
     * @param silentMillis since its last signature
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
