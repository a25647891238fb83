package org.pullquote.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Reports that a command was interrupted if a signal ends the JVM while this is open. The JVM itself sets the exit code: 128 plus the
 * signal's number.
 */
final class Interruption implements AutoCloseable {
    /** Signals by the name of the thread on which the JVM shuts down. */
    private static final Map<String, String> SIGNALS = Map.of(
            "SIGINT handler", "SIGINT",
            "SIGTERM handler", "SIGTERM",
            "SIGHUP handler", "SIGHUP");

    private final Thread atExit;

    /**
     * @param say prints a line for the user
     */
    Interruption(Consumer<String> say) {
        atExit = new Thread(() -> signal().ifPresent(signal -> tell(signal, say)), "tell of the interruption");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Ends the log as well: Spark's failures while it is stopped would fill it. */
    private static void tell(String signal, Consumer<String> say) {
        LoggerFactory.getLogger(Interruption.class).warn("interrupted ({})", signal);
        RunLog.end();
        say.accept("pullquote: interrupted (" + signal + ")");
    }

    private static Optional<String> signal() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> SIGNALS.get(thread.getName()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the JVM is shutting down, which makes other things fail. */
    static boolean isUnderWay() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public void close() {
        if (!isUnderWay()) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }
}
