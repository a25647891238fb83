package org.pullquote.publish;

/** An output folder that a run can't or must not publish into; the message says which, why, and what was expected. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
