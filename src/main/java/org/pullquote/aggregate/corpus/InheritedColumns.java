package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;

/** The columns that statements and attitudes inherit from their article and that are known only for the whole collection. */
public final class InheritedColumns {
    private InheritedColumns() {}

    /**
     * Statements or attitudes with the {@code source}, {@code source_group} and {@code copy_of} of their article.
     *
     * @param found rows of {@link ArticleTables#STATEMENTS} or {@link AttitudeTable#ATTITUDES}, whose values in these columns are
     *     ignored
     * @param articles rows of {@link ArticleTables#ARTICLES}, with copies marked and outlets under the user's names
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
