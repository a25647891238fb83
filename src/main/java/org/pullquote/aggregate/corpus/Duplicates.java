package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * Keeps one article for each article id: the first by path, then by record, however the rows are partitioned. The others become
 * rejections, whether their content is the same or not.
 *
 * <p>Duplicates are rejected after annotation, so that the first article need not wait until the last is read; articles of the
 * same content are annotated once anyway.
 */
public final class Duplicates {
    private Duplicates() {}

    /**
     * The same rows, with duplicates rejected.
     *
     * @param annotated rows of {@link AnnotatedRows#SCHEMA}, cheap to read again
     * @param keeping where intermediate steps are checkpointed
     */
    public static Dataset<Row> rejected(Dataset<Row> annotated, Checkpoint keeping) {
        Dataset<Row> again = keeping.keep("duplicates", again(articles(annotated)));
        if (again.isEmpty()) {
            return annotated;
        }
        Column isAgain = col("again.rejection").isNotNull();
        return annotated
                .join(
                        again.as("again"),
                        col("article.path")
                                .equalTo(col("again.path"))
                                .and(col("article.record").equalTo(col("again.record"))),
                        "left")
                .select(Arrays.stream(annotated.columns())
                        .map(name -> name.equals("rejection")
                                ? coalesce(annotated.col(name), col("again.rejection"))
                                        .as(name)
                                : when(isAgain, lit(null))
                                        .otherwise(annotated.col(name))
                                        .as(name))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> articles(Dataset<Row> annotated) {
        return annotated
                .filter(col("article").isNotNull())
                .select(
                        lit(0L).as("arrival"),
                        col("article.article_id"),
                        col("article.content_hash"),
                        col("article.path"),
                        col("article.record"));
    }

    /**
     * The duplicates among articles: for each id, all but the first by path, record and arrival.
     *
     * @param articles columns {@code arrival}, {@code article_id}, {@code content_hash}, {@code path} and {@code record}
     * @return their {@code arrival}, {@code path} and {@code record}, and their {@code rejection}
     */
    public static Dataset<Row> again(Dataset<Row> articles) {
        WindowSpec sameId = Window.partitionBy("article_id").orderBy("path", "record", "arrival");
        return articles.withColumn("place", row_number().over(sameId))
                .withColumn(
                        "kept", first(struct("content_hash", "path", "record")).over(sameId))
                .filter(col("place").gt(1))
                .select(col("arrival"), col("path"), col("record"), rejection().as("rejection"));
    }

    private static Column rejection() {
        Column same = col("kept.content_hash").equalTo(col("content_hash"));
        return struct(
                col("path"),
                col("record"),
                when(same, lit(Reason.DUPLICATE.code()))
                        .otherwise(lit(Reason.DUPLICATE_ID.code()))
                        .as("reason"),
                concat(
                                lit("the id '"),
                                col("article_id"),
                                when(same, lit("' with the same content stands in "))
                                        .otherwise(lit("' with other content stands in ")),
                                col("kept.path"),
                                lit(" record "),
                                col("kept.record"),
                                lit(", expected an id of its own"))
                        .as("detail"));
    }
}
