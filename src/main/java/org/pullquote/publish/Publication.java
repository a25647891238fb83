package org.pullquote.publish;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.map_from_entries;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/**
 * Publishes one run's tables to the output folder, all or nothing: writes them into a folder of their own, which {@link #publish}
 * puts in place of the last publication. Until then, and after a failure or a kill, the last publication is unchanged.
 *
 * <p>The published folder holds {@code parquet/TABLE/TABLE-0001.parquet} (zstd; the big tables by day if {@link Layout} says so),
 * {@code csv/TABLE.csv}, {@code datapackage.json}, {@code DICTIONARY.md}, {@code views.sql} and the texts given to
 * {@link #publish}. The same rows give the same bytes, however they were partitioned.
 *
 * <p>Several threads may add tables at once, each table by one thread; the rest is for one thread. The folder may be on any
 * Hadoop file system: it is moved where that is one step (local, HDFS), and named by a pointer on object stores
 * ({@link OutputFolder}).
 */
public final class Publication implements AutoCloseable {
    /** The settings that the Spark session must have: days and instants as java.time, instants in UTC and as Parquet's own type. */
    public static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");

    /** Maximum number of rows in one Parquet file. */
    static final int ROWS_A_FILE = 500_000;

    /** Tables with at most this many rows are kept in memory as written, so that queries over them read no file. */
    private static final int ROWS_IN_MEMORY = 5_000;

    /** The big tables, whose rows each belong to one day. */
    private static final Set<String> BY_DAY = Set.of("articles", "statements", "attitudes");

    private static final String SCRATCH = ".scratch";

    /** In characters; saves a remote file system a request for every row. */
    private static final int CSV_BUFFER = 1 << 16;

    private final SparkSession spark;
    private final OutputClaim claim;
    private final FileSystem files;
    private final Path part;
    private final Layout layout;
    private final Map<Table, DataPackage.Resource> resources = new ConcurrentHashMap<>();

    private Publication(SparkSession spark, OutputClaim claim, Path part, Layout layout) {
        this.spark = spark;
        this.claim = claim;
        this.files = claim.output().files();
        this.part = part;
        this.layout = layout;
    }

    /**
     * Begins a publication.
     *
     * @param claim the claim on the folder to publish into; the caller closes it
     * @param runId letters, digits, {@code _} and {@code -}; unique to the run
     * @param layout how the big tables are arranged in their folders
     * @throws OutputException if nothing can be written beside the folder
     * @throws IllegalStateException if the session lacks one of {@link #SETTINGS}
     */
    public static Publication begin(SparkSession spark, OutputClaim claim, String runId, Layout layout) {
        checkSettings(spark);
        try {
            return new Publication(spark, claim, claim.part(runId), layout);
        } catch (IOException e) {
            throw claim.output().unwritable(e);
        }
    }

    /**
     * Writes a table, sorted by its key, as Parquet and CSV.
     *
     * @param rows the columns of the table's definition, by name; other columns are left out
     * @return the rows as written; must be read before {@link #publish} or {@link #close}
     * @throws IllegalArgumentException if a column is missing or of another type
     */
    public Dataset<Row> add(Table table, Dataset<Row> rows) throws IOException {
        StructType schema = StructType.fromDDL(table.ddl());
        long count = writeParquet(table, mapsInOrder(collectedIfFew(conformed(table, schema, rows), schema)));
        if (count == 0 && !isFew()) {
            // Without rows, the nullability of columns in Spark depends only on the query.
            Folders.delete(files, new Path(part, parquet(table)));
            Folders.delete(files, new Path(part, SCRATCH + "/" + parquet(table)));
            writeParquet(table, rows.sparkSession().createDataFrame(List.of(), schema.asNullable()));
        }
        List<Row> first = writeCsv(table);
        resources.put(table, new DataPackage.Resource(table, count, hashed(csv(table)), hashedParquet(table)));
        // All columns are nullable, as when read from files, so that tables made from these rows are written the same
        // either way.
        return first.size() == count
                ? spark.createDataFrame(first, schema.asNullable()).coalesce(1)
                : ParquetFolder.read(spark.read().schema(schema), new Path(part, parquet(table)).toString())
                        .drop(Layout.DAY_COLUMN);
    }

