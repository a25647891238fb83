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
 * One page that shows the tables: it compares outlets, speakers, stories and utterances, and leads from every number to the
 * statements behind it. It is a single file that needs no network and opens from a folder.
 *
 * <p>For large collections the page holds the first rows of each table and a sample of the statements, and says so. Text of
 * articles is data in it, never markup: a policy in the page allows only its own scripts and no fetching.
 *
 * <p>The same tables give the same page, byte for byte.
 *
 * @param collection the name of what was read
 * @param run the run's id
 * @param version Pullquote's version
 */
public record Report(String collection, String run, String version) {
    /** The page's path in the published folder. */
    public static final String FILE = "report/index.html";

    /** The tables whose columns another table shares, by the name of that other; the glossary explains such columns once. */
    private static final Map<String, Table> ALL_PUBLICATIONS = AggregateTables.ALL.stream()
            .collect(Collectors.toMap(table -> CopyTables.once(table).name(), table -> table));

    /**
     * Checks at the start that pages can be made: the articles take hours, and the page comes last.
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
        for (Map.Entry<String, Long> name : data.names().entrySet()) {
            json.writeNumberField(name.getKey(), name.getValue());
        }
        if (data.firstDate() != null && data.lastDate() != null) {
            json.writeStringField("first_date", data.firstDate().toString());
            json.writeStringField("last_date", data.lastDate().toString());
        }
        json.writeNumberField("out_of_period", data.outOfPeriod());
        json.writeNumberField("undated", data.undated());
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
