package org.pullquote.run.job;

/** A job that cannot be run as it is written. The message is a line for each problem: where, what was found, what was expected. */
public final class InvalidJobException extends RuntimeException {
    /** An exception with these lines. */
    public InvalidJobException(String message) {
        super(message);
    }
}
