package org.pullquote.aggregate;

import static org.pullquote.model.AggregateTables.INTERVAL_ARTICLES;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pullquote.estimate.Interval;
import org.pullquote.estimate.Replicates;

/** From the articles of a group, with what each adds to the sums, to a row with the intervals of their ratios. */
final class GroupIntervals implements FlatMapGroupsFunction<Row, Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<Ratio> ratios;
    private final int[] parts;
    private final int[] wholes;
    private final int sums;

    GroupIntervals(List<String> sums, List<Ratio> ratios) {
        this.ratios = List.copyOf(ratios);
        this.sums = sums.size();
        parts = ratios.stream().mapToInt(ratio -> sums.indexOf(ratio.part())).toArray();
        wholes = ratios.stream().mapToInt(ratio -> sums.indexOf(ratio.whole())).toArray();
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> articles) {
        List<Row> first = new ArrayList<>();
        while (first.size() < INTERVAL_ARTICLES && articles.hasNext()) {
            first.add(articles.next());
        }
        if (first.size() < INTERVAL_ARTICLES) {
            return List.of(row(key, first.size())).iterator();
        }
        Replicates replicates = new Replicates(sums);
        long[] articlesOf = new long[sums];
        long count = first.size();
        first.forEach(article -> add(article, replicates, articlesOf));
        while (articles.hasNext()) {
            add(articles.next(), replicates, articlesOf);
            count++;
        }
        return List.of(row(key, count, replicates, articlesOf)).iterator();
    }

    private static void add(Row article, Replicates replicates, long[] articlesOf) {
        long[] values = ArticleSums.values(article);
        for (int i = 0; i < values.length; i++) {
            articlesOf[i] += values[i] == 0 ? 0 : 1;
        }
        replicates.add(ArticleSums.identity(article), values);
    }

    /** Of a group too small for intervals. */
    private Row row(Row key, long count) {
        @Nullable Object[] cells = new Object[key.size() + 2 + 2 * parts.length];
        putKey(cells, key, count);
        return RowFactory.create(cells);
    }

    private Row row(Row key, long count, Replicates replicates, long[] articlesOf) {
        @Nullable Object[] cells = new Object[key.size() + 2 + 2 * parts.length];
        int at = putKey(cells, key, count);
        cells[at++] = replicates.of(0);
        for (int i = 0; i < parts.length; i++) {
            Optional<Interval> interval = articlesOf[wholes[i]] < INTERVAL_ARTICLES
                    ? Optional.empty()
                    : Replicates.interval(replicates.of(parts[i]), replicates.of(wholes[i]), articlesOf[wholes[i]]);
            long unit = ratios.get(i).unit();
            if (interval.isPresent()) {
                cells[at] = rounded(interval.get().low() / unit);
                cells[at + 1] = rounded(interval.get().high() / unit);
            }
            at += 2;
        }
        return RowFactory.create(cells);
    }

    private static int putKey(@Nullable Object[] cells, Row key, long count) {
        for (int i = 0; i < key.size(); i++) {
            cells[i] = key.get(i);
        }
        cells[key.size()] = count;
        return key.size() + 1;
    }

    private static double rounded(double value) {
        return Math.rint(value * StatementSums.MILLIONTHS) / StatementSums.MILLIONTHS;
    }
}
