package org.pullquote.run.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each step took, in seconds, in the order of the steps. */
public final class Stopwatch {
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    public <T> T time(String step, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            seconds.put(step, Math.round((System.nanoTime() - begin) / 1e6) / 1e3);
        }
    }

    public Map<String, Double> seconds() {
        return seconds;
    }
}
