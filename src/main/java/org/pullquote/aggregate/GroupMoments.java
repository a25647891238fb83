package org.pullquote.aggregate;

import static org.pullquote.model.ComparisonTables.DIFFERENCE_ARTICLES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.estimate.RatioMoments;

/** From the articles of a group to a row for each ratio that rests on enough of them: what differences are made of. */
final class GroupMoments implements FlatMapGroupsFunction<Row, Row, Row> {
    /** The moments of a ratio, in the order of {@link RatioMoments}. */
    static final StructType MOMENTS = new StructType()
            .add("articles", DataTypes.LongType)
            .add("with_part", DataTypes.LongType)
            .add("with_rest", DataTypes.LongType)
            .add("part", DataTypes.LongType)
            .add("whole", DataTypes.LongType)
            .add("part_part", DataTypes.LongType)
            .add("part_whole", DataTypes.LongType)
            .add("whole_whole", DataTypes.LongType);

    private static final long serialVersionUID = 1L;

    private final List<Ratio> ratios;
    private final int statements;
    private final int[] parts;
    private final int[] wholes;

    /**
     * @param sums the names of what the articles bring
     */
    GroupMoments(List<String> sums, List<Ratio> ratios) {
        this.ratios = List.copyOf(ratios);
        statements = sums.indexOf(StatementSums.STATEMENTS);
        parts = ratios.stream().mapToInt(ratio -> sums.indexOf(ratio.part())).toArray();
        wholes = ratios.stream().mapToInt(ratio -> sums.indexOf(ratio.whole())).toArray();
    }

    /** The columns that it makes after a key: the ratio's place, the group's statements, and the moments. */
    static StructType schema(StructType key) {
        return key.add("ratio", DataTypes.IntegerType)
                .add("statements", DataTypes.LongType)
                .add("moments", MOMENTS);
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> articles) {
        RatioMoments[] moments = new RatioMoments[parts.length];
        Arrays.fill(moments, RatioMoments.NONE);
        long count = 0;
        while (articles.hasNext()) {
            long[] values = ArticleSums.values(articles.next());
            count += values[statements];
            for (int i = 0; i < moments.length; i++) {
                moments[i] = ratios.get(i).added(moments[i], values[parts[i]], values[wholes[i]]);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < moments.length; i++) {
            if (moments[i].articles() >= DIFFERENCE_ARTICLES) {
                rows.add(row(key, i, count, moments[i]));
            }
        }
        return rows.iterator();
    }

    /** The moments of a cell of {@link #MOMENTS}. */
    static RatioMoments moments(Row cell) {
        return new RatioMoments(
                cell.getLong(0),
                cell.getLong(1),
                cell.getLong(2),
                cell.getLong(3),
                cell.getLong(4),
                cell.getLong(5),
                cell.getLong(6),
                cell.getLong(7));
    }

    private static Row row(Row key, int ratio, long count, RatioMoments of) {
        @Nullable Object[] cells = new Object[key.size() + 3];
        for (int i = 0; i < key.size(); i++) {
            cells[i] = key.get(i);
        }
        cells[key.size()] = ratio;
        cells[key.size() + 1] = count;
        cells[key.size() + 2] = RowFactory.create(
                of.articles(),
                of.withPart(),
                of.withRest(),
                of.part(),
                of.whole(),
                of.partPart(),
                of.partWhole(),
                of.wholeWhole());
        return RowFactory.create(cells);
    }
}
