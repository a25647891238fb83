package org.pullquote.publish.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.pullquote.publish.CellText;
import org.pullquote.schema.Table;

/**
 * The first rows of a table in a given order, for the report.
 *
 * @param columns the columns of the table's definition that the page shows
 * @param rows their values, at most as many as the page has room for
 * @param total the number of rows of the whole table
 */
record TablePart(List<org.pullquote.schema.Column> columns, List<Row> rows, long total) {
    /**
     * The first {@code most} rows of a table; rows that the order leaves equal are sorted by the table's key.
     *
     * @param rows of the table's definition
     */
    static TablePart first(
            int most, Table table, List<org.pullquote.schema.Column> columns, Dataset<Row> rows, Column... order) {
        List<Column> sorted = new ArrayList<>(List.of(order));
        table.key().forEach(name -> sorted.add(functions.col(name)));
        Column[] chosen =
                columns.stream().map(column -> functions.col(column.name())).toArray(Column[]::new);
        List<Row> first = rows.sort(sorted.toArray(Column[]::new))
                .select(chosen)
                .limit(most)
                .collectAsList();
        return new TablePart(columns, first, first.size() < most ? first.size() : rows.count());
    }

    /** The values of a column, in the order of the rows. */
    List<String> texts(String name) {
        return rows.stream().map(row -> row.<String>getAs(name)).toList();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("total", total);
        json.writeArrayFieldStart("columns");
        for (org.pullquote.schema.Column column : columns) {
            json.writeString(column.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Row row : rows) {
            json.writeStartArray();
            for (int i = 0; i < columns.size(); i++) {
                CellText.write(json, columns.get(i).type(), row.get(i));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
