package org.pullquote.run.tables;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.publish.Layout;
import org.pullquote.publish.OutputClaim;
import org.pullquote.publish.ParquetFolder;
import org.pullquote.run.job.AliasFile;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.NameFiles;
import org.pullquote.run.job.SourcesFile;
import org.pullquote.run.manifest.RunManifest;
import org.pullquote.schema.Table;

/** A published folder, read again to compute its tables. */
public final class PublishedFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileSystem files;
    private final Path root;
    private final ObjectNode manifest;
    private final NameFiles names;

    private PublishedFolder(FileSystem files, Path root, ObjectNode manifest, NameFiles names) {
        this.files = files;
        this.root = root;
        this.manifest = manifest;
        this.names = names;
    }

    /**
     * @param folder a path or a URI
     * @throws InvalidJobException if no run published there
     */
    public static PublishedFolder at(String folder, Configuration hadoop) {
        try {
            Path root = OutputClaim.published(hadoop, folder);
            FileSystem files = root.getFileSystem(hadoop);
            if (!(manifest(files, root) instanceof ObjectNode manifest)) {
                throw failure(folder, RunManifest.FILE + " is no JSON object");
            }
            PublishedFolder published = new PublishedFolder(files, root, manifest, names(files, root));
            for (Table table : DerivedTables.INPUTS) {
                if (!files.exists(new Path(published.path(table)))) {
                    throw failure(folder, "there is no table " + table.name() + " in it");
                }
            }
            return published;
        } catch (FileNotFoundException e) {
            throw failure(folder, "there is no " + RunManifest.FILE + " in it");
        } catch (JacksonException e) {
            throw failure(folder, RunManifest.FILE + " is no JSON");
        } catch (IOException | IllegalArgumentException e) {
            throw failure(folder, InvalidJobException.unreadable(e));
        }
    }

    /**
     * The published folder, if this version would make the same from an archive.
     *
     * @param archive as {@link RunManifest#archive} gives it
     * @return null if the folder holds something else, or nothing
     */
    public static @Nullable PublishedFolder ofArchive(
            String folder, Configuration hadoop, Map<String, Object> archive, NameFiles names, Layout layout) {
        try {
            PublishedFolder published = at(folder, hadoop);
            return RunManifest.isOf(published.manifest, archive, names, layout) ? published : null;
        } catch (InvalidJobException e) {
            return null;
        }
    }

    private static @Nullable JsonNode manifest(FileSystem files, Path root) throws IOException {
        try (InputStream in = files.open(new Path(root, RunManifest.FILE))) {
            return JSON.readTree(in);
        }
    }

    /**
     * Whether no other run has published there since. A folder that is only read is not locked, and its tables are read one after the
     * other.
     */
    public boolean isStillThere() {
        try {
            return manifest.equals(manifest(files, root));
        } catch (IOException e) {
            return false;
        }
    }

    private static NameFiles names(FileSystem files, Path root) throws IOException {
        return new NameFiles(
                published(files, new Path(root, AliasFile.PUBLISHED), AliasFile::read, AliasFile.NONE),
                published(files, new Path(root, SourcesFile.PUBLISHED), SourcesFile::read, SourcesFile.NONE));
    }

    private static <T> T published(FileSystem files, Path file, BiFunction<String, InputStream, T> read, T none)
            throws IOException {
        if (!files.exists(file)) {
            return none;
        }
        try (InputStream in = files.open(file)) {
            return read.apply(file.toString(), in);
        }
    }

    /** The user's name files that its tables were made with. */
    public NameFiles names() {
        return names;
    }

    /** The manifest of the run. */
    public ObjectNode manifest() {
        return manifest;
    }

    /**
     * The columns of a table, and the fields of its lists of structures ({@code speakers.kind}), that the publishing version did not have; they
     * are read as null.
     */
    public List<String> unknownColumns(SparkSession spark, Table table) {
        List<String> found = names(ParquetFolder.read(spark.read(), path(table)).schema());
        List<String> unknown = new ArrayList<>(names(StructType.fromDDL(table.ddl())));
        // Of a column that was not there, its fields need not be named.
        unknown.removeIf(name -> found.contains(name) || name.contains(".") && !found.contains(name.split("\\.")[0]));
        return unknown;
    }

    /** The names of the columns, and of the fields of lists of structures, as {@code column.field}. */
    private static List<String> names(StructType schema) {
        List<String> names = new ArrayList<>();
        for (StructField field : schema.fields()) {
            names.add(field.name());
            if (field.dataType() instanceof ArrayType list && list.elementType() instanceof StructType structure) {
                Arrays.stream(structure.fieldNames()).forEach(name -> names.add(field.name() + "." + name));
            }
        }
        return names;
    }

    /**
     * The rows of a table, with the columns of its definition.
     *
     * @throws InvalidJobException if it lacks a column that is never null, or has one of another type
     */
    public Dataset<Row> read(SparkSession spark, Table table) {
        Dataset<Row> rows = ParquetFolder.read(spark.read(), path(table));
        StructType found = rows.schema();
        StructType expected = StructType.fromDDL(table.ddl());
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (StructField field : expected.fields()) {
            boolean there = Arrays.asList(found.fieldNames()).contains(field.name());
            boolean fits = there
                    ? isOrLacksFieldsOf(
                            field.dataType(), found.apply(field.name()).dataType())
                    : field.nullable();
            if (!fits) {
                String type = there ? found.apply(field.name()).dataType().catalogString() : "missing";
                throw failure(
                        root.toString(),
                        "column " + field.name() + " of table " + table.name() + " is " + type + ", not "
                                + field.dataType().catalogString());
            }
            columns.add(
                    there
                            ? functions.col(field.name())
                            : functions.lit(null).cast(field.dataType()).as(field.name()));
        }
        // Fills the fields of structures that the publishing version did not have.
        return rows.select(columns.toArray(org.apache.spark.sql.Column[]::new)).to(nullable(expected));
    }

    /** The same columns; Spark takes no column of a file for one that is never null. */
    private static StructType nullable(StructType schema) {
        StructType nullable = new StructType();
        for (StructField field : schema.fields()) {
            nullable = nullable.add(field.name(), field.dataType());
        }
        return nullable;
    }

    /** Whether a column is of a type, or a list of structures that lack some fields of those of the type. */
    private static boolean isOrLacksFieldsOf(DataType expected, DataType found) {
        if (expected instanceof ArrayType list && found instanceof ArrayType other) {
            return isOrLacksFieldsOf(list.elementType(), other.elementType());
        }
        if (expected instanceof StructType structure && found instanceof StructType other) {
            List<String> names = Arrays.asList(structure.fieldNames());
            return Arrays.stream(other.fields())
                    .allMatch(field -> names.contains(field.name())
                            && isOrLacksFieldsOf(structure.apply(field.name()).dataType(), field.dataType()));
        }
        return expected.catalogString().equals(found.catalogString());
    }

    private String path(Table table) {
        return new Path(root, "parquet/" + table.name()).toString();
    }

    private static InvalidJobException failure(String folder, String found) {
        return new InvalidJobException(
                folder + ": " + found + ", expected a folder that this version of pullquote run published");
    }
}
