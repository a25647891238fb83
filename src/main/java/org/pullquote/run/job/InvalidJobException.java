package org.pullquote.run.job;

/** A job that cannot be run as it is written. The message is one line: where, what was found, what was expected. */
public final class InvalidJobException extends RuntimeException {
    /** With that line. */
    public InvalidJobException(String message) {
        super(message);
    }
}
