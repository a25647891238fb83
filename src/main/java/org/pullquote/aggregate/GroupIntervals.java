package org.pullquote.aggregate;

import static org.pullquote.model.AggregateTables.INTERVAL_ARTICLES;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pullquote.estimate.Interval;
import org.pullquote.estimate.Replicates;

/** From the articles of a group, with what each adds to the sums, to a row with the intervals of their ratios, or none. */
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
            return Collections.emptyIterator();
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

    private Row row(Row key, long count, Replicates replicates, long[] articlesOf) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            cells.add(key.get(i));
        }
        cells.add(count);
        cells.add(replicates.of(0));
        for (int i = 0; i < parts.length; i++) {
            Optional<Interval> interval = articlesOf[wholes[i]] < INTERVAL_ARTICLES
                    ? Optional.empty()
                    : Replicates.interval(replicates.of(parts[i]), replicates.of(wholes[i]), articlesOf[wholes[i]]);
            long unit = ratios.get(i).unit();
            cells.add(interval.map(found -> rounded(found.low() / unit)).orElse(null));
            cells.add(interval.map(found -> rounded(found.high() / unit)).orElse(null));
        }
        return RowFactory.create(cells.toArray());
    }

    private static double rounded(double value) {
        return Math.rint(value * StatementSums.MILLIONTHS) / StatementSums.MILLIONTHS;
    }
}
