package org.pullquote.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Article;
import org.pullquote.model.Rejection;
import org.pullquote.run.WatchedAnalysis.Outcome;

class WatchedAnalysisTest {
    private static final Article ARTICLE = WrittenArticles.article("a1", "The mayor said that it rained.");

    @Test
    void statementsPassThrough() {
        WatchedAnalysis watched = new WatchedAnalysis(new FirstSentence(), 60);

        assertThat(watched.outcome(ARTICLE)).isEqualTo(new Outcome.Analysed(new FirstSentence().statements(ARTICLE)));
    }

    @Test
    void anExceptionRejectsTheArticleWithItsClassAndMessage() {
        WatchedAnalysis watched = new WatchedAnalysis(
                article -> {
                    throw new IllegalArgumentException("no tree\nof it");
                },
                60);

        assertThat(watched.outcome(ARTICLE)).isEqualTo(failed("IllegalArgumentException: no tree"));
    }

    @Test
    void anArticleThatOverflowsTheStackIsRejected() {
        WatchedAnalysis watched = new WatchedAnalysis(article -> endless(1) > 0 ? List.of() : List.of(), 60);

        assertThat(watched.outcome(ARTICLE)).isEqualTo(failed("StackOverflowError"));
    }

    @Test
    void anArticleThatTakesTooLongIsRejectedAndTheNextIsAnalysed() {
        CountDownLatch never = new CountDownLatch(1);
        WatchedAnalysis watched = new WatchedAnalysis(
                article -> {
                    if (article.id().equals("slow")) {
                        waitFor(never);
                    }
                    return List.of();
                },
                1);

        assertThat(watched.outcome(WrittenArticles.article("slow", "It rained.")))
                .isEqualTo(new Outcome.Rejected(new Rejection(
                        "articles.jsonl",
                        1,
                        Rejection.Reason.TIME_LIMIT,
                        "took longer than 1 s, expected less (limits.seconds)")));
        assertThat(watched.outcome(ARTICLE)).isEqualTo(new Outcome.Analysed(List.of()));
        never.countDown();
    }

    @Test
    void aBrokenInstallationEndsTheRun() {
        WatchedAnalysis watched = new WatchedAnalysis(
                article -> {
                    throw new NoClassDefFoundError("ai/onnxruntime/OrtException");
                },
                60);

        assertThatThrownBy(() -> watched.outcome(ARTICLE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the models cannot be used");
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
