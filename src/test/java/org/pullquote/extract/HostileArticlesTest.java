package org.pullquote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.MutatedArticles.Mutated;
import org.pullquote.extract.annotate.StoryWords;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleFixture;
import org.pullquote.model.Cue;
import org.pullquote.model.Mention;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Span;
import org.pullquote.model.Statement;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/** Whatever an article holds, its statements are found in bounded time, and their spans cut the words that they give. */
class HostileArticlesTest {
    private static final String LEAD =
            "The minister, Irina Valesko, said on Tuesday that the harbour would stay open.\n\n“We will not close it,” she told reporters in Dresna.\n\n";
    private static final StatementExtractor EXTRACTOR = LoadedModels.extractor();
    private static final CollectionReader READER = new CollectionReader(ReadOptions.of("test"));
    private static final int MUTATIONS = Integer.getInteger("pullquote.mutations", 3_000);

    /** Seconds of one core, several times what the slowest of these takes. */
    private static final double MOST_SECONDS = 20;

    @Test
    void aWordOfSixtyThousandCharactersCostsNoMoreThanAShortOne() {
        assertThat(extracted("A headline", LEAD + "a".repeat(60_000))).hasSizeGreaterThanOrEqualTo(2);
        long begin = allocated();
        EXTRACTOR.extract(article("A headline", LEAD + "b".repeat(60_000)));
        assertThat(allocated() - begin).as("bytes").isLessThan(100L << 20);
    }

    @Test
    void marksWithoutEndAreReadInBoundedTime() {
        marksAreRead(5_000);
    }

    @Test
    @Tag("long")
    void twentyThousandMarksWithoutEndAreReadInBoundedTime() {
        marksAreRead(20_000);
    }

    private static void marksAreRead(int count) {
        for (String mark : List.of("\"", "“", "”", "'", "-", "—", "&a", "<script></")) {
            assertThat(extracted("A headline", LEAD + mark.repeat(count) + "\n\n" + LEAD))
                    .as(mark)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    /** As long as a headline may be. */
    @Test
    void aHeadlineOfNearlyTwoThousandPartsIsRead() {
        assertThat(extracted("a.".repeat(1_999) + "a", LEAD)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aHeadlineOfMoreThanFourThousandCharactersIsRejected() {
        assertThat(READER.reading(ArticleFixture.draft("a.".repeat(2_000) + "a", LEAD)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(Rejection.Reason.TOO_LONG));
    }

    @Test
    void nothingCrossesFromTheHeadlineIntoTheBody() {
        for (String title : List.of(
                "Harbour will stay open, minister says",
                "“We will not close it, minister says",
                "Minister: \"Harbour stays",
                "MINISTER SAYS")) {
            for (String body : List.of(
                    "THE HARBOUR WILL STAY OPEN AND NOBODY HAS ASKED TO CLOSE IT, THE TOWN SAYS. " + LEAD,
                    "“Nobody has asked us to.\n\nNobody will,” she said.",
                    "said the minister on Tuesday. The harbour stays open.",
                    "that the harbour will stay open\n\n" + LEAD)) {
                extracted(title, body);
            }
        }
    }

    @Test
    @Tag("long")
    void thousandsOfNamesAreReadInBoundedTime() {
        List<IntFunction<String>> kinds = List.of(
                i -> "Mary " + name(i) + "son said no. ",
                i -> name(i) + " Smith said no. Mr. Smith went on. ",
                i -> "The " + name(i) + " president John " + name(i) + "ley came. The president said no. He went. ",
                i -> "The " + name(i) + " Bank said no. It went on. ");
        for (IntFunction<String> kind : kinds) {
            extracted(
                    "A headline",
                    LEAD + IntStream.range(0, 1_500).mapToObj(kind).collect(Collectors.joining()));
        }
    }

    @Test
    @Tag("long")
    void mutatedArticlesBreakNothing() {
        MutatedArticles articles = new MutatedArticles(Long.getLong("pullquote.seed", 13));
        for (int i = 0; i < MUTATIONS; i++) {
            Mutated mutated = articles.next();
            if (i % 2 == 0) {
                extracted(mutated.title(), mutated.body());
            } else {
                check(inTime(() -> EXTRACTOR.extract(cleanArticle(mutated))), cleanArticle(mutated), true);
            }
        }
    }

    private static List<Statement> extracted(String title, String body) {
        Reading reading = inTime(() -> READER.reading(ArticleFixture.draft(title, body)));
        if (!(reading instanceof Article article)) {
            return List.of();
        }
        List<Statement> statements = inTime(() -> EXTRACTOR.extract(article));
        inTime(() -> StoryWords.of(article));
        check(statements, article, false);
        return statements;
    }

    /** @param clean whether the body is its own clean text, so that every character can be held against it */
    private static void check(List<Statement> statements, Article article, boolean clean) {
        for (Statement statement : statements) {
            String text = statement.inHeadline() ? article.title() : article.body();
            assertThat(statement.content()).isNotBlank();
            assertThat(statement.contentSpans()).isNotEmpty();
            List<Span> all = new ArrayList<>(statement.contentSpans());
            Cue cue = statement.cue();
            Mention mention = statement.mention();
            if (cue != null) {
                assertThat(cue.spans()).isNotEmpty();
                all.addAll(cue.spans());
            }
            if (mention != null) {
                assertThat(mention.spans()).isNotEmpty();
                all.addAll(mention.spans());
            }
            assertThat(all).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            if (clean || statement.inHeadline()) {
                assertThat(withoutThat(words(cut(text, statement.contentSpans()))))
                        .as("content of %s", statement)
                        .isEqualTo(withoutThat(words(statement.content())));
                assertThat(cue == null || cut(text, cue.spans()).equals(cue.text()))
                        .as("cue of %s", statement)
                        .isTrue();
                assertThat(mention == null || cut(text, mention.spans()).equals(mention.text()))
                        .as("mention of %s", statement)
                        .isTrue();
            }
        }
    }

    private static String cut(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String withoutThat(String words) {
        return words.replaceFirst("^(?i:that) ", "");
    }

    private static String name(int i) {
        return "" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26);
    }

    private static Article article(String title, String body) {
        return (Article) READER.reading(ArticleFixture.draft(title, body));
    }

    private static Article cleanArticle(Mutated mutated) {
        String title = mutated.title().lines().collect(Collectors.joining(" ")).strip();
        return ArticleFixture.of(title, mutated.body());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** What the work gives; fails where it takes too long, on a stack as small as a task's. */
    private static <T> T inTime(Callable<T> work) {
        List<T> result = new ArrayList<>(1);
        FutureTask<Double> seconds = new FutureTask<>(() -> {
            result.add(work.call());
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        });
        Thread thread = new Thread(null, seconds, "hostile", 1 << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            assertThat(seconds.get(5, TimeUnit.MINUTES))
                    .as("seconds of one core")
                    .isLessThan(MOST_SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("hostile text breaks the work", e);
        }
        return result.get(0);
    }
}
