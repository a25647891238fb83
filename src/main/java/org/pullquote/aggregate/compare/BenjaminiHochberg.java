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
 * The false discovery rate after Benjamini &amp; Hochberg (1995), <em>Controlling the false discovery rate</em>: of a test, the
 * least of p times tests over rank, over it and all tests of its family with a higher p.
 */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * With a column {@code q} from the column {@code p}.
     *
     * @param family the columns that tell families of tests apart
     */
    static Dataset<Row> of(Dataset<Row> tests, Column... family) {
        WindowSpec fromHighest = Window.partitionBy(family).orderBy(col("p").desc());
        Column rank = col("tests_of_family").minus(col("place")).plus(1);
        return tests.withColumn("tests_of_family", count(lit(1)).over(Window.partitionBy(family)))
                .withColumn("place", row_number().over(fromHighest))
                .withColumn("rate", col("p").multiply(col("tests_of_family")).divide(rank))
                .withColumn(
                        "q",
                        min("rate").over(fromHighest.rowsBetween(Window.unboundedPreceding(), Window.currentRow())))
                .drop("tests_of_family", "place", "rate");
    }
}
