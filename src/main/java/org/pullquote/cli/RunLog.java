package org.pullquote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Locations;

/**
 * Sets where the log of a run goes: to the end of a file beside the output, and to the console if requested or if there is no terminal. For
 * an output on another file system, the log is written locally and appended to the remote file when the process ends.
 */
final class RunLog {
    /** Read by {@code log4j2.xml}. */
    static final String PROPERTY = "pullquote.log";

    private static final String CONSOLE = "pullquote.console";
    private static final String SUFFIX = ".log";

    /** After Spark has stopped, before the claim on the output ends and Hadoop closes its file systems. */
    private static final int AT_EXIT = FileSystem.SHUTDOWN_HOOK_PRIORITY + 2;

    private RunLog() {}

    /**
     * Logs from now on to the end of the file beside an output.
     *
     * @param output a local path, or a URI
     * @throws InvalidJobException if it is not a regular file, such as a link, or cannot be written
     */
    static void beside(String output) {
        org.apache.hadoop.fs.Path there = new org.apache.hadoop.fs.Path(output + SUFFIX);
        if (!Locations.isUri(output)) {
            open(Path.of(output + SUFFIX).toAbsolutePath());
        } else if (output.startsWith("file:")) {
            open(Path.of(there.toUri().getPath()));
        } else {
            Path here = TemporaryFolder.SYSTEM.resolve("pullquote-" + UUID.randomUUID() + SUFFIX);
            open(here);
            ShutdownHookManager.get().addShutdownHook(new RemoteLog(here, there), AT_EXIT);
        }
    }

    /** The log of a command that publishes nothing: among the system's temporary files. */
    static Path aside(String command) {
        return TemporaryFolder.SYSTEM.resolve("pullquote-" + command + "-" + System.getProperty("user.name") + SUFFIX);
    }

    /** Shows the log on the console as well from now on. */
    static void showOnConsole() {
        System.setProperty(CONSOLE, "info");
        reconfigure();
    }

    /** Stops logging: messages of other threads while the process ends are of no use. */
    static void end() {
        if (LogManager.getContext(false) instanceof LoggerContext) {
            Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
        }
    }

    /**
     * Logs from now on to the end of {@code file}.
     *
     * @throws InvalidJobException if it is not a regular file, such as a link, or cannot be written
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
        reconfigure();
    }

    private static void reconfigure() {
        if (LogManager.getContext(false) instanceof LoggerContext context) {
            context.reconfigure();
        }
    }
}