    /**
     * Replaces the last publication by the tables, with the dictionary, the descriptor and these texts.
     *
     * @param texts contents by file name: {@code run.json} and others that describe the run
     * @throws IllegalStateException if a table of {@link Tables#all()} was not added
     * @throws IOException if it fails; then the last publication is in place, or the next {@link OutputClaim} puts one there
     */
    public void publish(Map<String, String> texts) throws IOException {
        List<String> missing = Tables.all().stream()
                .filter(table -> !resources.containsKey(table))
                .map(Table::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not all tables were added: " + missing + " are missing");
        }
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put(DataDictionary.FILE, DataDictionary.markdown());
        all.put(DuckDbViews.FILE, DuckDbViews.sql());
        List<String> names = new ArrayList<>(all.keySet());
        names.add(DataPackage.FILE);
        List<DataPackage.Resource> inOrder =
                Tables.all().stream().map(resources::get).toList();
        all.put(DataPackage.FILE, DataPackage.describe(claim.output().target().getName(), inOrder, names));
        for (Map.Entry<String, String> text : all.entrySet()) {
            write(new Path(part, text.getKey()), text.getValue());
        }
        Folders.delete(files, new Path(part, SCRATCH));
        claim.publish(part);
    }

    /** Deletes the files, if they were not published. */
    @Override
    public void close() throws IOException {
        claim.drop(part);
    }

    private static void checkSettings(SparkSession spark) {
        SETTINGS.forEach((key, expected) -> {
            String found = spark.conf().get(key, "");
            if (!found.equals(expected)) {
                throw new IllegalStateException(key + " is \"" + found + "\", expected \"" + expected + "\"");
            }
        });
    }

    /** Collects few rows first, so that a table without rows is recognized and written only once. */
    private Dataset<Row> collectedIfFew(Dataset<Row> rows, StructType schema) {
        if (!isFew()) {
            return rows;
        }
        List<Row> all = rows.collectAsList();
        // With few rows as with many, the file has the nullability that the optimizer infers.
        StructType known = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .optimizedPlan()
                .schema();
        return spark.createDataFrame(all, all.isEmpty() ? schema.asNullable() : known)
                .coalesce(1);
    }

    private static Dataset<Row> conformed(Table table, StructType schema, Dataset<Row> rows) {
        List<String> found = Arrays.asList(rows.columns());
        for (String name : table.columnNames()) {
            String expected = schema.apply(name).dataType().catalogString();
            String type =
                    found.contains(name) ? rows.schema().apply(name).dataType().catalogString() : "missing";
            if (!type.equals(expected)) {
                throw new IllegalArgumentException(
                        "column " + name + " of table " + table.name() + " is " + type + ", expected " + expected);
            }
        }
        return rows.select(columns(table.columnNames()));
    }

