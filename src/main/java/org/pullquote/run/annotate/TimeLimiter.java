package org.pullquote.run.annotate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Row;
import org.pullquote.model.Article;
import org.pullquote.model.Draft;
import org.pullquote.model.Rejection;
import org.pullquote.model.Statement;
import org.pullquote.run.rows.AnnotatedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes each article on a thread of its own, so that one that fails or takes too long is rejected and the next continues, however many
 * such articles there are.
 *
 * <p>The limit is on processor time, so that an article is not rejected because others keep the machine busy. A thread cannot be stopped
 * from outside: one that exceeds its limit is interrupted and left to end by itself. If as many such threads remain as the machine has
 * processors, the next article waits for one of them to end, which bounds the memory that they hold. But each of them is waited for once,
 * up to the limit: one that never ends must not delay every article that follows.
 */
final class TimeLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(TimeLimiter.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Threads in this JVM that exceeded their limit and were abandoned, with the nanosecond until which others wait for them. */
    private static final Map<Thread, Long> LEFT_RUNNING = new ConcurrentHashMap<>();

    private static final int MAX_LEFT_RUNNING = Runtime.getRuntime().availableProcessors();

    /** Wall-clock time allowed for an article, as a multiple of the limit on processor time: it may wait for a processor. */
    private static final int CLOCK_LIMITS = 4;

    private static final long LOOKED_AT_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Annotators recurse over long sentences, patterns over long lines. */
    private static final long STACK_BYTES = 64L << 20;

    private final int seconds;
    private final long limitNanos;

    /**
     * @param seconds the most processor time that an article may take
     */
    TimeLimiter(int seconds) {
        this.seconds = seconds;
        this.limitNanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /**
     * The outcome for one article: that of {@code work}, or a rejection if it failed or took too long.
     *
     * @throws IllegalStateException if the models fail and not the article
     */
    Outcome outcome(Draft draft, Callable<Outcome> work) {
        FutureTask<Outcome> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "annotate", STACK_BYTES);
        thread.setDaemon(true);
        try {
            awaitRoom();
            thread.start();
            return result(task, thread);
        } catch (TimeoutException e) {
            leave(thread, draft);
            return rejected(
                    draft,
                    Rejection.Reason.TIME_LIMIT,
                    "took longer than " + seconds + " s, expected less (limits.seconds)");
        } catch (ExecutionException e) {
            return failed(draft, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was stopped");
        }
    }

    private Outcome result(FutureTask<Outcome> task, Thread thread)
            throws ExecutionException, InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        while (true) {
            long clock = System.nanoTime() - begin;
            long left = Math.min(limitNanos - used(thread, clock), CLOCK_LIMITS * limitNanos - clock);
            if (left <= 0) {
                return task.get(0, TimeUnit.NANOSECONDS);
            }
            try {
                return task.get(Math.max(left, LOOKED_AT_EVERY_NANOS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // It may have waited for a processor: check how much processor time it used.
            }
        }
    }

    /** The processor time of a thread, or the clock time if the JVM does not measure it or the thread has just ended. */
    private static long used(Thread thread, long clockNanos) {
        long cpu = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
        return cpu < 0 ? clockNanos : cpu;
    }

    private void awaitRoom() throws InterruptedException {
        for (List<Thread> left = waitedFor(); left.size() >= MAX_LEFT_RUNNING; left = waitedFor()) {
            left.get(0).join(TimeUnit.NANOSECONDS.toMillis(LOOKED_AT_EVERY_NANOS));
        }
    }

    private static List<Thread> waitedFor() {
        long now = System.nanoTime();
        return LEFT_RUNNING.entrySet().stream()
                .filter(left -> left.getKey().isAlive() && left.getValue() - now > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int leftRunning() {
        LEFT_RUNNING.keySet().removeIf(left -> !left.isAlive());
        return LEFT_RUNNING.size();
    }

    private void leave(Thread thread, Draft draft) {
        thread.interrupt();
        thread.setPriority(Thread.MIN_PRIORITY);
        LEFT_RUNNING.put(thread, System.nanoTime() + limitNanos);
        LOG.warn(
                "{} record {} takes longer than {} s; {} such still run",
                draft.path(),
                draft.record(),
                seconds,
                leftRunning());
    }

    private static Outcome failed(Draft draft, Throwable cause) {
        // A broken installation fails on every article. That must end the run, instead of rejecting all articles.
        if (!(cause instanceof Exception
                || cause instanceof StackOverflowError
                || cause instanceof OutOfMemoryError
                || cause instanceof AssertionError)) {
            throw new IllegalStateException("the models cannot be used: " + cause, cause);
        }
        LOG.warn("{} record {} cannot be analysed", draft.path(), draft.record(), cause);
        return rejected(draft, Rejection.Reason.ANNOTATION_FAILED, Rejection.told(cause));
    }

    private static Outcome rejected(Draft draft, Rejection.Reason reason, String detail) {
        return new Outcome.Rejected(new Rejection(draft.path(), draft.record(), reason, detail));
    }

    /** The result of analysing an article. */
    sealed interface Outcome {
        /** It was analysed; {@code row} is the {@link AnnotatedRows} row of it. */
        record Analysed(Article article, List<Statement> statements, Row row) implements Outcome {}

        /** It was rejected. */
        record Rejected(Rejection rejection) implements Outcome {}
    }
}
