package org.pullquote.aggregate.group;

import static org.pullquote.schema.ComparisonTables.DIFFERENCE_ARTICLES;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.estimate.Interval;
import org.pullquote.estimate.RatioEstimate;
import org.pullquote.estimate.RatioMoments;
import org.pullquote.model.Coded;

/** Turns the ordered statements of a group into a row with all its measures, and a second row that counts each text once. */
public final class MeasuredGroup implements FlatMapGroupsFunction<Row, Row, Row> {
    /** The column that says whether each text is counted once. */
    static final String ONCE = "once";

    /** The number of independent articles of a group. */
    public static final String ARTICLES = "interval_articles";

    /** {@link StatementSums#NAMED} in every replicate; null if articles are few, unless the group is a whole outlet or group of outlets. */
    public static final String NAMED_REPLICATES = "named_replicates";

    static final String LOW = "_low";
    static final String HIGH = "_high";

    /** The ratios that rest on enough articles to be compared, by their place in {@link Ratio#ALL}. */
    static final String ESTIMATES = "estimates";

    static final StructType ESTIMATE = new StructType()
            .add("ratio", DataTypes.IntegerType)
            .add("articles", DataTypes.LongType)
            .add("with_part", DataTypes.LongType)
            .add("with_rest", DataTypes.LongType)
            .add("part", DataTypes.LongType)
            .add("whole", DataTypes.LongType)
            .add("part_part", DataTypes.LongType)
            .add("part_whole", DataTypes.LongType)
            .add("whole_whole", DataTypes.LongType)
            .add("low", DataTypes.DoubleType)
            .add("high", DataTypes.DoubleType);

    static final StructType SCHEMA = schema();

    private static final int ONCE_AT = SCHEMA.fieldIndex(ONCE);
    private static final int ESTIMATES_AT = SCHEMA.fieldIndex(ESTIMATES);

    private static final long serialVersionUID = 1L;

    private static StructType schema() {
        StructType schema = Grouping.KEY
                .add(ONCE, DataTypes.BooleanType)
                .add("articles", DataTypes.LongType)
                .add(ARTICLES, DataTypes.LongType)
                .add("words", DataTypes.LongType)
                .add("words_quoted", DataTypes.LongType)
                .add("speakers", DataTypes.LongType)
                .add("sources", DataTypes.LongType)
                .add("speaker", DataTypes.StringType)
                .add("speaker_kind", DataTypes.StringType)
                .add("speaker_role", DataTypes.StringType)
                .add("examples", DataTypes.createArrayType(DataTypes.StringType))
                .add(NAMED_REPLICATES, DataTypes.createArrayType(DataTypes.LongType, false))
                .add(ESTIMATES, DataTypes.createArrayType(ESTIMATE));
        for (String name : StatementSums.NAMES) {
            schema = schema.add(name, DataTypes.LongType);
        }
        for (Ratio ratio : Ratio.ALL) {
            schema = schema.add(ratio.name(), DataTypes.DoubleType)
                    .add(ratio.name() + LOW, DataTypes.DoubleType)
                    .add(ratio.name() + HIGH, DataTypes.DoubleType);
        }
        return schema;
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> rows) {
        Grouping grouping = Coded.of(Grouping.class, key.getString(0));
        GroupTally all = new GroupTally(grouping.hasIntervals());
        // Until the first copy, both tallies are the same.
        @Nullable GroupTally once = null;
        boolean any = false;
        while (rows.hasNext()) {
            StatementFigures statement = StatementFigures.of(rows.next(), Grouping.KEY.size());
            if (statement.isCopy() && once == null) {
                once = new GroupTally(all);
            }
            all.add(statement);
            if (!statement.isCopy()) {
                any = true;
                if (once != null) {
                    once.add(statement);
                }
            }
        }
        List<Row> measured = new ArrayList<>();
        all.endText();
        Object[] cells = cells(key, grouping, all);
        measured.add(RowFactory.create(cells));
        if (once == null) {
            measured.add(countingOnce(cells));
        } else if (any) {
            once.endText();
            measured.add(countingOnce(cells(key, grouping, once)));
        }
        return measured.iterator();
    }

    /** The row of a tally that has each text once; only the others are compared. */
    private static Row countingOnce(Object[] cells) {
        Object[] once = cells.clone();
        once[ONCE_AT] = true;
        once[ESTIMATES_AT] = new Object[0];
        return RowFactory.create(once);
    }

    private static Object[] cells(Row key, Grouping grouping, GroupTally tally) {
        List<@Nullable Object> cells = new ArrayList<>(SCHEMA.size());
        for (int i = 0; i < key.size(); i++) {
            cells.add(key.get(i));
        }
        ArticleRatios ratios = tally.ratios();
        cells.add(false);
        cells.add(tally.articles());
        cells.add(ratios.articles());
        cells.add(tally.words());
        cells.add(tally.wordsQuoted());
        cells.add(tally.speakers());
        cells.add(tally.sources());
        cells.add(tally.speaker());
        cells.add(tally.speakerKind());
        cells.add(tally.speakerRole());
        cells.add(tally.examples().toArray());
        boolean replicated = ratios.hasIntervals() || grouping.isWhole();
        cells.add(replicated ? ratios.replicates(StatementSums.NAMED) : null);
        cells.add(grouping.isCompared() ? estimates(ratios).toArray() : new Object[0]);
        for (int i = 0; i < StatementSums.NAMES.size(); i++) {
            cells.add(tally.sum(i));
        }
        List<Ratio> all = Ratio.ALL;
        for (int i = 0; i < all.size(); i++) {
            Ratio ratio = all.get(i);
            Optional<Interval> interval = ratios.interval(i);
            cells.add(ratio.of(
                    tally.sum(StatementSums.place(ratio.part())), tally.sum(StatementSums.place(ratio.whole()))));
            cells.add(interval.map(found -> Measures.rounded(found.low())).orElse(null));
            cells.add(interval.map(found -> Measures.rounded(found.high())).orElse(null));
        }
        return cells.toArray();
    }

    private static List<Row> estimates(ArticleRatios ratios) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Ratio.ALL.size(); i++) {
            RatioMoments of = ratios.moments(i);
            if (of.articles() >= DIFFERENCE_ARTICLES) {
                Interval interval = Ratio.ALL.get(i).estimate(of).interval();
                rows.add(RowFactory.create(
                        i,
                        of.articles(),
                        of.withPart(),
                        of.withRest(),
                        of.part(),
                        of.whole(),
                        of.partPart(),
                        of.partWhole(),
                        of.wholeWhole(),
                        interval.low(),
                        interval.high()));
            }
        }
        return rows;
    }

    /** Reads a cell of type {@link #ESTIMATE}. */
    public static RatioEstimate estimate(Row cell) {
        RatioMoments moments = new RatioMoments(
                cell.getLong(1),
                cell.getLong(2),
                cell.getLong(3),
                cell.getLong(4),
                cell.getLong(5),
                cell.getLong(6),
                cell.getLong(7),
                cell.getLong(8));
        return new RatioEstimate(
                moments,
                new Interval(cell.getDouble(9), cell.getDouble(10)),
                Ratio.ALL.get(cell.getInt(0)).isShare());
    }
}
