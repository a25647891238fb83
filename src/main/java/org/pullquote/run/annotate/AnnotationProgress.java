package org.pullquote.run.annotate;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import org.pullquote.run.runtime.RunListener;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reports two counters of the running tasks: executors report them with every heartbeat, not only when a task ends. Spark
 * calls it from one thread.
 */
final class AnnotationProgress extends SparkListener {
    private final RunListener watcher;
    private final LongAccumulator articles;
    private final LongAccumulator statements;
    private final long of;
    private final Map<Long, long[]> running = new HashMap<>();
    private long doneArticles;
    private long doneStatements;

    AnnotationProgress(RunListener watcher, LongAccumulator articles, LongAccumulator statements, long of) {
        this.watcher = watcher;
        this.articles = articles;
        this.statements = statements;
        this.of = of;
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
        CollectionConverters.asJava(update.accumUpdates())
                .forEach(task ->
                        running.put(((Number) task._1()).longValue(), counts(CollectionConverters.asJava(task._4()))));
        tell();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        running.remove(end.taskInfo().taskId());
        long[] counts = counts(CollectionConverters.asJava(end.taskInfo().accumulables()));
        doneArticles += counts[0];
        doneStatements += counts[1];
        tell();
    }

    private long[] counts(Iterable<AccumulableInfo> updates) {
        long[] counts = new long[2];
        for (AccumulableInfo info : updates) {
            if (info.update().isDefined() && info.update().get() instanceof Number number) {
                counts[0] += info.id() == articles.id() ? number.longValue() : 0;
                counts[1] += info.id() == statements.id() ? number.longValue() : 0;
            }
        }
        return counts;
    }

    private void tell() {
        long runningArticles =
                running.values().stream().mapToLong(counts -> counts[0]).sum();
        long runningStatements =
                running.values().stream().mapToLong(counts -> counts[1]).sum();
        watcher.annotated(Math.min(of, doneArticles + runningArticles), of, doneStatements + runningStatements);
    }
}
