package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.schema.AggregateTables;

/**
 * The days of a collection, and whether each lies in the period that the collection covers. A day years away comes from an old
 * article or a wrong date; on a time axis it would leave no room for the others.
 */
final class CollectionPeriod {
    private CollectionPeriod() {}

    /**
     * @param articles rows of the articles table
     * @return {@code published_date}, each once and never null, and {@code in_period}
     */
    static Dataset<Row> days(Dataset<Row> articles) {
        WindowSpec all = Window.partitionBy();
        WindowSpec inOrder = Window.orderBy("published_date");
        Column gap = datediff(col("published_date"), lag("published_date", 1).over(inOrder));
        Column opens = when(coalesce(gap, lit(0)).gt(AggregateTables.PERIOD_GAP_DAYS), 1)
                .otherwise(0);
        Column most = max("of_stretch").over(all);
        return articles.filter(col("published_date").isNotNull())
                .groupBy("published_date")
                .agg(count(lit(1)).as("of_day"))
                .withColumn("opens", opens)
                .withColumn("stretch", sum("opens").over(inOrder))
                .withColumn("of_stretch", sum("of_day").over(Window.partitionBy("stretch")))
                .select(
                        col("published_date"),
                        col("of_stretch")
                                .equalTo(most)
                                .or(most.lt(sum("of_day").over(all).multiply(AggregateTables.PERIOD_SHARE)))
                                .as("in_period"));
    }
}
