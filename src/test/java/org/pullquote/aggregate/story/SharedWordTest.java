package org.pullquote.aggregate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

class SharedWordTest {
    /** The first day of a stretch. */
    private static final int DAY = 20_000;

    @Test
    void articlesAreComparedWithinAStretchAndWithTheStretchBefore() {
        assertThat(links(List.of(
                        article("c", DAY), article("b", DAY + 3), article("a", DAY + 4), article("d", DAY + 40))))
                .containsExactlyInAnyOrder("b c 700000", "a b 900000");
    }

    @Test
    void articlesWithoutADayAreComparedWithOneAnother() {
        assertThat(links(List.of(article("a", null), article("b", null), article("c", DAY))))
                .containsExactly("a b 500000");
    }

    @Test
    void articlesThatHaveHardlyAnyWordInCommonAreNotLinked() {
        Row other = RowFactory.create(7L, "b", DAY, list(7L, 8L, 9L), list(1.0, 20.0, 20.0));
        assertThat(links(List.of(article("a", DAY), other))).isEmpty();
    }

    @Test
    void aWordThatTooManyArticlesOfAStretchShareLinksNoneOfThem() {
        List<Row> articles = new ArrayList<>(articles(SharedWord.MAX_ARTICLES + 1, DAY));
        articles.add(article("next", DAY + 4));
        articles.add(article("next-too", DAY + 4));
        assertThat(links(articles)).containsExactly("next next-too 1000000");
    }

    @Test
    void asManyAsAreAllowedAreAllLinked() {
        int pairs = SharedWord.MAX_ARTICLES * (SharedWord.MAX_ARTICLES - 1) / 2;
        assertThat(links(articles(SharedWord.MAX_ARTICLES, DAY))).hasSize(pairs);
    }

    @Test
    void noMoreIsReadThanTheStretchThatIsAskedFor() {
        Iterator<Row> articles = List.of(
                        article("a", DAY), article("b", DAY), article("c", DAY + 40), article("d", DAY + 40))
                .iterator();
        new SharedWord().call(7L, articles).next();
        assertThat(articles.next().getString(1)).isEqualTo("d");
    }

    private static List<Row> articles(int count, int day) {
        return IntStream.range(0, count)
                .mapToObj(i -> article("article-%04d".formatted(i), day))
                .toList();
    }

    private static Row article(String id, @Nullable Integer day) {
        return RowFactory.create(7L, id, day, list(7L), list(1.0));
    }

    /** As Spark has a list in a row. */
    @SafeVarargs
    private static <T> Seq<T> list(T... elements) {
        return CollectionConverters.asScala(List.of(elements)).toSeq();
    }

    private static List<String> links(List<Row> articles) {
        List<String> links = new ArrayList<>();
        new SharedWord().call(7L, articles.iterator()).forEachRemaining(row -> links.add(row.mkString(" ")));
        return links;
    }
}
