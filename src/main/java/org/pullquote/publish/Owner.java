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

/** The process that writes a staging folder, named in it, so that no other takes the folder for a leftover. */
record Owner(String host, long process, String started) {
    private static final String FILE = ".owner";

    static void claim(FileSystem files, Path part) throws IOException {
        Owner own = own();
        try (OutputStream out = files.create(new Path(part, FILE), true)) {
            out.write((own.host + "\n" + own.process + "\n" + own.started).getBytes(StandardCharsets.UTF_8));
        }
    }

    static void release(FileSystem files, Path part) throws IOException {
        Folders.delete(files, new Path(part, FILE));
    }

    /** Another process of this host that claimed the folder and still runs; of other hosts nothing is known. */
    static Optional<Owner> of(FileSystem files, Path part) throws IOException {
        Path file = new Path(part, FILE);
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(file)) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            return lines.length == 3 && lines[1].matches("\\d{1,18}")
                    ? Optional.of(new Owner(lines[0], Long.parseLong(lines[1]), lines[2]))
                            .filter(Owner::isAnotherAlive)
                    : Optional.empty();
        }
    }

    private boolean isAnotherAlive() {
        Owner own = own();
        return host.equals(own.host)
                && process != own.process
                && ProcessHandle.of(process)
                        .filter(handle -> started(handle).equals(started))
                        .isPresent();
    }

    private static Owner own() {
        ProcessHandle own = ProcessHandle.current();
        return new Owner(hostName(), own.pid(), started(own));
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
