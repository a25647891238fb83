package org.pullquote.cli;

import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;

/** Where the log of a run goes: a file, never the console. */
final class RunLog {
    /** Read by {@code log4j2.xml}. */
    static final String PROPERTY = "pullquote.log";

    private RunLog() {}

    /** The log beside a local output, else in the working folder under the collection's name. */
    static Path of(String output, String collection) {
        boolean local = !output.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
        return Path.of(local ? output + ".log" : collection + ".log").toAbsolutePath();
    }

    /** The log of a command that publishes nothing: among the system's temporary files. */
    static Path aside(String command) {
        return Path.of(System.getProperty("java.io.tmpdir"), "pullquote-" + command + ".log");
    }

    /** From now on everything is logged to {@code file}. */
    static void open(Path file) {
        System.setProperty(PROPERTY, file.toString());
        if (LogManager.getContext(false) instanceof LoggerContext context) {
            context.reconfigure();
        }
    }
}
