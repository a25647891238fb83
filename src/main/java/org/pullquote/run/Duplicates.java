package org.pullquote.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.model.Rejection;

/**
 * Gives each article's id to one article: the first by path, then by record, however the rows are spread. The others become
 * rejections, of the same content or of another.
 */
final class Duplicates {
    private Duplicates() {}

    /**
     * The same readings, duplicate articles turned into rejections.
     *
     * @param readings rows of {@link ReadingRows#SCHEMA}
     */
    static Dataset<Row> rejected(Dataset<Row> readings) {
        Dataset<Row> articles = readings.filter(col("reason").isNull());
        WindowSpec sameId = Window.partitionBy("id").orderBy("path", "record");
        Dataset<Row> placed = articles.withColumn("place", row_number().over(sameId))
                .withColumn("first_hash", first("content_hash").over(sameId))
                .withColumn("first_path", first("path").over(sameId))
                .withColumn("first_record", first("record").over(sameId));
        return placed.select(columns())
                .unionByName(readings.filter(col("reason").isNotNull()));
    }

    private static Column[] columns() {
        Column isFirst = col("place").equalTo(1);
        Column reason = when(col("first_hash").equalTo(col("content_hash")), lit(Rejection.Reason.DUPLICATE.name()))
                .otherwise(lit(Rejection.Reason.DUPLICATE_ID.name()));
        Column content = when(col("first_hash").equalTo(col("content_hash")), lit("the same content"))
                .otherwise(lit("other content"));
        Column detail = concat(
                lit("id '"),
                col("id"),
                lit("' with "),
                content,
                lit(" stands in "),
                col("first_path"),
                lit(" record "),
                col("first_record"),
                lit(", expected an id of its own"));
        String[] names = ReadingRows.SCHEMA.fieldNames();
        Column[] columns = new Column[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = switch (names[i]) {
                case "path", "record" -> col(names[i]);
                case "reason" -> when(isFirst, lit(null)).otherwise(reason).as(names[i]);
                case "detail" -> when(isFirst, lit(null)).otherwise(detail).as(names[i]);
                default -> when(isFirst, col(names[i])).as(names[i]);
            };
        }
        return columns;
    }
}
