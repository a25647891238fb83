package org.pullquote.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;

/** The data dictionary, in Markdown: every table and column, from the definitions that the schema is made from. */
public final class DataDictionary {
    static final String FILE = "DICTIONARY.md";

    private static final String FIRST_PAGE = """
            # Data dictionary

            These tables hold who said what in a collection of news articles, as each outlet reported it, and measure whom each
            outlet quotes, in whose words and in what tone. Each table is in `parquet/NAME/` and again in `csv/NAME.csv`.

            **Look in.** `report/index.html` in a browser; a CSV file in a spreadsheet; or all tables in DuckDB:

                duckdb -init views.sql
                SELECT source, speaker, statements, mean_tone, small FROM by_source_speaker ORDER BY statements DESC LIMIT 10;

            | word | meaning |
            |---|---|
            | outlet | who published the article: column `source` |
            | speaker | the person or organization to whom the article attributes a statement; a *named* one has a `speaker_id` |
            | statement | what an article reports that somebody said or wrote: direct (quoted), indirect (paraphrased) or mixed |
            | content, cue, mention | what is said; the words that attribute it ("said"); the words that refer to the speaker ("she") |
            | target | a person, organization or place that a content names |
            | tone | from -1 (unfavourable) to 1 (favourable), of the content alone; *context* tone: of the reporter's own words around it |

            **Which table.**

            | question | table |
            |---|---|
            | What was said, by whom, where in the article? | `statements`, `texts`, `articles` |
            | Who is heard, how often, in what tone? | `by_speaker`, `by_source_speaker` |
            | How do outlets compare, also by day? | `by_source`, `by_source_day`, `differences` |
            | Which words set an outlet apart? Which are loaded? | `distinctive_words`, `by_source_loaded_word` |
            | Whom or what do statements mention, in what tone? | `by_source_target` |
            | Which outlets quote the same words, and what do they leave out? | `utterances`, `utterance_versions` |
            | Who is heard in one outlet of a story and not in another? Who did not report it? | `stories`, `heard`, `by_story_source` |
            | Which articles are copies of a wire text? | `copies`; tables that end in `_once` count each text once |
            | Groups of outlets (if a sources file names them)? | the `by_group` tables, `group_differences` |

            **Five rules.** An unknown value is null. Beside a mean is the number of statements that it is computed from, and where
            `small` is true it is an anecdote. Choose findings in `differences` by `q` below 0.05, not by `p`. Headlines are in
            `statements` with `in_headline` true, and no other table counts them. A statement within another (`within`) counts as a
            voice and in no measure of words, cue or tone.

            In the `by_` tables the first 15 columns are what most questions need; the others are detail. What follows explains
            everything.
            """;

