package org.pullquote.aggregate.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.schema.AggregateTables;

/**
 * Statements in groups of every {@link Grouping}, each measured once. All tables that count, average or compare statements are
 * computed from these. Statements are shuffled once, and those of a group pass through memory one by one.
 */
public final class Groups {
    private static final StructType INTERVAL =
            new StructType().add("low", DataTypes.DoubleType).add("high", DataTypes.DoubleType);

    private final Dataset<Row> measured;

    private Groups(Dataset<Row> measured) {
        this.measured = measured;
    }

    /**
     * @param statements rows of the statements table, without those of headlines
     */
    public static Groups of(Dataset<Row> statements, Checkpoint keeping) {
        List<Column> columns = new ArrayList<>(StatementFigures.columns());
        columns.add(Grouping.groups().as("groups"));
        Dataset<Row> figures = statements.select(columns.toArray(Column[]::new));
        List<Column> flat = new ArrayList<>();
        for (String name : Grouping.KEY.fieldNames()) {
            flat.add(col("of_group." + name));
        }
        Arrays.stream(figures.columns()).filter(name -> !name.equals("groups")).forEach(name -> flat.add(col(name)));
        for (String name : Grouping.OF_GROUP.fieldNames()) {
            flat.add(col("of_group." + name));
        }
        Dataset<Row> grouped =
                figures.withColumn("of_group", explode(col("groups"))).select(flat.toArray(Column[]::new));
        Column[] key = Grouping.keyColumns();
        return new Groups(keeping.keep(
                "groups",
                grouped.groupBy(key)
                        .as(Encoders.row(grouped.select(key).schema()), Encoders.row(grouped.schema()))
                        .flatMapSortedGroups(
                                StatementFigures.order(), new MeasuredGroup(), Encoders.row(MeasuredGroup.SCHEMA))));
    }

    /**
     * The groups of one grouping.
     *
     * @param once whether each text is counted once
     */
    public Dataset<Row> of(Grouping grouping, boolean once) {
        return measured.filter(col(Grouping.NAME)
                .equalTo(grouping.code())
                .and(col(MeasuredGroup.ONCE).equalTo(once)));
    }

    /** A row for each ratio of each group that rests on enough articles to be compared. */
    public Dataset<Row> estimates() {
        return measured.filter(not(col(MeasuredGroup.ONCE)))
                .withColumn(MeasuredGroup.ESTIMATES, explode(col(MeasuredGroup.ESTIMATES)));
    }

    /**
     * Adds each group's share of the statements with a named speaker in all outlets.
     *
     * @param groups rows of {@link #of}, null where a group has no statement
     */
    public Dataset<Row> voiced(Dataset<Row> groups, boolean once) {
        return withVoice(groups.crossJoin(total(wholes(Grouping.SOURCE, "source", once))), AggregateTables.VOICE);
    }

    /**
     * Adds each group's share of the statements with a named speaker in its outlet, or in its group of outlets.
     *
     * @param groups rows of {@link #of}, null where a group has no statement
     * @param whole the grouping of all statements of an outlet, or of a group of outlets
     * @param column the column of the outlet or group of outlets
     */
    public Dataset<Row> voiced(Dataset<Row> groups, boolean once, Grouping whole, String column) {
        return withVoice(
                groups.join(wholes(whole, column, once), col(column).equalTo(col("whole_" + column)), "left"),
                AggregateTables.VOICE
                        + (whole == Grouping.SOURCE ? AggregateTables.IN_OUTLET : AggregateTables.IN_GROUP));
    }

    private Dataset<Row> wholes(Grouping whole, String column, boolean once) {
        return of(whole, once)
                .select(
                        col(column).as("whole_" + column),
                        col(StatementSums.OUTER).as("all_outer"),
                        col(StatementSums.UNATTRIBUTED).as("all_unattributed"),
                        col(StatementSums.NAMED).as("all_named"),
                        col(MeasuredGroup.NAMED_REPLICATES).as("all_named_replicates"));
    }

    private static Dataset<Row> withVoice(Dataset<Row> measured, String voice) {
        Column named = coalesce(col(StatementSums.NAMED), lit(0));
        Column enough = col(MeasuredGroup.ARTICLES).geq(AggregateTables.INTERVAL_ARTICLES);
        Column interval = udf(new ReplicatedRatio(), INTERVAL)
                .apply(
                        when(enough, col(MeasuredGroup.NAMED_REPLICATES)),
                        col("all_named_replicates"),
                        col(MeasuredGroup.ARTICLES));
        return measured.withColumn(voice, Measures.ratio(named, col("all_named")))
                .withColumn("voice_interval", interval)
                .withColumn(voice + MeasuredGroup.LOW, Measures.rounded(col("voice_interval.low")))
                .withColumn(voice + MeasuredGroup.HIGH, Measures.rounded(col("voice_interval.high")))
                .withColumn("small", not(coalesce(enough, lit(false))));
    }

    /** Adds up the replicates of all outlets, which is possible because an article belongs to one outlet. */
    private static Dataset<Row> total(Dataset<Row> sources) {
        return sources.groupBy()
                .agg(
                        coalesce(sum("all_outer"), lit(0L)).as("all_outer"),
                        coalesce(sum("all_unattributed"), lit(0L)).as("all_unattributed"),
                        coalesce(sum("all_named"), lit(0L)).as("all_named"),
                        collect_list("all_named_replicates").as("of_sources"))
                .withColumn(
                        "all_named_replicates",
                        expr(
                                "transform(get(of_sources, 0), (r, i) -> aggregate(of_sources, 0L, (sum, s) -> sum + s[i]))"));
    }
}
