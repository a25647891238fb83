package org.pullquote.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkException;

/** What an exception says to a person: one line. */
final class Message {
    private Message() {}

    static String of(Throwable thrown) {
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

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof UncheckedIOException
                || thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof ExceptionInInitializerError
                || thrown instanceof SparkException
                || thrown.getClass() == RuntimeException.class;
    }
}