    private static final String CONVENTIONS = """

            ## Conventions

            **Files.** `parquet/NAME/` has one file, or several of 500,000 rows each (zstd); rows are sorted by the table's key. Names are
            snake_case, times are UTC, shares lie between 0 and 1.

            **Positions.** Columns that end in `_text_spans` are positions in `texts.text`, which is the text that was analysed, in
            characters (Unicode code points) from 0, end exclusive. SQL, Python, R and polars count so:

                SELECT cut(t.text, s.content_text_spans) FROM statements s JOIN texts t USING (article_id) WHERE NOT s.in_headline

            `cut` is a macro of `views.sql`. Without it, one stretch is `substr(text, span."begin" + 1, span."end" - span."begin")`. Columns that
            end in `_spans` without `_text` are positions in the body as it was given (`articles.path` and `record`), in UTF-16 code
            units, as Java and JavaScript count. The two differ where a body has markup, entities or repeated paragraphs, and behind
            each character outside the Basic Multilingual Plane, such as most emoji. `begin` and `end` of a target are positions in
            `content`, in UTF-16 code units.

            **Statements and attitudes.** `statements` holds what an article reports that somebody said or wrote. A model that
            learned from articles labelled by readers judges each attribution (`said_probability`). What somebody wants, plans,
            decides or thinks, and speech acts of which only the topic is given, are in `attitudes`, which no aggregate counts.
            Attributions that are neither, or that name no holder, are not published.

            **Who is who.** One join gives ids to speakers, targets and holders of attitudes: somebody who speaks in one article
            and is a target in another has one key (`speaker_id`, `target_id`, `holder_id`) and one name in all tables. The
            tables `speakers` and `targets` list every spelling with the reason. A place that speaks is its government: the same
            key, with the kind organization as a speaker. What one says of another, outlet by outlet (DuckDB):

                SELECT s.source, count(*), avg(t.tone) FROM statements s, unnest(s.targets) AS u(t)
                WHERE (s.speaker_id = 'x' OR len([c for c in s.speakers if c.speaker_id = 'x']) > 0)
                    AND t.target_id = 'y' AND NOT s.in_headline GROUP BY 1

            **Outlets and groups.** A sources file may give outlets other names, groups and whatever else is known of them (table
            `sources`). The `by_group` tables have for groups what `by_source`, `by_source_speaker`, `by_source_day` and
            `by_source_target` have for outlets; without such a file they are empty.

            **Headlines.** A statement in a headline repeats one of the body. It is in `statements` with `in_headline` true,
            and no aggregate counts it.

            **Statements within others.** A statement inside the content of another ("the report found that officials had said")
            has a row of its own; `within` names the outer one. It is a voice that is heard: `statements`, `named_statements`,
            `articles`, `speakers`, `sources`, `examples`, the shares of voice, `stories`, `heard` and `by_story_source` count it.
            Everything that describes how an outlet reports is measured on the outer statements alone (`outer_statements`), because the
            inner words are part of the outer content, and the inner cue, kind and speaker are the outer speaker's choice: words,
            kinds, statements without a named or identified speaker, stances, tone, loaded language, frames, targets, every
            measure of `differences`, `distinctive_words` and `by_source_loaded_word`. An inner quotation may be a version in
            `utterance_versions`; an inner paraphrase is none.

            **From an aggregate to its statements.** Each aggregate names a filter on `statements` that finds exactly the rows
            that one of its rows counts. Each statement leads to its article (`article_id`) and to its characters in the article's
            text (`content_text_spans`) and in the body as it was given (`content_spans`).

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
        StringBuilder text = new StringBuilder(FIRST_PAGE + CONVENTIONS);
        text.append("\n## All tables\n\n| table | a row is | key |\n|---|---|---|\n");
        for (Table table : Tables.all()) {
            text.append("| [`%s`](#%s) | %s | %s |\n"
                    .formatted(table.name(), table.name(), cell(table.row()), codes(table.key())));
        }
        Tables.all().forEach(table -> text.append(section(table)));
        return text.toString();
    }

    private static String section(Table table) {
        StringBuilder text = new StringBuilder("\n## " + table.name() + "\n\n");
        text.append("One row is " + table.row() + ". Key: " + codes(table.key()) + ".\n\n");
        Table.Evidence evidence = table.evidence();
        if (evidence != null) {
            text.append("Its statements, where `:column` is the row's value:\n\n");
            text.append(evidence(evidence)).append('\n');
        }
        Table counted = countedWhole(table);
        if (counted != null) {
            return text.append("Its columns are those of `" + counted.name() + "`.\n")
                    .toString();
        }
        List<Column> columns = table.columns();
        text.append(lines(columns.subList(0, table.leading())));
        if (table.leading() < columns.size()) {
            text.append("\nBehind them:\n\n").append(lines(columns.subList(table.leading(), columns.size())));
        }
        return text.toString();
    }

    /** For a table that counts each text once, the table that also counts copies and has the same columns. */
    private static @Nullable Table countedWhole(Table table) {
        return AggregateTables.ALL.stream()
                .filter(whole -> CopyTables.once(whole).name().equals(table.name()))
                .findFirst()
                .orElse(null);
    }

    private static String lines(List<Column> columns) {
        return "| column | type | null | meaning | unit | from |\n|---|---|---|---|---|---|\n"
                + columns.stream().map(DataDictionary::line).collect(Collectors.joining());
    }

    /** The meaning of a column with its values and its unit. */
    static String meaning(Column column) {
        String meaning = meaningAndValues(column);
        return column.unit() == null ? meaning : meaning + " Unit: " + column.unit() + ".";
    }

    private static String meaningAndValues(Column column) {
        if (column.values().isEmpty()) {
            return column.meaning();
        }
        String which = column.type() instanceof ColumnType.ListOf ? " Any of " : " One of ";
        return column.meaning() + which + codes(column.values()) + ".";
    }

    private static String evidence(Table.Evidence evidence) {
        String where = "```sql\nSELECT * FROM statements WHERE ";
        return evidence.spark().equals(evidence.duckdb())
                ? where + evidence.spark() + "\n```\n"
                : where + evidence.duckdb() + " -- DuckDB\n```\n" + where + evidence.spark() + " -- Spark\n```\n";
    }

    private static String line(Column column) {
        String unit = column.unit();
        return "| `" + column.name() + "` | " + type(column.type()) + " | " + (column.nullable() ? "yes" : "no") + " | "
                + cell(meaningAndValues(column)) + " | " + (unit == null ? "" : cell(unit)) + " | "
                + cell(column.origin()) + " |\n";
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
