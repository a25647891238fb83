package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;

/** What statements and attitudes take over from their article that is known only beside the other articles. */
public final class InheritedColumns {
    private InheritedColumns() {}

    /**
     * Statements or attitudes with the {@code source}, {@code source_group} and {@code copy_of} of their article.
     *
     * @param found rows of {@link ArticleTables#STATEMENTS} or {@link AttitudeTable#ATTITUDES}, those columns of no account
     * @param articles rows of {@link ArticleTables#ARTICLES}, marked as copies and called as the user calls their outlets
     */
    public static Dataset<Row> of(Dataset<Row> found, Dataset<Row> articles) {
        Dataset<Row> known = articles.select(
                col("article_id"),
                col("source"),
                col("source_group"),
                when(col("copy_group").notEqual(col("article_id")), col("copy_group"))
                        .as("copy_of"));
        return found.drop("source", "source_group", "copy_of").join(known, "article_id");
    }
}
