package org.pullquote.run;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * What steps of a run cost: their time, by the clock and of all processors together, the most that was alive in the heap after a collection (of the young generation, too, so that it is
 * more than what had to be there), the most that one task held for sorting and joining, and what was spilled to disk. A row of a Markdown
 * table for each step, on the console.
 */
final class StepMeter {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final AtomicLong alive = new AtomicLong();
    private final AtomicLong ofTask = new AtomicLong();
    private final AtomicLong spilled = new AtomicLong();
    private final SparkSession spark;

    StepMeter(SparkSession spark) {
        this.spark = spark;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, nothing) -> {
                                var told = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                long bytes = told.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> pool.getKey().startsWith("PS "))
                                        .map(java.util.Map.Entry::getValue)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                alive.accumulateAndGet(bytes, Math::max);
                            },
                            null,
                            null);
        }
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.taskMetrics() != null) {
                    ofTask.accumulateAndGet(end.taskMetrics().peakExecutionMemory(), Math::max);
                    spilled.addAndGet(end.taskMetrics().diskBytesSpilled());
                }
            }
        });
        System.out.println(
                "| step | seconds | of processor | alive in the heap, MB | most in one task, MB | spilled, MB |");
        System.out.println("|---|---|---|---|---|---|");
    }

    <T> T step(String name, Supplier<T> step) {
        alive.set(0);
        ofTask.set(0);
        spilled.set(0);
        long begin = System.nanoTime();
        long beginOfProcessor = PROCESS.getProcessCpuTime();
        T made = step.get();
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d |%n",
                name,
                Math.round((System.nanoTime() - begin) / 1e9),
                Math.round((PROCESS.getProcessCpuTime() - beginOfProcessor) / 1e9),
                alive.get() >> 20,
                ofTask.get() >> 20,
                spilled.get() >> 20);
        return made;
    }
}
