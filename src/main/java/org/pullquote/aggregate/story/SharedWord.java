package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Compares the articles that have one word among their weightiest words. Articles come sorted by day and are held for two
 * stretches of days at a time ({@link DatedVector#stretch}), at most {@value #MAX_ARTICLES} per stretch. A word that more
 * articles of a stretch share does not identify an event and is skipped there.
 */
final class SharedWord implements FlatMapGroupsFunction<Long, Row, Row> {
    static final String WORD = "word";

    /** An article that has the word. */
    static final StructType ARTICLE = StructType.fromDDL("word BIGINT NOT NULL, article_id STRING NOT NULL, day INT,"
            + " words ARRAY<BIGINT> NOT NULL, weights ARRAY<DOUBLE> NOT NULL");

    /** Two articles, a &lt; b, and their similarity in parts of {@link DatedVector#ONE}. */
    static final StructType LINK =
            StructType.fromDDL("a STRING NOT NULL, b STRING NOT NULL, similarity BIGINT NOT NULL");

    static final int MAX_ARTICLES = 1_000;

    /** Lower similarities are ignored: any two articles may be that similar. */
    private static final long MIN_SIMILARITY = DatedVector.ONE / 20;

    private static final long serialVersionUID = 1;

    /** The order in which the articles of a word must come. */
    static Column[] order() {
        return new Column[] {col("day"), col("article_id")};
    }

    @Override
    public Iterator<Row> call(Long word, Iterator<Row> articles) {
        return new Links(articles);
    }

    /** Finds links on demand, those of one article at a time. */
    private static final class Links implements Iterator<Row> {
        private final Iterator<Row> articles;
        /** The first article of the stretch that comes next; null after the last. */
        private @Nullable DatedVector next;

        private List<DatedVector> before = List.of();
        private List<DatedVector> stretch = List.of();
        private int compared;
        private Iterator<Row> found = Collections.emptyIterator();

        Links(Iterator<Row> articles) {
            this.articles = articles;
            read();
        }

        @Override
        public boolean hasNext() {
            while (!found.hasNext()) {
                if (compared < stretch.size()) {
                    found = ofArticle(compared++).iterator();
                } else if (next != null) {
                    readStretch(next.stretch());
                } else {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.next();
        }

        private void read() {
            next = articles.hasNext() ? vector(articles.next()) : null;
        }

        private void readStretch(@Nullable Integer number) {
            boolean follows = number != null
                    && !stretch.isEmpty()
                    && Objects.equals(stretch.get(0).stretch(), number - 1);
            before = follows ? stretch : List.of();
            stretch = new ArrayList<>();
            compared = 0;
            int count = 0;
            for (; next != null && Objects.equals(next.stretch(), number); read()) {
                if (count++ < MAX_ARTICLES) {
                    stretch.add(next);
                }
            }
            if (count > MAX_ARTICLES) {
                stretch = List.of();
            }
        }

        private List<Row> ofArticle(int number) {
            DatedVector article = stretch.get(number);
            List<Row> links = new ArrayList<>();
            addLinks(article, before, links);
            addLinks(article, stretch.subList(0, number), links);
            return links;
        }

        private static void addLinks(DatedVector article, List<DatedVector> others, List<Row> links) {
            for (DatedVector other : others) {
                long similarity = article.similarity(other);
                if (similarity >= MIN_SIMILARITY) {
                    boolean ordered = article.articleId().compareTo(other.articleId()) < 0;
                    links.add(RowFactory.create(
                            ordered ? article.articleId() : other.articleId(),
                            ordered ? other.articleId() : article.articleId(),
                            similarity));
                }
            }
        }

        private static DatedVector vector(Row row) {
            List<Long> words = row.getList(3);
            List<Double> weights = row.getList(4);
            long[] hashes = new long[words.size()];
            double[] values = new double[words.size()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = words.get(i);
                values[i] = weights.get(i);
            }
            return new DatedVector(
                    row.getString(1), row.isNullAt(2) ? null : row.getInt(2), WordVector.of(hashes, values));
        }
    }
}
