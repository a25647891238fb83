package org.pullquote.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/** The publication as a Frictionless Data Package (version 2): its CSV files are the resources, each with its Parquet twin. */
final class DataPackage {
    static final String FILE = "datapackage.json";

    private static final String OURS = "pullquote";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DataPackage() {}

    /** One table as published. */
    record Resource(Table table, long rows, PublishedFile csv, List<PublishedFile> parquet) {}

    /**
     * The descriptor.
     *
     * @param name the output folder's name
     * @param otherFiles the paths of the files besides the resources
     */
    static String describe(String name, List<Resource> resources, Collection<String> otherFiles) {
        ObjectNode descriptor = JSON.createObjectNode();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("name", slug(name));
        descriptor.put("title", "Whom news outlets quote, and how: " + name);
        descriptor.put(
                "description",
                "Statements found in news articles by Pullquote, and whom each outlet quotes, how often, in whose words and in what tone. "
                        + DataDictionary.FILE + " tells the columns, run.json how the tables came about.");
        ArrayNode list = descriptor.putArray("resources");
        resources.forEach(resource -> describe(list.addObject(), resource));
        ObjectNode ours = descriptor.putObject(OURS);
        ours.put("schema_version", Tables.VERSION);
        ArrayNode files = ours.putArray("files");
        for (Resource resource : resources) {
            files.add(resource.csv().path());
            resource.parquet().forEach(file -> files.add(file.path()));
        }
        otherFiles.forEach(files::add);
        return text(descriptor);
    }

    /** The paths of a publication's files, from its descriptor; none where the descriptor is not Pullquote's. */
    static List<String> filesOf(InputStream descriptor) throws IOException {
        JsonNode files = JSON.readTree(descriptor).path(OURS).path("files");
        return StreamSupport.stream(files.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void describe(ObjectNode node, Resource resource) {
        Table table = resource.table();
        node.put("name", table.name());
        node.put("type", "table");
        node.put("title", table.name());
        node.put("description", "One row is " + table.row() + ".");
        put(node, resource.csv());
        node.put("format", "csv");
        node.put("mediatype", "text/csv");
        node.put("encoding", "utf-8");
        node.putObject("dialect")
                .put("header", true)
                .put("delimiter", ",")
                .put("lineTerminator", CsvLine.END)
                .put("quoteChar", "\"")
                .put("doubleQuote", true);
        describe(node.putObject("schema"), table);
        node.put("rows", resource.rows());
        ArrayNode parquet = node.putArray("parquet");
        resource.parquet().forEach(file -> put(parquet.addObject(), file));
    }

    private static void put(ObjectNode node, PublishedFile file) {
        node.put("path", file.path());
        node.put("bytes", file.bytes());
        node.put("hash", "sha256:" + file.hash());
    }

    private static void describe(ObjectNode schema, Table table) {
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> describe(fields.addObject(), table, column));
        schema.putArray("missingValues").add("");
        if (table.key().stream().noneMatch(key -> nullable(table, key))) {
            ArrayNode key = schema.putArray("primaryKey");
            table.key().forEach(key::add);
        }
        if (List.of("texts", "statements", "attitudes").contains(table.name())) {
            ObjectNode foreignKey = schema.putArray("foreignKeys").addObject();
            foreignKey.putArray("fields").add("article_id");
            foreignKey
                    .putObject("reference")
                    .put("resource", "articles")
                    .putArray("fields")
                    .add("article_id");
        }
    }

    private static void describe(ObjectNode field, Table table, Column column) {
        field.put("name", column.name());
        field.put("type", type(column.type()));
        field.put("description", DataDictionary.meaning(column));
        ObjectNode constraints = JSON.createObjectNode();
        // A text may be empty, and CSV readers that follow missingValues read that as missing.
        boolean textOutsideKey = column.type() == ColumnType.Scalar.TEXT
                && column.values().isEmpty()
                && !table.key().contains(column.name());
        if (!column.nullable() && !textOutsideKey) {
            constraints.put("required", true);
        }
        // Of a list, "enum" would name whole lists, and validators would reject every row.
        if (!column.values().isEmpty() && column.type() == ColumnType.Scalar.TEXT) {
            column.values().forEach(constraints.putArray("enum")::add);
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
    }

    private static String type(ColumnType type) {
        if (type instanceof ColumnType.Scalar scalar) {
            return switch (scalar) {
                case TEXT -> "string";
                case INTEGER, LONG -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "boolean";
                case DATE -> "date";
                case TIMESTAMP -> "datetime";
            };
        }
        return type instanceof ColumnType.ListOf ? "array" : "object";
    }

    private static boolean nullable(Table table, String name) {
        return table.columns().stream().anyMatch(column -> column.name().equals(name) && column.nullable());
    }

    private static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return "pullquote-" + slug;
    }

    private static String text(ObjectNode descriptor) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(descriptor) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
