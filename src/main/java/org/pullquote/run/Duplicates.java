package org.pullquote.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.model.Rejection.Reason;

/**
 * Leaves each article id to one article: the first by path, then by record, however the rows are spread. The others become
 * rejections, of the same content or of another.
 */
final class Duplicates {
    private Duplicates() {}

    /**
     * The same readings, duplicates rejected.
     *
     * @param readings rows of {@link ReadingRows#SCHEMA}
     */
    static Dataset<Row> rejected(Dataset<Row> readings) {
        WindowSpec sameId = Window.partitionBy("article.id").orderBy("article.path", "article.record");
        Column isFirst = row_number().over(sameId).equalTo(1);
        Dataset<Row> articles = readings.filter(col("article").isNotNull())
                .withColumn("is_first", isFirst)
                .withColumn("kept", first("article").over(sameId))
                .select(
                        when(col("is_first"), col("article")).as("article"),
                        when(col("is_first").equalTo(false), rejection()).as("rejection"));
        return articles.union(readings.filter(col("article").isNull()).select("article", "rejection"));
    }

    private static Column rejection() {
        Column same = col("kept.content_hash").equalTo(col("article.content_hash"));
        return struct(
                col("article.path").as("path"),
                col("article.record").as("record"),
                when(same, lit(Reason.DUPLICATE.code()))
                        .otherwise(lit(Reason.DUPLICATE_ID.code()))
                        .as("reason"),
                concat(
                                lit("the id '"),
                                col("article.id"),
                                when(same, lit("' with the same content stands in "))
                                        .otherwise(lit("' with other content stands in ")),
                                col("kept.path"),
                                lit(" record "),
                                col("kept.record"),
                                lit(", expected an id of its own"))
                        .as("detail"));
    }
}
