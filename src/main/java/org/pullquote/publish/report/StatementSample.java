package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The statements that the page holds as evidence: for each number that it shows some of those behind it.
 *
 * <p>All statements are put into one fixed order, by a hash of their ids, which knows nothing of what they say. Of each group
 * that a number counts the first few in that order are wanted; a statement is as urgent as its rank in the group where it
 * stands best, measured by how many that group may have. The most urgent are taken. So every group is served in the same measure, small
 * collections are held whole, and large ones are cut for all groups alike.
 */
final class StatementSample {
    /** The place of a statement in the fixed order. */
    static final String DRAW = "draw";

    private static final String URGENCY = "urgency";

    private final Dataset<Row> statements;
    private Dataset<Row> wanted;

    private StatementSample(Dataset<Row> statements, Dataset<Row> wanted) {
        this.statements = statements;
        this.wanted = wanted;
    }

    /** @param statements those that aggregates count, with what groups are made of */
    static StatementSample of(Dataset<Row> statements) {
        Dataset<Row> drawn = statements.withColumn(DRAW, xxhash64(col("statement_id")));
        return new StatementSample(
                drawn, drawn.select(col("statement_id"), col(DRAW), lit(Double.MAX_VALUE).as(URGENCY)));
    }

    /** Wants so many statements of each group of those that fulfil the condition. */
    StatementSample wanting(int most, Column condition, String... group) {
        return wanting(most, statements.filter(condition), group);
    }

    /**
     * Wants so many of each group.
     *
     * @param rows statements by {@code statement_id}, with their {@link #DRAW} and the columns of the group
     */
    StatementSample wanting(int most, Dataset<Row> rows, String... group) {
        Column[] by = Arrays.stream(group).map(name -> col(name)).toArray(Column[]::new);
        Column rank = row_number().over(Window.partitionBy(by).orderBy(col(DRAW), col("statement_id")));
        wanted = wanted.union(rows.select(
                col("statement_id"), col(DRAW), rank.divide(lit((double) most)).as(URGENCY)));
        return this;
    }

    /** The statements so far, with their {@link #DRAW}, for groups that need a join. */
    Dataset<Row> statements() {
        return statements;
    }

    /** Ids of the most urgent statements with their {@link #DRAW}. */
    Dataset<Row> first(int most) {
        return wanted.groupBy("statement_id", DRAW)
                .agg(min(URGENCY).as(URGENCY))
                .sort(col(URGENCY), col(DRAW), col("statement_id"))
                .limit(most)
                .select("statement_id", DRAW);
    }
}
