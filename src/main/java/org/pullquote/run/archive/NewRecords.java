package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.corpus.Superseded;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.rows.RecordRows;

/**
 * The records of files that an archive does not have yet.
 *
 * @param toAnnotate rows for {@link Batches}, kept: records whose words no article of an earlier arrival has. Records that are older than a
 *     version in the archive or among them are not annotated.
 * @param copies rows of the archive: versions with the words of an article of an earlier arrival, with what was found in it; null if there
 *     are none
 */
public record NewRecords(Dataset<Row> toAnnotate, @Nullable Dataset<Row> copies) {
    private static final StructType DAYS = StructType.fromDDL("file STRING, file_day DATE");
    private static final long COPIES_A_FILE = 50_000;
    private static final StructType OPTIONS =
            StructType.fromDDL("input INT, defaults STRUCT<source: STRING, year: INT>");

    /**
     * @param read rows of {@link RecordRows#SCHEMA}, cheap to read again
     * @param arrival the arrival of the files
     * @param options the options of each of the job's inputs
     */
    public static NewRecords of(
            Dataset<Row> read,
            long arrival,
            List<InputFile> files,
            List<ReadOptions> options,
            Archive archive,
            Checkpoint keeping) {
        RecordIndex index = RecordIndex.of(archive, keeping);
        SparkSession spark = read.sparkSession();
        Dataset<Row> placed = read.withColumn("kept", col("draft"))
                .withColumn("arrival", lit(arrival))
                .withColumn("path", coalesce(col("draft.path"), col("rejection.path")))
                .withColumn("record", coalesce(col("draft.record"), col("rejection.record"), lit(0L)))
                .withColumn("annotation", lit(1))
                .join(days(spark, files), new String[] {"file"}, "left")
                .join(defaults(spark, options), "input")
                .withColumn("words", ArchivedRecord.words());
        Dataset<Row> fresh = keeping.keep("new", unknown(placed, arrival, index));
        Dataset<Row> older = keeping.keep(
                "new-older",
                Superseded.older(versions(fresh)
                                .unionByName(index.rows()
                                        .filter(col("words")
                                                .isNotNull()
                                                .and(col("annotation").equalTo(col("last_annotation"))))
                                        .select(
                                                "identity",
                                                "arrival",
                                                "version",
                                                "modified",
                                                "withdrawal",
                                                "dated",
                                                "path",
                                                "record")))
                        .filter(col("arrival").equalTo(lit(arrival)))
                        .select(col("path"), col("record"), col("rejection").as("older")));
        Dataset<Row> found = keeping.keep(
                "new-found",
                inOrder(fresh.join(older, new String[] {"path", "record"}, "left")
                        .withColumn("draft", when(col("older").isNull(), col("draft")))
                        .withColumn("rejection", coalesce(col("rejection"), col("older")))));
        Dataset<Row> annotated = keeping.keep("new-annotated", annotated(found, arrival, index));
        long copies = annotated.count();
        return copies == 0
                ? new NewRecords(found, null)
                : new NewRecords(
                        keeping.keep(
                                "new-to-annotate",
                                inOrder(found.join(annotated, new String[] {"path", "record"}, "left_anti"))),
                        copies(found, annotated, archive).repartition((int) (1 + copies / COPIES_A_FILE)));
    }

