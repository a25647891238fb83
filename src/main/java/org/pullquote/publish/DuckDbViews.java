package org.pullquote.publish;

import java.util.stream.Collectors;
import org.pullquote.schema.Column;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/**
 * A script for DuckDB that makes a view of each published table, under the table's name, with the dictionary's words as
 * comments, and the macro {@code cut}, which cuts a statement out of its text.
 */
final class DuckDbViews {
    static final String FILE = "views.sql";

    private static final String HEAD = """
            -- All tables as views, for DuckDB 1.3 or newer. In this folder:
            --
            --   duckdb -init views.sql
            --   SELECT speaker, statements FROM by_speaker ORDER BY statements DESC LIMIT 10;
            --
            -- From another folder, first: SET file_search_path = '/path/to/this/folder';
            -- What tables and columns mean: SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'statements';

            -- The stretches of a text at the given positions, joined by a space: cut(texts.text, statements.content_text_spans).
            CREATE OR REPLACE MACRO cut(words, spans) AS
                array_to_string([substr(words, span."begin" + 1, span."end" - span."begin") FOR span IN spans], ' ');
            """;

    private DuckDbViews() {}

    /** The whole script. */
    static String sql() {
        return HEAD + Tables.all().stream().map(DuckDbViews::view).collect(Collectors.joining());
    }

    private static String view(Table table) {
        StringBuilder sql = new StringBuilder();
        sql.append("\nCREATE OR REPLACE VIEW ")
                .append(table.name())
                .append(" AS SELECT * FROM read_parquet('parquet/")
                .append(table.name())
                .append("/**/*.parquet');\n");
        sql.append("COMMENT ON VIEW ").append(table.name()).append(" IS ");
        sql.append(literal("One row is " + table.row() + ".")).append(";\n");
        for (Column column : table.columns()) {
            sql.append("COMMENT ON COLUMN ").append(table.name()).append(".\"").append(column.name());
            sql.append("\" IS ").append(literal(DataDictionary.meaning(column))).append(";\n");
        }
        return sql.toString();
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
