package org.pullquote.cli;

/** The exit codes of the commands. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_USAGE = 2;
    static final int BEYOND_LIMITS = 3;

    private ExitCode() {}
}
