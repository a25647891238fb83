package org.pullquote.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a child process measured, on its way to the parent as lines {@code #name value}.
 *
 * @param values seconds, counts and bytes by name
 */
record Measurement(Map<String, Double> values) {
    private static final String MARK = "#";

    double get(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /** Tells the parent a value. */
    static void tell(String name, double value) {
        System.out.println(MARK + name + " " + value);
    }

    /** Tells the parent the most heap that this JVM held. */
    static void tellPeakHeap() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        tell("peak heap", bytes);
    }

    /** Reads what a child told; other lines are passed over. */
    static Measurement read(String output) {
        Map<String, Double> values = new LinkedHashMap<>();
        output.lines().filter(line -> line.startsWith(MARK)).forEach(line -> {
            int space = line.lastIndexOf(' ');
            values.put(line.substring(MARK.length(), space), Double.parseDouble(line.substring(space + 1)));
        });
        return new Measurement(values);
    }
}
