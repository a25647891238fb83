package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The false discovery rate after Benjamini &amp; Hochberg (1995), <em>Controlling the false discovery rate</em>: the q of a test
 * is the least p times tests over rank, among the test itself and all tests of its family with a higher p.
 */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** Adds a column {@code q}, computed from the column {@code p}; all tests are one family. */
    static Dataset<Row> of(Dataset<Row> tests) {
        return rated(tests.withColumn("tests", count(lit(1)).over(Window.partitionBy())));
    }

    /**
     * The tests whose {@code q} is below a level, with that column. Only tests with a p below the level are ranked: since q is
     * never below p, no other test can lower a q below the level.
     */
    static Dataset<Row> below(Dataset<Row> tests, double level) {
        Dataset<Row> number = tests.agg(count(lit(1)).as("tests"));
        return rated(tests.filter(col("p").lt(level)).crossJoin(number)).filter(col("q").lt(level));
    }

    /**
     * @param ranked the tests with the lowest p; their column {@code tests} holds the number of all tests
     */
    private static Dataset<Row> rated(Dataset<Row> ranked) {
        WindowSpec fromHighest = Window.orderBy(col("p").desc());
        Column rank =
                count(lit(1)).over(Window.partitionBy()).minus(col("place")).plus(1);
        return ranked.withColumn("place", row_number().over(fromHighest))
                .withColumn("rate", col("p").multiply(col("tests")).divide(rank))
                .withColumn(
                        "q",
                        min("rate").over(fromHighest.rowsBetween(Window.unboundedPreceding(), Window.currentRow())))
                .drop("tests", "place", "rate");
    }
}
