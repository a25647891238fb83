package org.pullquote.run.archive;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.run.archive.ArchivedFile.State;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.JobArchive;

/**
 * The tables of an archive: {@code records} (one row for each record that was read and each time that it was annotated), {@code files} (one
 * row for each step of a file) and {@code annotators} (the versions and models that annotated). Each call that adds rows is one commit.
 * Iceberg is used by name only, through Spark's catalogs. An archive in a catalog is locked until it is closed.
 */
public final class Archive implements AutoCloseable {
    private static final String CATALOG = "org.apache.iceberg.spark.SparkCatalog";
    private static final String NEEDED = "org.apache.iceberg:iceberg-spark-runtime-4.1_2.13:1.12.0";

    /** Where the tables are in the folder of an archive. */
    private static final String NAMESPACE = "pullquote";

    private static final String UNCACHED = ".cache-enabled";

    private static final Map<String, String> PROPERTIES = Map.of(
            "write.parquet.compression-codec", "zstd",
            // A later version may have more columns.
            "write.spark.accept-any-schema", "true",
            // Each commit rewrites the list of snapshots.
            "write.metadata.delete-after-commit.enabled", "true",
            "write.metadata.previous-versions-max", "20");

    private final SparkSession spark;
    private final String prefix;
    private final @Nullable CatalogLock lock;

    private Archive(SparkSession spark, String prefix, @Nullable CatalogLock lock) {
        this.spark = spark;
        this.prefix = prefix;
        this.lock = lock;
    }