    /** Where the archive has an article of the same words: the place of a record, and the key of the article, which begins with "of_". */
    private static Dataset<Row> annotated(Dataset<Row> found, long arrival, RecordIndex index) {
        Column[] of = Arrays.stream(ArchivedRecord.KEY.fieldNames())
                .map(name -> col(name).as("of_" + name))
                .toArray(Column[]::new);
        Dataset<Row> articles = index.rows()
                .filter(col("arrival").lt(lit(arrival)).and(col("article_id").isNotNull()))
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("words", "issues")
                                        .orderBy(
                                                col("arrival").desc(),
                                                col("path"),
                                                col("record"),
                                                col("annotation").desc())))
                .filter(col("place").equalTo(1))
                .select(columns(of, col("words").as("of_words"), col("issues").as("of_issues")));
        // What was assumed in reading is shown with the article, but does not count as its words.
        return found.filter(col("draft").isNotNull())
                .filter(ArchivedRecord.state().equalTo(""))
                .join(
                        articles,
                        col("words")
                                .equalTo(col("of_words"))
                                .and(col("draft.issues").equalTo(col("of_issues"))))
                .select(columns(
                        Arrays.stream(ArchivedRecord.KEY.fieldNames())
                                .map(name -> col("of_" + name))
                                .toArray(Column[]::new),
                        col("path"),
                        col("record")));
    }

    private static Column[] columns(Column[] some, Column... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(Column[]::new);
    }

    private static Dataset<Row> copies(Dataset<Row> found, Dataset<Row> annotated, Archive archive) {
        Dataset<Row> given = found.join(annotated, new String[] {"path", "record"});
        Column same = Arrays.stream(ArchivedRecord.KEY.fieldNames())
                .map(name -> col("given.of_" + name).equalTo(col("made." + name)))
                .reduce(Column::and)
                .orElseThrow();
        return archive.records()
                .as("made")
                .join(broadcast(given).as("given"), same)
                .select(ArchivedRecord.columns(col("made.annotation_id"), col("made.limits")))
                .withColumn(
                        "article", col("article").withField("path", col("path")).withField("record", col("record")));
    }

    /** The columns of {@link RecordRows#SCHEMA} first, as the stage expects them. */
    static Dataset<Row> inOrder(Dataset<Row> rows) {
        return rows.select(
                "input",
                "draft",
                "rejection",
                "kept",
                "arrival",
                "path",
                "record",
                "annotation",
                "words",
                "defaults",
                "file",
                "file_day");
    }

    /**
     * The records that the archive does not have: neither the same record of this arrival nor the same words of an earlier one. Exception:
     * a newer version, since it counts against versions with other words, whether they come before it, with it or after it.
     */
    private static Dataset<Row> unknown(Dataset<Row> placed, long arrival, RecordIndex index) {
        Dataset<Row> there =
                index.rows().filter(col("arrival").equalTo(lit(arrival))).select("path", "record");
        Dataset<Row> before = index.rows()
                .filter(col("arrival").lt(lit(arrival)).and(col("words").isNotNull()));
        Column[] version = {
            col("words"),
            coalesce(col("version").cast("string"), lit("")).as("of_version"),
            coalesce(col("modified"), lit("")).as("of_time"),
            col("state").as("of_state")
        };
        Dataset<Row> current = index.current()
                .filter(col("arrival").lt(lit(arrival)).and(col("words").isNotNull()))
                .select(
                        col("words").as("current_words"),
                        col("state").as("current_state"),
                        col("version").as("current_version"),
                        try_to_timestamp(col("modified")).as("current_time"));
        Column number = col("draft.version");
        Column isNewer = isHigher(number, col("current_version"))
                .or(number.eqNullSafe(col("current_version"))
                        .and(isHigher(try_to_timestamp(col("draft.modified")), col("current_time"))));
        return placed.withColumn("of_version", coalesce(col("draft.version").cast("string"), lit("")))
                .withColumn("of_time", coalesce(col("draft.modified"), lit("")))
                .withColumn("of_state", ArchivedRecord.state())
                .join(there, new String[] {"path", "record"}, "left_anti")
                .join(before.select(version), new String[] {"words", "of_version", "of_time", "of_state"}, "left_anti")
                .join(
                        current,
                        col("words")
                                .equalTo(col("current_words"))
                                .and(col("of_state").equalTo(col("current_state")))
                                .and(not(isNewer)),
                        "left_anti");
    }

    /** A version that tells its number or its time is newer than one that does not. */
    private static Column isHigher(Column one, Column other) {
        return one.isNotNull().and(other.isNull().or(one.gt(other)));
    }

    private static Dataset<Row> versions(Dataset<Row> fresh) {
        return fresh.filter(col("draft").isNotNull())
                .select(
                        coalesce(col("draft.id"), col("draft.url")).as("identity"),
                        col("arrival"),
                        col("draft.version"),
                        col("draft.modified"),
                        Superseded.withdrawal().as("withdrawal"),
                        col("draft.published_date").as("dated"),
                        col("path"),
                        col("record"));
    }

    private static Dataset<Row> days(SparkSession spark, List<InputFile> files) {
        return spark.createDataFrame(
                files.stream()
                        .map(file -> RowFactory.create(file.name(), day(file)))
                        .toList(),
                DAYS);
    }

    private static LocalDate day(InputFile file) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(file.modified()), ZoneOffset.UTC);
    }

    private static Dataset<Row> defaults(SparkSession spark, List<ReadOptions> options) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            rows.add(RowFactory.create(
                    i, RowFactory.create(options.get(i).source(), options.get(i).year())));
        }
        return spark.createDataFrame(rows, OPTIONS);
    }
}
