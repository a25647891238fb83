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

/** Near-duplicate articles, and the aggregates in which each text counts once. */
public final class CopyTables {
    private static final String ARTICLES = "articles";

    /** Every article that has a near-duplicate: originals and copies. */
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
                            "True if the article is the likely original. That is the agency's own article; without one, an"
                                    + " article that credits an agency; then the first published, the longest, the first by article_id."),
                    Column.of("copy_source", TEXT, ARTICLES, "The outlet of the likely original."),
                    Column.of("agency", TEXT, ARTICLES, "The news agency that the article credits.")
                            .orNull(),
                    Column.of("published_at", TIMESTAMP, ARTICLES, "The instant of publication.")
                            .orNull()
                            .in("UTC"),
                    Column.of("published_date", DATE, ARTICLES, "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("title", TEXT, ARTICLES, "The headline, as clean text; empty if there is none."),
                    Column.of(
                                    "similarity",
                                    NUMBER,
                                    "articles.copy_similarity",
                                    "Similarity to the likely original: the runs of five words that both texts have, as a share of those"
                                            + " that either has (Jaccard). 1 for the original itself.")
                            .in(SHARE),
                    Column.of(
                                    "copied_share",
                                    NUMBER,
                                    ARTICLES,
                                    "Share of this text, in runs of five words, that the likely original has too.")
                            .in(SHARE),
                    Column.of(
                                    "kept_share",
                                    NUMBER,
                                    ARTICLES,
                                    "Share of the likely original's text, in runs of five words, that this text has too.")
                            .in(SHARE),
                    Column.of("group_articles", LONG, ARTICLES, "Articles with this text, including the original.")
                            .in("articles"),
                    Column.of("group_sources", LONG, "articles.source", "Outlets that have this text.")
                            .in("outlets")),
            null);

    /** The tables of {@link AggregateTables#ALL} with each text counted once: its likely original, and none of its copies. */
    static final List<Table> ONCE =
            AggregateTables.ALL.stream().map(CopyTables::once).toList();

    private CopyTables() {}

    /**
     * The table with the same columns that counts each text once.
     *
     * @throws IllegalArgumentException if the table is not an aggregate
     */
    public static Table once(Table table) {
        Evidence evidence = table.evidence();
        if (evidence == null) {
            throw new IllegalArgumentException(table.name() + " is no aggregate");
        }
        return new Table(
                table.name() + "_once",
                table.row() + "; of each text only the likely original is counted",
                table.key(),
                table.columns(),
                table.leading(),
                new Evidence("copy_of IS NULL AND " + evidence.spark(), "copy_of IS NULL AND " + evidence.duckdb()));
    }
}
