package org.pullquote.cli;

/** What an exception says to a person: one line. */
final class Message {
    private Message() {}

    static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (isWrapper(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("").strip();
        return line.isEmpty() || cause instanceof Error || cause.getClass() == RuntimeException.class
                ? (cause.getClass().getSimpleName() + " " + line).strip()
                : line;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof java.io.UncheckedIOException
                || thrown instanceof java.util.concurrent.ExecutionException
                || thrown.getClass() == RuntimeException.class
                || thrown instanceof org.apache.spark.SparkException;
    }
}
