package org.pullquote.publish.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.model.Frame;
import org.pullquote.publish.DataDictionary;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.Column;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/**
 * One page that shows the tables: outlets, speakers, stories and utterances compared, and from every number a way to the
 * statements behind it. It is a single file that needs no network and opens from a folder.
 *
 * <p>Of large collections the page holds the first rows of each table and a sample of the statements, and says so. What
 * articles say is data in it, never markup: a policy in the page lets no script run but its own, and nothing be fetched.
 *
 * <p>The same tables give the same page, byte for byte.
 *
 * @param collection the name of what was read
 * @param run the run's id
 * @param version Pullquote's
 */
public record Report(String collection, String run, String version) {
    /** Where it stands in the published folder. */
    public static final String FILE = "report/index.html";

    /** The tables that have the columns of another, by name; the glossary explains these once. */
    private static final Map<String, Table> ALL_PUBLICATIONS = AggregateTables.ALL.stream()
            .collect(Collectors.toMap(table -> CopyTables.once(table).name(), table -> table));

    /**
     * Makes sure that pages can be made, at once: the articles take hours, and the page comes last.
     *
     * @throws IllegalStateException if a part of every page, or the library that fills it in, is not on the class path
     */
    public static void check() {
        try {
            new Page();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("no " + e.getMessage() + " on the class path", e);
        }
    }

    /**
     * The page.
     *
     * @param tables every table of {@link Tables#all()} as it was written
     * @throws IllegalArgumentException if a table is missing
     */
    public String html(Map<Table, Dataset<Row>> tables) {
        return html(tables, ReportLimits.USUAL);
    }

    String html(Map<Table, Dataset<Row>> tables, ReportLimits limits) {
        ReportData data = ReportData.of(tables, limits);
        return new Page().html(this, data, PageJson.of(json -> write(json, data)));
    }

    private void write(JsonGenerator json, ReportData data) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("page");
        json.writeStringField("collection", collection);
        json.writeNumberField("articles", data.articles());
        json.writeNumberField("statements", data.evidence().total());
        json.writeNumberField("headlines", data.evidence().headlines());
        if (data.firstDate() != null && data.lastDate() != null) {
            json.writeStringField("first_date", data.firstDate().toString());
            json.writeStringField("last_date", data.lastDate().toString());
        }
        json.writeEndObject();
        writeTexts(
                json, "frames", Arrays.stream(Frame.values()).map(Frame::code).toList());
        json.writeObjectFieldStart("tables");
        for (Map.Entry<String, TablePart> part : data.parts().entrySet()) {
            json.writeFieldName(part.getKey());
            part.getValue().write(json);
        }
        json.writeEndObject();
        data.evidence().write(json);
        writeGlossary(json);
        json.writeEndObject();
    }

    private static void writeGlossary(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("glossary");
        for (Table table : Tables.all()) {
            json.writeStartObject();
            json.writeStringField("name", table.name());
            json.writeStringField("row", table.row());
            Table counted = ALL_PUBLICATIONS.get(table.name());
            if (counted != null) {
                json.writeStringField("as", counted.name());
            }
            json.writeArrayFieldStart("columns");
            for (Column column : counted == null ? table.columns() : List.<Column>of()) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("type", DataDictionary.type(column.type()));
                json.writeStringField("meaning", column.meaning());
                if (column.unit() != null) {
                    json.writeStringField("unit", column.unit());
                }
                if (!column.values().isEmpty()) {
                    writeTexts(json, "values", column.values());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
