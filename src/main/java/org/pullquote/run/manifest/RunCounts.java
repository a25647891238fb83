package org.pullquote.run.manifest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.model.Coded;
import org.pullquote.model.Rejection;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * The number of records read, analysed and rejected.
 *
 * @param read records that were read; a file that cannot be opened counts as one
 * @param analysed articles analysed
 * @param rejected the others, by reason, without zeros
 * @param statements statements found in the bodies of articles, which the aggregates count
 * @param headlines statements found in headlines, which repeat the body
 * @param issues articles by the code of what was taken for granted in reading them, without zeros
 */
public record RunCounts(
        long read,
        long analysed,
        SortedMap<Rejection.Reason, Long> rejected,
        long statements,
        long headlines,
        SortedMap<String, Long> issues) {
    /**
     * @throws IllegalStateException if a record was lost or doubled on the way
     */
    public RunCounts {
        long rejections = rejected.values().stream().mapToLong(Long::longValue).sum();
        if (read != analysed + rejections) {
            throw new IllegalStateException("read " + read + " records, but analysed " + analysed + " and rejected "
                    + rejections + ": nothing is published");
        }
    }

    /**
     * @param annotated rows of {@link AnnotatedRows#SCHEMA}
     */
    public static RunCounts of(long read, Dataset<Row> annotated) {
        Row articles = annotated
                .filter(col("article").isNotNull())
                .agg(count("*"), sum("article.statements"), sum(size(col("statements"))))
                .head();
        return new RunCounts(
                read,
                articles.getLong(0),
                byReason(annotated.filter(col("rejection").isNotNull()).select("rejection.*")),
                articles.isNullAt(1) ? 0 : articles.getLong(1),
                articles.isNullAt(1) ? 0 : articles.getLong(2) - articles.getLong(1),
                byIssue(annotated.select("article.*")));
    }

    /** The counts of tables that were published. */
    public static RunCounts of(Dataset<Row> articles, Dataset<Row> statements, Dataset<Row> rejects) {
        SortedMap<Rejection.Reason, Long> rejected = byReason(rejects);
        long analysed = articles.count();
        long rejections = rejected.values().stream().mapToLong(Long::longValue).sum();
        long inBodies = statements.filter(not(col("in_headline"))).count();
        return new RunCounts(
                analysed + rejections,
                analysed,
                rejected,
                inBodies,
                statements.count() - inBodies,
                byIssue(articles));
    }

    private static SortedMap<Rejection.Reason, Long> byReason(Dataset<Row> rejects) {
        SortedMap<Rejection.Reason, Long> rejected = new TreeMap<>();
        for (Row row : rejects.groupBy("reason").count().collectAsList()) {
            rejected.put(Coded.of(Rejection.Reason.class, row.getString(0)), row.getLong(1));
        }
        return rejected;
    }

    private static SortedMap<String, Long> byIssue(Dataset<Row> articles) {
        SortedMap<String, Long> issues = new TreeMap<>();
        for (Row row : articles.select(explode(col("issues")).as("issue"))
                .groupBy("issue")
                .count()
                .collectAsList()) {
            issues.put(row.getString(0), row.getLong(1));
        }
        return issues;
    }

    public long rejections() {
        return read - analysed;
    }
}
