package org.pullquote.run;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection;
import org.pullquote.model.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses each article on a thread of its own, so that one that fails or takes too long is rejected and the next goes on. A
 * parser cannot be stopped in the middle: a thread that outruns its time is left to end by itself.
 */
final class WatchedAnalysis {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedAnalysis.class);

    /** Threads left to themselves in this JVM; with more of them the machine would do little else. */
    private static final int MOST_LEFT_RUNNING = 4 * Runtime.getRuntime().availableProcessors();

    private static final Set<Thread> LEFT_RUNNING = ConcurrentHashMap.newKeySet();

    /** Annotators recurse over long sentences. */
    private static final long STACK_BYTES = 64L << 20;

    private final ArticleAnalysis analysis;
    private final int seconds;

    /**
     * @param seconds the most that an article may take
     */
    WatchedAnalysis(ArticleAnalysis analysis, int seconds) {
        this.analysis = analysis;
        this.seconds = seconds;
    }

    /**
     * What became of one article.
     *
     * @throws IllegalStateException if it is not the article that fails but the models or the machine
     */
    Outcome outcome(Article article) {
        FutureTask<List<Statement>> task = new FutureTask<>(() -> analysis.statements(article));
        Thread thread = new Thread(null, task, "annotate", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return new Outcome.Analysed(task.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            leave(thread, article);
            return new Outcome.Rejected(new Rejection(
                    article.path(),
                    article.record(),
                    Rejection.Reason.TIME_LIMIT,
                    "took longer than " + seconds + " s, expected less (limits.seconds)"));
        } catch (ExecutionException e) {
            return failed(article, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was stopped");
        }
    }

    private void leave(Thread thread, Article article) {
        LOG.warn("{} record {} takes longer than {} s", article.path(), article.record(), seconds);
        thread.interrupt();
        thread.setPriority(Thread.MIN_PRIORITY);
        LEFT_RUNNING.add(thread);
        LEFT_RUNNING.removeIf(left -> !left.isAlive());
        if (LEFT_RUNNING.size() > MOST_LEFT_RUNNING) {
            throw new IllegalStateException(LEFT_RUNNING.size() + " articles still run past their limit of " + seconds
                    + " s and hold this machine; raise limits.seconds or lower limits.words");
        }
    }

    private static Outcome failed(Article article, Throwable cause) {
        // A broken installation breaks on every article: that must end the run, not empty it.
        if (!(cause instanceof Exception
                || cause instanceof StackOverflowError
                || cause instanceof OutOfMemoryError
                || cause instanceof AssertionError)) {
            throw new IllegalStateException("the models cannot be used: " + cause, cause);
        }
        return new Outcome.Rejected(rejection(article.path(), article.record(), cause));
    }

    /** The rejection of a record that something failed on. */
    static Rejection rejection(String path, long record, Throwable cause) {
        LOG.warn("{} record {} cannot be analysed", path, record, cause);
        String message = cause.getMessage() == null
                ? ""
                : cause.getMessage().lines().findFirst().orElse("");
        String name = cause.getClass().getSimpleName();
        return new Rejection(
                path, record, Rejection.Reason.ANNOTATION_FAILED, message.isEmpty() ? name : name + ": " + message);
    }

    /** What became of an article. */
    sealed interface Outcome {
        /** It was analysed. */
        record Analysed(List<Statement> statements) implements Outcome {}

        /** It was not. */
        record Rejected(Rejection rejection) implements Outcome {}
    }
}
