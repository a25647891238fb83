package org.pullquote.run;

import java.util.List;
import java.util.Set;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work on each article on a thread of its own, so that one that fails or takes too long is rejected and the next goes
 * on. A parser cannot be stopped in the middle: a thread that outruns its time is left to end by itself.
 */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Threads left to themselves in this JVM; with more of them the machine would do little else. */
    private static final int MOST_LEFT_RUNNING = 4 * Runtime.getRuntime().availableProcessors();

    private static final Set<Thread> LEFT_RUNNING = ConcurrentHashMap.newKeySet();

    /** Annotators recurse over long sentences, patterns over long lines. */
    private static final long STACK_BYTES = 64L << 20;

    private final int seconds;

    /**
     * @param seconds the most that an article may take
     */
    Watch(int seconds) {
        this.seconds = seconds;
    }

    /**
     * What became of one article: what {@code work} says, or that it failed or took too long.
     *
     * @throws IllegalStateException if it is not the article that fails but the models or the machine
     */
    Outcome outcome(Draft draft, Callable<Outcome> work) {
        FutureTask<Outcome> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "annotate", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
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

    private void leave(Thread thread, Draft draft) {
        LOG.warn("{} record {} takes longer than {} s", draft.path(), draft.record(), seconds);
        thread.interrupt();
        thread.setPriority(Thread.MIN_PRIORITY);
        LEFT_RUNNING.add(thread);
        LEFT_RUNNING.removeIf(left -> !left.isAlive());
        if (LEFT_RUNNING.size() > MOST_LEFT_RUNNING) {
            throw new IllegalStateException(LEFT_RUNNING.size() + " articles still run past their limit of " + seconds
                    + " s and hold this machine; raise limits.seconds or lower limits.words");
        }
    }

    private static Outcome failed(Draft draft, Throwable cause) {
        // A broken installation breaks on every article: that must end the run, not empty it.
        if (!(cause instanceof Exception
                || cause instanceof StackOverflowError
                || cause instanceof OutOfMemoryError
                || cause instanceof AssertionError)) {
            throw new IllegalStateException("the models cannot be used: " + cause, cause);
        }
        LOG.warn("{} record {} cannot be analysed", draft.path(), draft.record(), cause);
        String message = cause.getMessage() == null
                ? ""
                : cause.getMessage().lines().findFirst().orElse("");
        String name = cause.getClass().getSimpleName();
        return rejected(draft, Rejection.Reason.ANNOTATION_FAILED, message.isEmpty() ? name : name + ": " + message);
    }

    private static Outcome rejected(Draft draft, Rejection.Reason reason, String detail) {
        return new Outcome.Rejected(new Rejection(draft.path(), draft.record(), reason, detail));
    }

    /** What became of an article. */
    sealed interface Outcome {
        /** It was analysed; {@code row} is the {@link AnnotatedRows} row of it. */
        record Analysed(Article article, List<Statement> statements, Row row) implements Outcome {}

        /** It was not. */
        record Rejected(Rejection rejection) implements Outcome {}
    }
}
