package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Chooses the statements that the page holds as evidence: some for each number that it shows.
 *
 * <p>All statements are put into one fixed order, by a hash of their ids, which does not depend on what they say. Each group that
 * a number counts requests the first few in that order. A statement's urgency is its rank in a group divided by the number that
 * the group requests, in the group where it is most urgent; the most urgent statements are taken. So every group is served in the
 * same measure, small collections are held whole, and large ones are cut for all groups alike.
 */
final class StatementSample {
    /** The column that gives statements their fixed order. */
    static final String DRAW = "draw";

    /** Separates the columns in a group's name; no name of an outlet or speaker contains it. */
    private static final String PARTED = "\u0001";

    private final List<Column> memberships = new ArrayList<>();

    /** Requests {@code most} statements of each group that meet the condition; null in a column is a group too. */
    StatementSample wanting(int most, Column condition, String... group) {
        memberships.add(when(condition, array(membership(most, columns(group)))));
        return this;
    }

    /** Requests {@code most} statements for each value, in each group. */
    StatementSample wantingEach(int most, Column values, String... group) {
        memberships.add(transform(values, value -> membership(most, Stream.concat(columns(group), Stream.of(value)))));
        return this;
    }

    /**
     * The most urgent statements.
     *
     * @return their {@code statement_id} and {@link #DRAW}
     */
    Dataset<Row> first(int most, Dataset<Row> statements) {
        Column rank = row_number().over(Window.partitionBy("group", "most").orderBy(col(DRAW), col("statement_id")));
        Column none = array().cast("ARRAY<STRUCT<group: STRING, most: DOUBLE>>");
        Column[] all = memberships.stream()
                .map(membership -> when(membership.isNotNull(), membership).otherwise(none))
                .toArray(Column[]::new);
        return statements
                .select(
                        col("statement_id"),
                        xxhash64(col("statement_id")).as(DRAW),
                        explode(flatten(array(all))).as("membership"))
                .select(col("statement_id"), col(DRAW), col("membership.group"), col("membership.most"))
                .withColumn("urgency", rank.divide(col("most")))
                .groupBy("statement_id", DRAW)
                .agg(min("urgency").as("urgency"))
                .sort(col("urgency"), col(DRAW), col("statement_id"))
                .limit(most)
                .select("statement_id", DRAW);
    }

    private Column membership(int most, Stream<Column> group) {
        Stream<Column> numbered = Stream.concat(Stream.of(lit(String.valueOf(memberships.size()))), group);
        return struct(
                concat_ws(PARTED, numbered.toArray(Column[]::new)).as("group"),
                lit((double) most).as("most"));
    }

    private static Stream<Column> columns(String... names) {
        return Arrays.stream(names).map(name -> col(name));
    }
}
