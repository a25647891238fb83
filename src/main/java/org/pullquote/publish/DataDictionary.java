package org.pullquote.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/** What every table and column means, in Markdown, from the definitions that the schema comes from. */
public final class DataDictionary {
    static final String FILE = "DICTIONARY.md";

    private static final String PREAMBLE = """
            # Data dictionary

            Each table stands in `parquet/NAME/` (one file, or several of 500,000 rows each; zstd) and again in `csv/NAME.csv`,
            sorted by its key. Names are snake_case, times are UTC, offsets are UTF-16 code units with an exclusive end, shares lie
            between 0 and 1, and an unknown is null, never a magic word.

            **Statements** are what an article reports somebody to have said or written. Whether an attribution is one is judged as readers judged
            others (`said_probability`). What somebody wants, plans, decides or thinks, and acts of speech of which only the topic is told,
            stand in `attitudes`, which no aggregate counts; what tells neither, or names no holder, is not published.

            **Headlines.** A statement in a headline repeats one of the body. It stands in `statements` with `in_headline` true,
            and no aggregate counts it.

            **From an aggregate to its statements.** Each aggregate names a filter on `statements` that finds exactly the rows
            that one of its rows counts. Each statement leads to its article (`article_id`; `path` and `record` there) and to its
            characters in that article's body (`content_spans`).

            **Sums.** Scores are rounded to six decimals and added exactly, so that a mean depends on no order of the rows; means and
            shares in aggregates are rounded to six decimals. The count that a mean rests on stands beside it; a mean or a
            share of nothing is null.

            **Intervals.** `NAME_low` and `NAME_high` are the ends of the 95 % interval of the mean or share `NAME`: how far it
            might lie elsewhere had other articles of the same kind been drawn. Articles were resampled (a Poisson bootstrap; copies of
            one text count as one article), since statements of one article are alike. Groups of fewer than ten independent
            articles are marked `small` and have none. What the analysis itself gets wrong is in no interval.

            **p and q.** p is the probability of a difference as large if there were none. Of all rows with q below 0.05, at most one
            in twenty is expected to be chance: choose findings by q, not by p.

            **Words** are what white space separates and holds a letter or a digit.

            **The CSV files** follow RFC 4180: UTF-8 with a byte order mark, lines that end in CR LF, a header, commas. An unknown is an
            empty cell, an empty text is `""`. Numbers have a decimal point and up to six decimals (the Parquet files keep all of
            a statement's). Days and instants are ISO 8601. Lists, maps and structures are JSON. A text that a spreadsheet would take
            for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end, apostrophes before it aside) has an apostrophe put
            in front: take off one where apostrophes and then such a character begin a cell. A NUL character is U+FFFD. A
            spreadsheet cuts cells beyond its own limit of length.
            """;

    private DataDictionary() {}

    /** The whole dictionary. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(PREAMBLE);
        for (Table table : Tables.all()) {
            text.append("\n## ").append(table.name()).append("\n\n");
            text.append("One row is ")
                    .append(table.row())
                    .append(". Key: ")
                    .append(codes(table.key()))
                    .append(".\n\n");
            Table.Evidence evidence = table.evidence();
            if (evidence != null) {
                text.append("Its statements, where `:column` is the row's value:\n\n");
                text.append(evidence(evidence)).append('\n');
            }
            text.append("| column | type | null | meaning | unit | from |\n|---|---|---|---|---|---|\n");
            table.columns().forEach(column -> text.append(line(column)));
        }
        return text.toString();
    }

    /** A line for each table: its name, what a row is, its key. */
    public static String overview() {
        return Tables.all().stream()
                .map(table -> "| `" + table.name() + "` | " + table.row() + " | " + codes(table.key()) + " |\n")
                .collect(Collectors.joining("", "| table | a row is | key |\n|---|---|---|\n", ""));
    }

    /** The meaning of a column with its unit. */
    static String meaning(Column column) {
        return column.unit() == null ? column.meaning() : column.meaning() + " Unit: " + column.unit() + ".";
    }

    private static String evidence(Table.Evidence evidence) {
        String where = "```sql\nSELECT * FROM statements WHERE ";
        return evidence.spark().equals(evidence.duckdb())
                ? where + evidence.spark() + "\n```\n"
                : where + evidence.duckdb() + " -- DuckDB\n```\n" + where + evidence.spark() + " -- Spark\n```\n";
    }

    private static String line(Column column) {
        String meaning = column.values().isEmpty()
                ? column.meaning()
                : column.meaning() + " One of " + codes(column.values()) + ".";
        String unit = column.unit();
        return "| `" + column.name() + "` | " + type(column.type()) + " | " + (column.nullable() ? "yes" : "no") + " | "
                + cell(meaning) + " | " + (unit == null ? "" : cell(unit)) + " | " + cell(column.origin()) + " |\n";
    }

    /** A type in words. */
    public static String type(ColumnType type) {
        if (type instanceof ColumnType.ListOf list) {
            return "list of " + type(list.element());
        }
        if (type instanceof ColumnType.MapOf map) {
            return "map of text to " + type(map.value());
        }
        if (type instanceof ColumnType.StructOf struct) {
            return struct.fields().stream()
                    .map(field -> field.name() + " " + type(field.type()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        return switch ((ColumnType.Scalar) type) {
            case TEXT -> "text";
            case INTEGER -> "integer";
            case LONG -> "long integer";
            case NUMBER -> "number";
            case BOOLEAN -> "true or false";
            case DATE -> "day";
            case TIMESTAMP -> "instant";
        };
    }

    private static String codes(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
