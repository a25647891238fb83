package org.pullquote.run.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Draft;
import org.pullquote.model.Rejection;
import org.pullquote.run.WrittenArticles;
import org.pullquote.run.annotate.TimeLimiter.Outcome;

class TimeLimiterTest {
    private static final Draft DRAFT = Draft.ofPage("articles.jsonl", 1, "The mayor said that it rained.");
    private static final Outcome DONE =
            new Outcome.Analysed(WrittenArticles.article("a1", "It rained."), List.of(), RowFactory.create());

    @Test
    void whatTheWorkMakesPassesThrough() {
        assertThat(new TimeLimiter(60).outcome(DRAFT, () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void anExceptionRejectsTheArticleWithItsClassAndMessage() {
        assertThat(new TimeLimiter(60).outcome(DRAFT, () -> {
                    throw new IllegalArgumentException("no tree\nof it");
                }))
                .isEqualTo(failed("IllegalArgumentException: no tree"));
    }

    @Test
    void anArticleThatOverflowsTheStackIsRejected() {
        assertThat(new TimeLimiter(60).outcome(DRAFT, () -> endless(1) > 0 ? DONE : DONE))
                .isEqualTo(failed("StackOverflowError"));
    }

    @Test
    void howeverManyArticlesTakeTooLongEachIsRejectedAndTheNextIsAnalysed() {
        AtomicBoolean end = new AtomicBoolean();
        TimeLimiter watch = new TimeLimiter(1);
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors() + 1; i++) {
                assertThat(watch.outcome(DRAFT, () -> spinning(end))).isEqualTo(tooLong());
            }
            assertThat(watch.outcome(DRAFT, () -> DONE)).isEqualTo(DONE);
        } finally {
            end.set(true);
        }
    }

    @Test
    void articlesThatNeverEndDoNotDelayEachThatFollows() {
        CountDownLatch never = new CountDownLatch(1);
        TimeLimiter watch = new TimeLimiter(1);
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                assertThat(watch.outcome(DRAFT, () -> {
                            waitFor(never);
                            return DONE;
                        }))
                        .isEqualTo(tooLong());
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                assertThat(watch.outcome(DRAFT, () -> DONE)).isEqualTo(DONE);
            }
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                    .as("seconds: each that never ends is waited for once")
                    .isLessThan(5);
        } finally {
            never.countDown();
        }
    }

    @Test
    void anArticleThatWaitsForEverIsRejected() {
        CountDownLatch never = new CountDownLatch(1);
        assertThat(new TimeLimiter(1).outcome(DRAFT, () -> {
                    waitFor(never);
                    return DONE;
                }))
                .isEqualTo(tooLong());
        never.countDown();
    }

    @Test
    void anArticleIsNotRejectedBecauseOthersKeepTheMachineBusy() {
        TimeLimiter watch = new TimeLimiter(1);
        assertThat(watch.outcome(DRAFT, () -> {
                    // Longer than the limit by the clock, without the processor.
                    new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
                    return DONE;
                }))
                .isEqualTo(DONE);
    }

    @Test
    void aBrokenInstallationEndsTheRun() {
        assertThatThrownBy(() -> new TimeLimiter(60).outcome(DRAFT, () -> {
                    throw new NoClassDefFoundError("ai/onnxruntime/OrtException");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the models cannot be used");
    }

    private static Outcome tooLong() {
        return new Outcome.Rejected(new Rejection(
                "articles.jsonl",
                1,
                Rejection.Reason.TIME_LIMIT,
                "took longer than 1 s, expected less (limits.seconds)"));
    }

    /** As a loop that hears no interruption. */
    private static Outcome spinning(AtomicBoolean end) {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return DONE;
    }

    private static Outcome failed(String detail) {
        return new Outcome.Rejected(new Rejection("articles.jsonl", 1, Rejection.Reason.ANNOTATION_FAILED, detail));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    private static void waitFor(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                // As a parser does: goes on.
            }
        }
    }
}
