package org.pullquote.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkException;
import org.pullquote.read.WrittenName;
import picocli.CommandLine;

/** What users are told: the message of an exception on one line, and texts without what a terminal would obey. */
final class Message {
    /** More says nothing more. */
    private static final int MAX_PROBLEMS = 30;

    private static final int MAX_CHARACTERS = 1_000;

    /** The messages of operating systems. */
    private static final List<String> OUT_OF_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private static final int DEEPEST = 50;

    private Message() {}

    /** The text, which may quote files and their names, without characters that move the cursor or hide what is written. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int i = 0; i < visible.length(); i++) {
            if (visible.charAt(i) != '\n' && WrittenName.steers(visible.charAt(i))) {
                visible.setCharAt(i, ' ');
            }
        }
        return visible.toString();
    }

    /** The lines of a message with a line for each problem, as many and as much of each as somebody would read. */
    static List<String> problems(String message) {
        List<String> lines = message.lines().map(Message::visible).toList();
        List<String> told = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), MAX_PROBLEMS))) {
            told.add(line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS) + "…");
        }
        if (lines.size() > MAX_PROBLEMS) {
            told.add("and " + (lines.size() - MAX_PROBLEMS) + " more problems");
        }
        return told;
    }

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
        return visible(
                told instanceof IllegalStateException && !line.isEmpty()
                        ? line
                        : (told.getClass().getSimpleName() + ": " + line).strip());
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
