package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Window;
import org.pullquote.run.manifest.AnnotationId;
import org.pullquote.run.rows.AnnotatedRows;

/**
 * The rows of an archive that tables are made of: those that a run would have after annotating exactly what is in the archive.
 *
 * @param annotated rows of {@link AnnotatedRows#SCHEMA}, kept
 * @param annotationIds the ids of the annotators of those rows that could be read
 * @param limits the limits that they were annotated within, as {@link AnnotationId#limits} writes them
 */
public record SettledRecords(Dataset<Row> annotated, List<String> annotationIds, List<String> limits) {
    /** @param window as {@link #bounded} gives it */
    public static SettledRecords of(Archive archive, Window window, Checkpoint keeping) {
        RecordIndex index = RecordIndex.of(archive, keeping);
        Dataset<Row> inWindow = archive.records().filter(in(window));
        Dataset<Row> settled = index.settled().withColumn("isSettled", lit(true));
        Column rejected = col("settled.rejection").isNotNull();
        Dataset<Row> joined = inWindow.as("archived")
                .join(
                        settled.as("settled"),
                        Arrays.stream(ArchivedRecord.KEY.fieldNames())
                                .map(name -> col("archived." + name).equalTo(col("settled." + name)))
                                .reduce(Column::and)
                                .orElseThrow(),
                        "left")
                .filter(not(coalesce(col("settled.isSettled"), lit(false))).or(rejected));
        Dataset<Row> annotated = keeping.keep(
                "annotated",
                joined.select(Arrays.stream(AnnotatedRows.SCHEMA.fieldNames())
                        .map(name -> name.equals("rejection")
                                ? coalesce(col("settled.rejection"), col("archived.rejection"))
                                        .as(name)
                                : when(not(coalesce(rejected, lit(false))), col("archived." + name))
                                        .as(name))
                        .toArray(Column[]::new)));
        Set<String> annotators = new TreeSet<>();
        Set<String> limits = new TreeSet<>();
        for (Row row : joined.filter(not(rejected).and(col("archived.words").isNotNull()))
                .select("archived.annotation_id", "archived.limits.words", "archived.limits.seconds")
                .distinct()
                .collectAsList()) {
            annotators.add(row.getString(0));
            // An older version did not record them.
            if (!row.isNullAt(1)) {
                limits.add(AnnotationId.limits(row.getInt(1), row.getInt(2)));
            }
        }
        return new SettledRecords(annotated, List.copyOf(annotators), List.copyOf(limits));
    }

    /**
     * Checks that the archive has records of all outlets of a window, since a misspelt name would give tables without rows.
     *
     * @throws InvalidJobException if not
     */
    public static void checkSources(Archive archive, Window window) {
        if (window.sources().isEmpty()) {
            return;
        }
        Set<String> unknown = new TreeSet<>(window.sources());
        archive.records().filter(in(window.ofAllDays())).select("source").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new InvalidJobException("no article of '" + String.join("', '", unknown)
                    + "' in the archive, expected outlets as its articles name them");
        }
    }

    /** Selects the records of a window. */
    static Column in(Window window) {
        Column in = lit(true);
        if (window.from() != null) {
            in = in.and(col("day").geq(lit(window.from())));
        }
        if (window.to() != null) {
            in = in.and(col("day").leq(lit(window.to())));
        }
        return window.sources().isEmpty()
                ? in
                : in.and(col("source").isin(window.sources().toArray()));
    }

    /**
     * The window with fixed days.
     *
     * @param today articles of later days do not count as the newest; nor do records that are no articles, whose day is often only that of
     *     their file
     */
    public static Window bounded(Archive archive, Window asked, LocalDate today) {
        if (asked.days() == null || asked.to() != null) {
            return asked.until(today);
        }
        Row newest = archive.records()
                .filter(col("article.article_id").isNotNull().and(col("day").leq(lit(today))))
                .agg(max("day"))
                .head();
        return asked.until(newest.isNullAt(0) ? today : newest.getLocalDate(0));
    }
}
