package org.pullquote.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time on the wall, and on the core that this thread ran on, which others on the machine slow down less. */
final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long wall = System.nanoTime();
    private final long core = THREADS.getCurrentThreadCpuTime();

    void tell(String name, int repeat) {
        Measurement.tell(name + " wall " + repeat, (System.nanoTime() - wall) / 1e9);
        Measurement.tell(name + " core " + repeat, (THREADS.getCurrentThreadCpuTime() - core) / 1e9);
    }
}
