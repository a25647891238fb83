package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.corpus.Duplicates;
import org.pullquote.aggregate.corpus.Superseded;
import org.pullquote.run.archive.ArchivedFile.State;
import org.pullquote.run.rows.RejectionRows;

/**
 * Determines which of an archive's records are current from a few narrow columns: the last annotation of each record, the newest version of
 * each article, one article for each id.
 *
 * @param rows the narrow columns, kept
 * @param settled {@link ArchivedRecord#KEY} of those that are not current, with the {@code rejection} that takes their place, or null; kept
 */
record RecordIndex(Dataset<Row> rows, Dataset<Row> settled) {
    static final Column[] KEY = List.of(ArchivedRecord.KEY.fieldNames()).stream()
            .map(name -> col(name))
            .toArray(Column[]::new);

    private static final StructType READINGS = StructType.fromDDL("file STRING, last_arrival BIGINT");

    /** Computes the index at once. */
    static RecordIndex of(Archive archive, Checkpoint keeping) {
        Dataset<Row> rows = keeping.keep("index", narrow(archive));
        Dataset<Row> last = rows.filter(col("annotation").equalTo(col("last_annotation")));
        Dataset<Row> older =
                keeping.keep("index-older", older(last.filter(col("words").isNotNull())));
        Dataset<Row> again =
                Duplicates.again(without(last, older).filter(col("article_id").isNotNull()));
        Column nothing = lit(null).cast(RejectionRows.SCHEMA).as("rejection");
        Dataset<Row> repeated = rows.filter(col("annotation").lt(col("last_annotation")))
                .select(KEY[0], KEY[1], KEY[2], KEY[3], nothing);
        // Why a file could not be read is reported only for its last reading.
        Dataset<Row> stale = last.filter(col("words").isNull())
                .join(readings(archive, rows), "file")
                .filter(not(col("arrival").equalTo(col("last_arrival"))))
                .select(KEY[0], KEY[1], KEY[2], KEY[3], nothing);
        // A replaced embargoed record is dropped without a rejection, since its embargo is over.
        Dataset<Row> rejected = last.select(KEY[0], KEY[1], KEY[2], KEY[3], col("state"))
                .join(older.unionByName(again), new String[] {"arrival", "path", "record"})
                .select(
                        KEY[0],
                        KEY[1],
                        KEY[2],
                        KEY[3],
                        when(not(col("state").equalTo("embargoed")), col("rejection"))
                                .as("rejection"));
        return new RecordIndex(
                rows,
                keeping.keep("index-settled", rejected.unionByName(repeated).unionByName(stale)));
    }

    /** A record whose embargo is over counts as later than all of its arrival, or it would be a duplicate of the version that it replaces. */
    private static Dataset<Row> older(Dataset<Row> last) {
        Column isReleased = col("was_embargoed").and(col("state").equalTo(""));
        return Superseded.older(last.withColumn(
                        "arrival",
                        col("arrival").multiply(2).plus(when(isReleased, 1).otherwise(0))))
                .withColumn("arrival", floor(col("arrival").divide(2)).cast("bigint"));
    }

    private static Dataset<Row> narrow(Archive archive) {
        return archive.records()
                .select(
                        col("arrival"),
                        col("path"),
                        col("record"),
                        col("annotation"),
                        col("annotation_id"),
                        ArchivedRecord.file().as("file"),
                        col("day"),
                        col("words"),
                        col("limits"),
                        col("draft.version"),
                        col("draft.modified"),
                        col("draft.embargo"),
                        col("draft.issues"),
                        ArchivedRecord.state().as("state"),
                        Superseded.withdrawal().as("withdrawal"),
                        col("draft.published_date").as("dated"),
                        coalesce(col("draft.id"), col("draft.url"), col("article.content_hash"))
                                .as("identity"),
                        col("article.article_id"),
                        col("article.content_hash"),
                        col("rejection.reason"))
                .withColumn("last_annotation", max("annotation").over(Window.partitionBy("arrival", "path", "record")))
                .withColumn(
                        "was_embargoed",
                        max(col("state").equalTo("embargoed")).over(Window.partitionBy("arrival", "path", "record")))
                .withColumn(
                        "tries", count(lit(1)).over(Window.partitionBy("arrival", "path", "record", "annotation_id")));
    }

    /** Whether any record fulfils a condition on the columns of {@link #rows}; much cheaper than the index. */
    static boolean has(Archive archive, Column condition) {
        return !narrow(archive)
                .filter(col("annotation").equalTo(col("last_annotation")).and(condition))
                .isEmpty();
    }

    /** The current records. */
    Dataset<Row> current() {
        return rows.join(settled.select(KEY), ArchivedRecord.KEY.fieldNames(), "left_anti");
    }

    private static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> older) {
        return rows.join(
                older.select("arrival", "path", "record"), new String[] {"arrival", "path", "record"}, "left_anti");
    }

    /** For each file, the arrival at which its present bytes were read; 0 if they were read under another name. */
    private static Dataset<Row> readings(Archive archive, Dataset<Row> rows) {
        List<ArchivedFile> files = archive.files();
        Map<String, ArchivedFile> present = new TreeMap<>();
        files.forEach(file -> present.merge(file.path(), file, (a, b) -> a.arrival() < b.arrival() ? b : a));
        Map<String, Long> last = new TreeMap<>();
        for (ArchivedFile file : files) {
            boolean read = file.state() != State.KNOWN
                    && file.sha256()
                            .equals(Objects.requireNonNull(present.get(file.path()))
                                    .sha256());
            last.merge(file.path(), read ? file.arrival() : 0, Math::max);
        }
        return rows.sparkSession()
                .createDataFrame(
                        last.entrySet().stream()
                                .map(file -> RowFactory.create(file.getKey(), file.getValue()))
                                .toList(),
                        READINGS);
    }
}
