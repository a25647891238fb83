package org.pullquote.run.job;

/** A job that cannot be run as it is written. The message is a line for each problem: where, what was found, what was expected. */
public final class InvalidJobException extends RuntimeException {
    /** An exception with these lines. */
    public InvalidJobException(String message) {
        super(message);
    }

    /** What is found where something cannot be read, for a message: the first line of what was thrown, or its class. */
    public static String unreadable(Exception thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return "cannot be read (" + message.lines().findFirst().orElse("") + ")";
    }
}
