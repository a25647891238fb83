package org.pullquote.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;

/**
 * Formats rows of a table as lines of CSV (RFC 4180), without their line ends.
 *
 * <p>An unknown value is an empty cell, an empty text is {@code ""}; numbers have up to six decimals; lists, maps and structures
 * are JSON; days and instants are ISO 8601. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
final class CsvLine {
    static final String END = "\r\n";

    /** Without it, spreadsheets read the file in the local code page. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The start of a text that a spreadsheet might run as a formula: a formula character, or its full-width form, which some
     * spreadsheets take for the same, perhaps after white space and invisible characters. Apostrophes may precede it, so that one
     * can be removed.
     */
    private static final Pattern FORMULA =
            Pattern.compile("'*+(?:[\\s\\p{Z}\\p{Cf}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n])");

    /**
     * Text that must be quoted, also for a semicolon, which separates cells where the decimal sign is a comma, or white space at
     * its ends.
     */
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
