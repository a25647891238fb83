package org.pullquote.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkException;
import picocli.CommandLine;

/** The message of an exception for a user, on one line. */
final class Message {
    /** The messages of operating systems. */
    private static final List<String> OUT_OF_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private static final int DEEPEST = 50;

    private Message() {}

    static String of(Throwable thrown) {
        if (isOutOfRoom(thrown)) {
            return "no space left on a device that the run writes to: beside its output, or where temporary files go ("
                    + TemporaryFolder.SYSTEM + ")";
        }
        Throwable told = thrown;
        for (Throwable cause = told.getCause(); cause != null && isWrapper(told); cause = told.getCause()) {
            told = cause;
        }
        String message = told.getMessage() == null ? "" : told.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return told instanceof IllegalStateException && !line.isEmpty()
                ? line
                : (told.getClass().getSimpleName() + ": " + line).strip();
    }

    /** Compares messages, not types: Spark reports a task's failure as text in an exception of its own. */
    private static boolean isOutOfRoom(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            String message = String.valueOf(cause.getMessage());
            if (OUT_OF_ROOM.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof UncheckedIOException
                || thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof ExceptionInInitializerError
                || thrown instanceof SparkException
                || thrown instanceof CommandLine.ExecutionException
                || thrown.getClass() == RuntimeException.class;
    }
}
