package org.pullquote.aggregate.copy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.schema.CopyTables;

/** Makes the table of copies from articles marked with their likely original. */
public final class CopyRows {
    private CopyRows() {}

    /**
     * @param articles rows of the articles table
     */
    public static Dataset<Row> of(Dataset<Row> articles) {
        WindowSpec group = Window.partitionBy("copy_group");
        return TableShape.conform(
                CopyTables.COPIES,
                articles.filter(col("copy_group").isNotNull())
                        .withColumn("is_original", col("copy_group").equalTo(col("article_id")))
                        .withColumnRenamed("copy_similarity", "similarity")
                        .withColumn("group_articles", count(lit(1)).over(group))
                        .withColumn("group_sources", size(collect_set("source").over(group))));
    }
}
