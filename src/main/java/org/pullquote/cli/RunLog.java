package org.pullquote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.pullquote.run.job.InvalidJobException;

/** Where the log of a run goes: a file, never the console. */
final class RunLog {
    /** Read by {@code log4j2.xml}. */
    static final String PROPERTY = "pullquote.log";

    private RunLog() {}

    /** The log beside a local output, else in the working folder under the collection's name. */
    static Path of(String output, String collection) {
        boolean local = !output.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
        return Path.of(local ? output + ".log" : collection.replaceAll("[^\\p{Alnum}._-]+", "-") + ".log")
                .toAbsolutePath();
    }

    /** The log of a command that publishes nothing: among the system's temporary files. */
    static Path aside(String command) {
        return TemporaryFolder.SYSTEM.resolve("pullquote-" + command + "-" + System.getProperty("user.name") + ".log");
    }

    /**
     * From now on everything is logged to the end of {@code file}: what stands in it stays.
     *
     * @throws InvalidJobException if it is anything but a file, such as a link, or cannot be written
     */
    static void open(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidJobException(
                    "log " + file + ": is a link or a folder, expected a file or nothing; move it away");
        }
        try {
            Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)
                    .close();
        } catch (IOException e) {
            throw new InvalidJobException("log " + file + ": cannot be written (" + e + "), expected a file that can");
        }
        System.setProperty(PROPERTY, file.toString());
        if (LogManager.getContext(false) instanceof LoggerContext context) {
            context.reconfigure();
        }
    }
}
