package org.pullquote.run.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.rows.AnnotatedRows;
import org.pullquote.run.rows.RecordRows;

/**
 * The rows of the archive's records: the position of a record, its draft, and the result of annotating it.
 *
 * <p>{@code arrival}, {@code path}, {@code record} (0 for a file as a whole) and {@code annotation} (1, then one more each time that it is
 * annotated again) are its key; {@code annotation_id} is the {@link Annotator}. {@code words} is a hash of everything that the annotation
 * depends on, null if nothing could be read; {@code defaults} are the job's values for records that lack them, {@code limits} those that it
 * was annotated within. {@code file} holds {@code path} in a ZIP file; null in rows of older versions. Windows select by
 * {@code day} and {@code source}: those of the article, else of the record, else the day of its file and the default source.
 */
final class ArchivedRecord {
    /** Fields that give a record's position and version; all others count as its words. */
    private static final Set<String> PLACE =
            Set.of("path", "record", "version", "modified", "withdrawn", "embargo", "issues");

    private static final StructType DRAFT =
            (StructType) RecordRows.SCHEMA.apply("draft").dataType();

    static final StructType KEY = StructType.fromDDL("arrival BIGINT, path STRING, record BIGINT, annotation INT");

    static final StructType DEFAULTS = StructType.fromDDL("source STRING, year INT");

    private static final StructType LIMITS = StructType.fromDDL("words INT, seconds INT");

    static final StructType SCHEMA = schema();

    private ArchivedRecord() {}

    private static StructType schema() {
        StructType schema = new StructType(KEY.fields())
                .add("annotation_id", DataTypes.StringType)
                .add("day", DataTypes.DateType)
                .add("source", DataTypes.StringType)
                .add("words", DataTypes.StringType)
                .add("defaults", DEFAULTS)
                .add("limits", LIMITS)
                .add("file", DataTypes.StringType)
                .add("draft", DRAFT);
        for (StructField field : AnnotatedRows.SCHEMA.fields()) {
            schema = schema.add(field);
        }
        return (StructType) nullable(schema);
    }

    /** The type as a table returns it. */
    private static DataType nullable(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(Arrays.stream(struct.fields())
                    .map(field -> new StructField(field.name(), nullable(field.dataType()), true, field.metadata()))
                    .toArray(StructField[]::new));
        }
        if (type instanceof ArrayType array) {
            return DataTypes.createArrayType(nullable(array.elementType()), true);
        }
        if (type instanceof MapType map) {
            return DataTypes.createMapType(nullable(map.keyType()), nullable(map.valueType()), true);
        }
        return type;
    }

    /** The file that holds the record. */
    static Column file() {
        return coalesce(col("file"), col("path"));
    }

    /** The job's limits for an article. */
    static Column limits(JobLimits limits) {
        return struct(lit(limits.words()).as("words"), lit(limits.seconds()).as("seconds"));
    }

    /** Whether a draft is published, and if not, why. */
    static Column state() {
        return when(col("draft.withdrawn").isNotNull(), "withdrawn")
                .when(col("draft.embargo").isNotNull(), "embargoed")
                .otherwise("");
    }

    /** The hash of the words of {@code draft} and {@code defaults}. */
    static Column words() {
        Column[] parts = Stream.concat(
                        Stream.of(col("defaults")),
                        Arrays.stream(DRAFT.fieldNames())
                                .filter(name -> !PLACE.contains(name))
                                .map(name -> col("draft." + name)))
                .toArray(Column[]::new);
        return when(col("draft").isNotNull(), sha2(to_json(struct(parts)), 256));
    }

    /**
     * The columns of the schema, of rows of two structs: {@code given}, a record, and {@code made}, what it was annotated with.
     *
     * @param annotationId the annotator
     * @param limits as {@link #limits} gives them
     */
    static Column[] columns(Column annotationId, Column limits) {
        return Stream.concat(
                        Stream.of(
                                col("given.arrival").as("arrival"),
                                col("given.path").as("path"),
                                col("given.record").as("record"),
                                col("given.annotation").as("annotation"),
                                annotationId.as("annotation_id"),
                                coalesce(
                                                col("made.article.published_date"),
                                                col("given.kept.published_date"),
                                                col("given.file_day"))
                                        .as("day"),
                                coalesce(
                                                col("made.article.source"),
                                                col("given.kept.source"),
                                                col("given.defaults.source"))
                                        .as("source"),
                                col("given.words").as("words"),
                                col("given.defaults").as("defaults"),
                                limits.as("limits"),
                                col("given.file").as("file"),
                                col("given.kept").as("draft")),
                        Arrays.stream(AnnotatedRows.SCHEMA.fieldNames())
                                .map(name -> col("made." + name).as(name)))
                .toArray(Column[]::new);
    }
}
