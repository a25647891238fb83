package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.ColumnType.Scalar.TIMESTAMP;
import static org.pullquote.schema.Columns.SHARE;

import java.util.List;
import org.pullquote.schema.Table.Evidence;

/** Articles of nearly the same text, and the aggregates in which each text counts once. */
public final class CopyTables {
    private static final String ARTICLES = "articles";

    /** Every article whose text another article has too, originals and copies. */
    public static final Table COPIES = new Table(
            "copies",
            "an article whose text another article has too, nearly or in part",
            List.of("copy_group", "article_id"),
            List.of(
                    Column.of("copy_group", TEXT, ARTICLES, "The article_id of the likely original of the text."),
                    Column.of("article_id", TEXT, ARTICLES, "The article."),
                    Column.of("source", TEXT, ARTICLES, "The outlet that published the article."),
                    Column.of(
                            "is_original",
                            BOOLEAN,
                            "article_id, copy_group",
                            "Whether it is the likely original: the agency's own article; else one that credits an agency;"
                                    + " else the first published; else the longest; else the first by article_id."),
                    Column.of("copy_source", TEXT, ARTICLES, "The source of the likely original."),
                    Column.of("agency", TEXT, ARTICLES, "The wire that the article credits.")
                            .orNull(),
                    Column.of("published_at", TIMESTAMP, ARTICLES, "The instant of publication.")
                            .orNull()
                            .in("UTC"),
                    Column.of("published_date", DATE, ARTICLES, "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("title", TEXT, ARTICLES, "The headline, clean; empty where there is none."),
                    Column.of(
                                    "similarity",
                                    NUMBER,
                                    "articles.copy_similarity",
                                    "How much its text is like the original's: runs of five words that both have, as a"
                                            + " share of those that either has (Jaccard); 1 for the original.")
                            .in(SHARE),
                    Column.of(
                                    "copied_share",
                                    NUMBER,
                                    ARTICLES,
                                    "Share of its text, in runs of five words, that stands in the original too.")
                            .in(SHARE),
                    Column.of(
                                    "kept_share",
                                    NUMBER,
                                    ARTICLES,
                                    "Share of the original's text, in runs of five words, that stands in it.")
                            .in(SHARE),
                    Column.of("group_articles", LONG, ARTICLES, "Articles of this text, the original included.")
                            .in("articles"),
                    Column.of("group_sources", LONG, "articles.source", "Different sources of this text.")
                            .in("sources")),
            null);

    /** The tables of {@link AggregateTables#ALL}, counting each text once: its likely original, and no copy of it. */
    static final List<Table> ONCE =
            AggregateTables.ALL.stream().map(CopyTables::once).toList();

    private CopyTables() {}

    /** The table of the same columns that counts each text once. */
    public static Table once(Table table) {
        Evidence evidence = table.evidence();
        if (evidence == null) {
            throw new IllegalArgumentException(table.name() + " is no aggregate");
        }
        return new Table(
                table.name() + "_once",
                table.row() + "; copies of a text are not counted, only its likely original is",
                table.key(),
                table.columns(),
                new Evidence("copy_of IS NULL AND " + evidence.spark(), "copy_of IS NULL AND " + evidence.duckdb()));
    }
}