    private static Dataset<Row> mapsInOrder(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.schema().fields())
                .map(field -> field.dataType() instanceof MapType ? inOrder(field.name()) : functions.col(field.name()))
                .toArray(Column[]::new));
    }

    /** A map sorted by its keys, since the order of its entries depends on how the work was partitioned. */
    private static Column inOrder(String map) {
        return map_from_entries(array_sort(map_entries(functions.col(map)))).as(map);
    }

    /** @return the number of rows */
    private long writeParquet(Table table, Dataset<Row> rows) throws IOException {
        Path scratch = new Path(part, SCRATCH + "/" + parquet(table));
        // A table without rows has no day, and without a file it would have no columns.
        boolean byDay = layout == Layout.DAY && BY_DAY.contains(table.name()) && !rows.isEmpty();
        DataFrameWriter<Row> writer = (byDay ? sortedByDay(table, rows) : sorted(table, rows))
                .write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .option("maxRecordsPerFile", ROWS_A_FILE);
        (byDay ? writer.partitionBy(Layout.DAY_COLUMN) : writer).parquet(scratch.toString());
        Path folder = new Path(part, parquet(table));
        Folders.create(files, folder);
        long count = 0;
        for (Path from : byDay ? daysIn(scratch) : List.of(scratch)) {
            count += moveFiles(table, from, byDay ? new Path(folder, from.getName()) : folder);
        }
        return count;
    }

    private long moveFiles(Table table, Path scratch, Path folder) throws IOException {
        List<Path> written = dataFiles(scratch);
        long count = 0;
        for (int i = 0; i < written.size(); i++) {
            String name = String.format(Locale.ROOT, "%s-%04d.parquet", table.name(), i + 1);
            count += ParquetCopy.move(files, written.get(i), new Path(folder, name));
        }
        return count;
    }

    private List<Path> daysIn(Path scratch) throws IOException {
        List<Path> days = new ArrayList<>();
        for (FileStatus status : files.listStatus(scratch)) {
            if (status.getPath().getName().startsWith(Layout.DAY_COLUMN + "=")) {
                days.add(status.getPath());
            }
        }
        return days;
    }

    /**
     * Writes the rows of the Parquet files as CSV, in order.
     *
     * @return the first rows
     */
    private List<Row> writeCsv(Table table) throws IOException {
        List<Row> first = new ArrayList<>();
        Path file = new Path(part, csv(table));
        Folders.create(files, file.getParent());
        CsvLine line = new CsvLine(table);
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(files.create(file, false), StandardCharsets.UTF_8), CSV_BUFFER)) {
            out.write(CsvLine.header(table) + CsvLine.END);
            for (String name : parquetFiles(table)) {
                try (ParquetRows rows = new ParquetRows(files.getConf(), new Path(part, name), table)) {
                    for (Row row = rows.next(); row != null; row = rows.next()) {
                        out.write(line.of(row));
                        out.write(CsvLine.END);
                        if (first.size() < ROWS_IN_MEMORY) {
                            first.add(row);
                        }
                    }
                }
            }
        }
        return first;
    }

    /** Sorts in one partition, so that the files and their order do not depend on how the rows were partitioned. */
    private Dataset<Row> sorted(Table table, Dataset<Row> rows) {
        return inOnePartition(rows).sortWithinPartitions(columns(table.key()));
    }

    private Dataset<Row> sortedByDay(Table table, Dataset<Row> rows) {
        List<String> order = new ArrayList<>(List.of(Layout.DAY_COLUMN));
        order.addAll(table.key());
        return inOnePartition(rows.withColumn(Layout.DAY_COLUMN, functions.col("published_date")))
                .sortWithinPartitions(columns(order));
    }

    private Dataset<Row> inOnePartition(Dataset<Row> rows) {
        // If Spark keeps all rows in one partition, no shuffle is needed.
        return isFew() ? rows.coalesce(1) : rows.repartition(1);
    }

    /** Whether the session is set up for few rows, which are all in one partition. */
    private boolean isFew() {
        return spark.conf().get("spark.sql.shuffle.partitions").equals("1");
    }

    /** The part files of a folder that Spark wrote, in their order. */
    private List<Path> dataFiles(Path scratch) throws IOException {
        List<Path> found = new ArrayList<>();
        for (FileStatus status : files.listStatus(scratch)) {
            if (status.getPath().getName().startsWith("part-")) {
                found.add(status.getPath());
            }
        }
        found.sort((one, other) -> partNumber(one).compareTo(partNumber(other)));
        return found;
    }

    /** The part of {@code part-00000-UUID-c012.zstd.parquet} after the UUID. */
    private static String partNumber(Path file) {
        String name = file.getName();
        return name.substring(name.lastIndexOf("-c"));
    }

    private List<PublishedFile> hashedParquet(Table table) throws IOException {
        List<PublishedFile> hashed = new ArrayList<>();
        for (String name : parquetFiles(table)) {
            hashed.add(hashed(name));
        }
        return hashed;
    }

    /** The files of a table that was written, in their order, relative to the output folder. */
    private List<String> parquetFiles(Table table) throws IOException {
        return Folders.filesIn(files, new Path(part, parquet(table))).stream()
                .map(name -> parquet(table) + "/" + name)
                .toList();
    }

    private PublishedFile hashed(String path) throws IOException {
        return PublishedFile.of(files, part, path);
    }

    private void write(Path file, String text) throws IOException {
        try (OutputStream out = files.create(file, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }

    private static String parquet(Table table) {
        return "parquet/" + table.name();
    }

    private static String csv(Table table) {
        return "csv/" + table.name() + ".csv";
    }
}
