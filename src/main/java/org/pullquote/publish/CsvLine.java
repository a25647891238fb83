package org.pullquote.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;

/**
 * Rows of a table as lines of CSV after RFC 4180, without their line end.
 *
 * <p>An unknown is an empty cell, an empty text is {@code ""}; numbers have up to six decimals; lists, maps and structures are
 * JSON; days and instants are ISO 8601. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
final class CsvLine {
    static final String END = "\r\n";

    /** Spreadsheets take a file without it for text of the local code page. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Their full-width forms too, which some spreadsheets take for the same, and behind white space and what does not show.
     * Apostrophes count, so that one can be taken off.
     */
    private static final Pattern FORMULA =
            Pattern.compile("'*+(?:[\\s\\p{Z}\\p{Cf}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n])");

    /** The semicolon too, which parts cells where the decimal sign is a comma; and white space at the ends. */
    private static final Pattern SPECIAL = Pattern.compile("[\",;\\t\\r\\n]|^[\\s\\p{Z}]|[\\s\\p{Z}]$");

    private final List<Column> columns;

    CsvLine(Table table) {
        columns = table.columns();
    }

    static String header(Table table) {
        return BYTE_ORDER_MARK + String.join(",", table.columnNames());
    }

    String of(Row row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            if (!row.isNullAt(i)) {
                line.append(cell(columns.get(i).type(), row.get(i)));
            }
        }
        return line.toString();
    }

    private static String cell(ColumnType type, @Nullable Object value) {
        if (type == ColumnType.Scalar.TEXT) {
            return quoted(inert(String.valueOf(value)));
        }
        if (type instanceof ColumnType.Scalar) {
            return CellText.of(value);
        }
        return quoted(CellText.json(type, value));
    }

    private static String inert(String text) {
        // Few CSV readers accept a NUL, and RFC 4180 does not allow it.
        String printable = text.replace('\u0000', '\uFFFD');
        return FORMULA.matcher(printable).lookingAt() ? "'" + printable : printable;
    }

    private static String quoted(String text) {
        return text.isEmpty() || SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
