package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;

import java.util.List;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.ColumnType.MapOf;

/** The outlets of the collection, and what the sources file says of them. */
public final class SourceTables {
    private static final String FILE = "the sources file";

    /** Every outlet of which an article was analysed. */
    public static final Table SOURCES = new Table(
            "sources",
            "an outlet of which at least one article was analysed",
            List.of("source"),
            List.of(
                    Column.of(
                            "source",
                            TEXT,
                            FILE + " or articles",
                            "The outlet's name in all tables: the one that the sources file has for it, or else as articles give it."),
                    Column.of("source_group", TEXT, FILE, "The group of outlets that it belongs to.")
                            .orNull(),
                    Column.of("country", TEXT, FILE, "Its country, as the sources file has it.")
                            .orNull(),
                    Column.of(
                            "attributes",
                            new MapOf(TEXT),
                            FILE,
                            "The further columns of the sources file that have a value for the outlet, by their names."),
                    Column.of(
                            "names_given",
                            new ListOf(TEXT),
                            "articles.source_given",
                            "The names that articles give the outlet, in alphabetical order."),
                    Column.of("is_listed", BOOLEAN, FILE, "True if the sources file has the outlet."),
                    Column.of("articles", LONG, "articles", "Articles of the outlet that were analysed.")
                            .in("articles")),
            null);

    private SourceTables() {}
}
