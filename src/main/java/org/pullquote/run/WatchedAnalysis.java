package org.pullquote.run;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection;
import org.pullquote.model.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses articles one by one on a thread of its own, so that one that fails or takes too long is rejected and the next
 * goes on. A parser cannot be stopped in the middle: a thread that outruns its time is left to end by itself, with its
 * models, and a new one takes over. Serves one thread at a time.
 */
final class WatchedAnalysis implements AutoCloseable {
    /** Threads left running in this JVM; more than this and the machine would do little else. */
    private static final int MOST_LEFT_RUNNING = 4 * Runtime.getRuntime().availableProcessors();

    private static final AtomicInteger LEFT_RUNNING = new AtomicInteger();
    private static final Logger LOG = LoggerFactory.getLogger(WatchedAnalysis.class);

    /** The dependency parser recurses over long sentences. */
    private static final long STACK_BYTES = 64L << 20;

    private final ArticleAnalysis.Source source;
    private final int seconds;
    private Worker worker;

    WatchedAnalysis(ArticleAnalysis.Source source, int seconds) {
        this.source = source;
        this.seconds = seconds;
        this.worker = new Worker(source.open());
    }

    /** The outcome of one article: its statements, or why there are none. */
    Outcome analyse(Article article) {
        Future<List<Statement>> statements = worker.submit(article);
        try {
            return new Outcome.Analysed(statements.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            giveUp(statements, article);
            return rejected(
                    article,
                    Rejection.Reason.TIME_LIMIT,
                    "took longer than " + seconds + " s, expected less (limits.seconds)");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (!isOfTheArticle(cause)) {
                throw new IllegalStateException("the models cannot be used: " + cause, cause);
            }
            LOG.warn("{} record {} breaks an annotator", article.path(), article.record(), cause);
            return rejected(article, Rejection.Reason.ANNOTATION_FAILED, describe(cause));
        } catch (InterruptedException e) {
            worker.close();
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was stopped");
        }
    }

    @Override
    public void close() {
        worker.close();
    }

    private void giveUp(Future<List<Statement>> statements, Article article) {
        LOG.warn("{} record {} takes longer than {} s", article.path(), article.record(), seconds);
        statements.cancel(true);
        worker.abandon();
        if (LEFT_RUNNING.get() > MOST_LEFT_RUNNING) {
            throw new IllegalStateException(LEFT_RUNNING.get() + " articles still run past their limit of " + seconds
                    + " s and hold this machine; raise limits.seconds or lower limits.words");
        }
        worker = new Worker(source.open());
    }

    /** A broken installation breaks on every article; that must end the run, not empty it. */
    private static boolean isOfTheArticle(Throwable thrown) {
        return thrown instanceof Exception
                || thrown instanceof StackOverflowError
                || thrown instanceof OutOfMemoryError
                || thrown instanceof AssertionError;
    }

    private static Outcome rejected(Article article, Rejection.Reason reason, String detail) {
        return new Outcome.Rejected(new Rejection(article.path(), article.record(), reason, detail));
    }

    private static String describe(Throwable thrown) {
        String message = thrown.getMessage() == null
                ? ""
                : thrown.getMessage().lines().findFirst().orElse("");
        String name = thrown.getClass().getSimpleName();
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** What became of an article. */
    sealed interface Outcome {
        /** It was analysed. */
        record Analysed(List<Statement> statements) implements Outcome {}

        /** It was not. */
        record Rejected(Rejection rejection) implements Outcome {}
    }

    /** A thread with an analysis of its own. */
    private static final class Worker {
        private final ArticleAnalysis analysis;
        private final AtomicInteger running = new AtomicInteger();
        private final ExecutorService thread;

        Worker(ArticleAnalysis analysis) {
            this.analysis = analysis;
            this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread created = new Thread(null, task, "annotate", STACK_BYTES);
                created.setDaemon(true);
                return created;
            });
        }

        Future<List<Statement>> submit(Article article) {
            return thread.submit(() -> {
                running.incrementAndGet();
                try {
                    return analysis.statements(article);
                } finally {
                    if (running.decrementAndGet() < 0) {
                        LEFT_RUNNING.decrementAndGet();
                    }
                }
            });
        }

        /** Counts as left running until its article ends; it may have ended just now. */
        void abandon() {
            LEFT_RUNNING.incrementAndGet();
            if (running.decrementAndGet() < 0) {
                LEFT_RUNNING.decrementAndGet();
            }
            thread.shutdown();
        }

        void close() {
            thread.shutdownNow();
        }
    }
}