    /**
     * Checks whether archives can be used here. Looks at nothing but the class path, so that it can be called before Spark starts.
     *
     * @throws InvalidJobException if not
     */
    public static void check(String sparkVersion) {
        if (sparkVersion.startsWith("4.2")) {
            throw new InvalidJobException("archive: Apache Iceberg 1.12 has no runtime for Spark " + sparkVersion
                    + ", expected Spark 4.1 (or 4.0 with its own runtime), or a run without an archive");
        }
        try {
            Class.forName(CATALOG, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new InvalidJobException(
                    "archive: Apache Iceberg is not on the class path, expected spark-submit --packages " + NEEDED);
        }
    }

    /**
     * Whether a folder is an archive.
     *
     * @throws IOException if the folder cannot be examined
     */
    public static boolean isAt(String folder, Configuration hadoop) throws IOException {
        Path records = new Path(folder, NAMESPACE + "/records/metadata");
        return records.getFileSystem(hadoop).exists(records);
    }

    /**
     * Opens the archive at a place and creates the tables that are missing.
     *
     * @throws InvalidJobException if another run uses it
     */
    public static Archive open(SparkSession spark, JobArchive place) {
        String prefix = prefix(spark, place);
        if (place.isInCatalog()) {
            spark.sql("CREATE NAMESPACE IF NOT EXISTS " + prefix);
        }
        Archive archive = locked(spark, place, prefix);
        try {
            archive.create("files", ArchivedFile.SCHEMA);
            archive.create("annotators", Annotator.SCHEMA);
            archive.create("records", ArchivedRecord.SCHEMA);
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /**
     * Opens the archive at a place for reading.
     *
     * @throws InvalidJobException if there is none, or another run uses it
     */
    public static Archive existing(SparkSession spark, JobArchive place) {
        String prefix = prefix(spark, place);
        if (!spark.catalog().tableExists(prefix + ".records")) {
            throw new InvalidJobException(
                    place.location() + ": no archive, expected one that a run with --archive made");
        }
        return locked(spark, place, prefix);
    }

    /** Locks an archive in a catalog; a folder was locked before Spark started. */
    private static Archive locked(SparkSession spark, JobArchive place, String prefix) {
        return new Archive(spark, prefix, place.isInCatalog() ? CatalogLock.take(spark, prefix) : null);
    }

    /** The prefix of the table names, in a catalog without cache, which sees the changes of other processes. */
    private static String prefix(SparkSession spark, JobArchive place) {
        if (place.isInCatalog()) {
            String location = place.location();
            spark.conf().set("spark.sql.catalog." + location.substring(0, location.indexOf('.')) + UNCACHED, "false");
            return location;
        }
        // A session keeps a catalog under its name, so each location has a name of its own.
        String catalog = "archive_" + DigestUtils.sha256Hex(place.location()).substring(0, 16);
        String key = "spark.sql.catalog." + catalog;
        spark.conf().set(key, CATALOG);
        spark.conf().set(key + ".type", "hadoop");
        spark.conf().set(key + ".warehouse", place.location());
        spark.conf().set(key + UNCACHED, "false");
        return catalog + "." + NAMESPACE;
    }

    /** Releases the lock. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    private void create(String table, StructType schema) {
        if (spark.catalog().tableExists(name(table))) {
            return;
        }
        var writer = spark.createDataFrame(List.<Row>of(), schema)
                .writeTo(name(table))
                .using("iceberg");
        PROPERTIES.forEach(writer::tableProperty);
        try {
            writer.create();
        } catch (TableAlreadyExistsException e) {
            throw new IllegalStateException("another run made " + name(table) + " at the same moment", e);
        }
    }

    private String name(String table) {
        return prefix + "." + table;
    }

    /** Every step of every file, in no particular order. */
    public List<ArchivedFile> files() {
        return spark.table(name("files")).collectAsList().stream()
                .map(ArchivedFile::fromRow)
                .toList();
    }

    /** Adds steps of files, if any. */
    public void addFiles(List<ArchivedFile> files) {
        if (!files.isEmpty()) {
            append(
                    "files",
                    spark.createDataFrame(
                            files.stream().map(ArchivedFile::toRow).toList(), ArchivedFile.SCHEMA));
        }
    }

    /**
     * Marks files of an arrival as unreadable whose bytes could be hashed but not read to their end, so that the next run reads them again, as
     * of its own arrival. Must be recorded before any of their records is added: a killed run would take the file up under this arrival, and
     * miss the record in whose place the fault is told.
     */
    public void breakOff(long arrival, Set<String> names) {
        if (!names.isEmpty()) {
            addFiles(files().stream()
                    .filter(file ->
                            file.arrival() == arrival && file.state() == State.LISTED && names.contains(file.path()))
                    .map(ArchivedFile::brokenOff)
                    .toList());
        }
    }

    /** Marks files of an arrival as read, after all their records were added; a file that added none is marked as known. */
    public void finish(long arrival, List<InputFile> files) {
        Set<String> names = files.stream().map(InputFile::name).collect(toSet());
        Set<String> adding = records()
                .filter(col("arrival").equalTo(lit(arrival)))
                .select(ArchivedRecord.file())
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(toSet());
        addFiles(files().stream()
                .filter(file ->
                        file.arrival() == arrival && file.state() == State.LISTED && names.contains(file.path()))
                .map(file -> file.in(adding.contains(file.path()) ? State.READ : State.KNOWN))
                .toList());
    }

    /** The annotators, by id. */
    public Map<String, Annotator> annotators() {
        Map<String, Annotator> annotators = new TreeMap<>();
        for (Row row : spark.table(name("annotators")).collectAsList()) {
            Annotator annotator = Annotator.fromRow(row);
            annotators.put(annotator.id(), annotator);
        }
        return annotators;
    }

    /** Adds an annotator, unless it is known. */
    public void addAnnotator(Annotator annotator) {
        if (!annotators().containsKey(annotator.id())) {
            append("annotators", spark.createDataFrame(List.of(annotator.toRow()), Annotator.SCHEMA));
        }
    }

    /** Rows of {@link ArchivedRecord#SCHEMA}, whatever version wrote them. */
    public Dataset<Row> records() {
        return spark.table(name("records")).to(ArchivedRecord.SCHEMA);
    }

    /**
     * Adds records.
     *
     * @param rows of {@link ArchivedRecord#SCHEMA}, computed once
     */
    public void addRecords(Dataset<Row> rows) {
        append("records", rows);
    }

    /** An id that changes with every change of the records. */
    public String snapshot() {
        return spark.table(name("records") + ".refs").select(col("snapshot_id").cast("string")).collectAsList().stream()
                .map(row -> row.getString(0))
                .findFirst()
                .orElse("");
    }

    private void append(String table, Dataset<Row> rows) {
        if (lock != null && !lock.isHeld()) {
            throw new IllegalStateException("another run took the archive " + prefix + " over; this one adds nothing");
        }
        try {
            rows.writeTo(name(table))
                    .option("mergeSchema", "true")
                    .option("check-ordering", "false")
                    .append();
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }
}
