package org.pullquote.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/** The data dictionary, in Markdown: every table and column, from the definitions that the schema is made from. */
public final class DataDictionary {
    static final String FILE = "DICTIONARY.md";

    private static final String PREAMBLE = """
            # Data dictionary

            Each table is in `parquet/NAME/` (one file, or several of 500,000 rows each; zstd) and again in `csv/NAME.csv`,
            sorted by its key. Names are snake_case, times are UTC, offsets are UTF-16 code units with an exclusive end, shares lie
            between 0 and 1, and an unknown value is null, never a special value.

            **Terms.** An *outlet* (column `source`) published the article. A *speaker* is the person or organization to whom the
            article attributes a statement. The *content* is what is attributed, the *cue* the attributing words ("said"), the
            *mention* the words that refer to the speaker ("she"). A *named speaker* has a `speaker_id`. A *target* is a person,
            organization or place named in a content.

            **Statements and attitudes.** `statements` holds what an article reports somebody to have said or written. A model that
            learned from articles read by hand judges each attribution (`said_probability`). What somebody wants, plans, decides or
            thinks, and acts of speech of which only the topic is given, are in `attitudes`, which no aggregate counts. Attributions
            that are neither, or that name no holder, are not published.

            **Who is who.** One join gives ids to speakers, targets and holders of attitudes: whoever speaks in one article and is
            spoken of in another has one key (`speaker_id`, `target_id`, `holder_id`) and one printed name in the aggregates. The
            tables `speakers` and `targets` list every spelling with the reason. A place that speaks is its government: the same
            key, with the kind organization as a speaker. What one says of another, outlet by outlet (DuckDB):

                SELECT s.source, count(*), avg(t.tone) FROM statements s, unnest(s.targets) AS u(t)
                WHERE s.speaker_id = 'x' AND t.target_id = 'y' AND NOT s.in_headline GROUP BY 1

            **Outlets and groups.** A sources file may give outlets other names, groups and whatever else is known of them (table
            `sources`). The `by_group` tables are for groups what the `by_source` tables are for outlets; without such a file they
            are empty.

            **Headlines.** A statement in a headline repeats one of the body. It is in `statements` with `in_headline` true,
            and no aggregate counts it.

            **From an aggregate to its statements.** Each aggregate names a filter on `statements` that finds exactly the rows
            that one of its rows counts. Each statement leads to its article (`article_id`; `path` and `record` there) and to its
            characters in that article's body (`content_spans`).

            **Sums.** Scores are rounded to six decimals and added exactly, so that a mean does not depend on the order of the rows;
            means and shares in aggregates are rounded to six decimals. Beside each mean is the count that it is computed from; a
            mean or share of nothing is null.

            **Intervals.** `NAME_low` and `NAME_high` are the ends of the 95 % interval of the mean or share `NAME`: its range if
            other articles of the same kind had been drawn. Articles were resampled (a Poisson bootstrap; copies of one text count
            as one article), since statements of one article are similar. Groups of fewer than ten independent articles are
            marked `small` and have no intervals. No interval includes the errors of the analysis itself.

            **p and q.** p is the probability of a difference at least as large if there were none. Of all rows with q below 0.05, at
            most one in twenty is expected to be due to chance: choose findings by q, not by p.

            **Words** are separated by white space and contain a letter or a digit.

            **The CSV files** follow RFC 4180: UTF-8 with a byte order mark, lines that end in CR LF, a header, commas. An unknown
            value is an empty cell, an empty text is `""`. Numbers have a decimal point and up to six decimals (the Parquet files
            have all decimals of a statement's scores). Days and instants are ISO 8601. Lists, maps and structures are JSON. A text
            that a spreadsheet would take for a formula (after any apostrophes it begins with `=`, `+`, `-`, `@`, a tab or a line end)
            gets an apostrophe in front: where a cell begins with apostrophes and then such a character, remove one apostrophe. A NUL
            character is written as U+FFFD. A spreadsheet cuts cells that are longer than its own limit.
            """;

    private DataDictionary() {}

    /** The whole dictionary. */
    static String markdown() {
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
