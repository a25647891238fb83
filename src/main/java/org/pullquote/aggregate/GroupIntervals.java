package org.pullquote.aggregate;

import static org.pullquote.model.AggregateTables.INTERVAL_ARTICLES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pullquote.estimate.Interval;
import org.pullquote.estimate.RatioMoments;
import org.pullquote.estimate.Replicates;

/** From the articles of a group, with what each adds to the sums, to a row with the intervals of their ratios. */
final class GroupIntervals implements FlatMapGroupsFunction<Row, Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<Ratio> ratios;
    private final int[] parts;
    private final int[] wholes;
    private final int sums;

    /**
     * @param sums the names of what the articles bring, that which is to be replicated first
     */
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
        @Nullable Object[] cells = new Object[key.size() + 2 + 2 * ratios.size()];
        for (int i = 0; i < key.size(); i++) {
            cells[i] = key.get(i);
        }
        long count = first.size();
        if (count == INTERVAL_ARTICLES) {
            Group group = new Group();
            first.forEach(group::add);
            while (articles.hasNext()) {
                group.add(articles.next());
                count++;
            }
            group.put(cells, key.size() + 1);
        }
        cells[key.size()] = count;
        return List.of(RowFactory.create(cells)).iterator();
    }

    private static double rounded(double value) {
        return Math.rint(value * StatementSums.MILLIONTHS) / StatementSums.MILLIONTHS;
    }

    private final class Group {
        private final Replicates replicates = new Replicates(sums);
        private final RatioMoments[] moments = new RatioMoments[ratios.size()];

        Group() {
            Arrays.fill(moments, RatioMoments.NONE);
        }

        void add(Row article) {
            long[] values = ArticleSums.values(article);
            replicates.add(ArticleSums.identity(article), values);
            for (int i = 0; i < moments.length; i++) {
                moments[i] = ratios.get(i).added(moments[i], values[parts[i]], values[wholes[i]]);
            }
        }

        void put(@Nullable Object[] cells, int first) {
            cells[first] = replicates.of(0);
            for (int i = 0; i < moments.length; i++) {
                Optional<Interval> interval = interval(i);
                if (interval.isPresent()) {
                    cells[first + 1 + 2 * i] = rounded(interval.get().low());
                    cells[first + 2 + 2 * i] = rounded(interval.get().high());
                }
            }
        }

        private Optional<Interval> interval(int ratio) {
            RatioMoments here = moments[ratio];
            if (here.articles() < INTERVAL_ARTICLES) {
                return Optional.empty();
            }
            long[] part = replicates.of(parts[ratio]);
            long[] whole = replicates.of(wholes[ratio]);
            if (ratios.get(ratio).isShare()) {
                return Replicates.shareInterval(part, whole, here);
            }
            double unit = ratios.get(ratio).unit();
            return Replicates.interval(part, whole, here.articles())
                    .map(found -> new Interval(found.low() / unit, found.high() / unit));
        }
    }
}
