package org.pullquote.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Says that a command was interrupted, should a signal end the JVM while it is open. The JVM's exit code tells the signal by itself:
 * 128 and its number.
 */
final class Interruption implements AutoCloseable {
    /** The JVM ends itself on a thread that it names after the signal. */
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

    /** Spark fails in many ways while it is stopped, which the log would be full of. */
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
