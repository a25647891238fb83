package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.schema.ArticleTables;

/** What statements take over from their article that is known only beside the other articles. */
public final class InheritedColumns {
    private InheritedColumns() {}

    /**
     * Statements with the {@code source}, {@code source_group} and {@code copy_of} of their article.
     *
     * @param statements rows of {@link ArticleTables#STATEMENTS}, those columns of no account
     * @param articles rows of {@link ArticleTables#ARTICLES}, marked as copies and called as the user calls their outlets
     */
    public static Dataset<Row> of(Dataset<Row> statements, Dataset<Row> articles) {
        Dataset<Row> known = articles.select(
                col("article_id"),
                col("source"),
                col("source_group"),
                when(col("copy_group").notEqual(col("article_id")), col("copy_group")).as("copy_of"));
        return statements.drop("source", "source_group", "copy_of").join(known, "article_id");
    }
}
