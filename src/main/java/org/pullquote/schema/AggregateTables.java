package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.ARTICLES;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SHARE;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;
import static org.pullquote.schema.Columns.STATEMENTS;
import static org.pullquote.schema.Columns.TARGET_KINDS;
import static org.pullquote.schema.Columns.TONE;
import static org.pullquote.schema.Columns.WORDS;
import static org.pullquote.schema.Columns.WORDS_QUOTED;
import static org.pullquote.schema.Columns.count;
import static org.pullquote.schema.Columns.mean;
import static org.pullquote.schema.Columns.share;
import static org.pullquote.schema.Columns.withInterval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pullquote.model.Frame;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.Table.Evidence;

/** How sources let speakers speak: groups of statements, counted and measured. Headlines are left out, since they repeat the body. */
public final class AggregateTables {
    /** A mean, or a share, of a group of fewer independent articles has no interval. */
    public static final int INTERVAL_ARTICLES = 10;

    private static final Column SOURCE =
            Column.of("source", TEXT, "statements", "The outlet that published the articles.");
    private static final Column SPEAKER_ID =
            Column.of("speaker_id", TEXT, "statements", "The key of the speaker; those without a name have no row.");
    private static final Column ARTICLES_ANALYSED = Column.of(
                    "articles_analysed", LONG, "articles", "Articles that were analysed, with or without a statement.")
            .in("articles");
    private static final Column OWN_ARTICLES = Column.of(
                    "own_articles",
                    LONG,
                    "articles",
                    "Articles of the source's own: they credit no agency but itself, and copy no article.")
            .in("articles");
    private static final Column REPEATED_ARTICLES = Column.of(
                    "repeated_articles",
                    LONG,
                    "articles",
                    "Articles that only repeat one of the source's own, nearly or in part.")
            .in("articles");
    private static final Column COPIED_ARTICLES = Column.of(
                    "copied_articles",
                    LONG,
                    "articles",
                    "Articles that credit another's wire, or copy another source's article, nearly or in part. Own, repeated"
                            + " and copied articles add up to articles_analysed.")
            .in("articles");
    private static final Column OWN_SHARE = share(
            "own_share",
            "own_articles, articles_analysed",
            "Share of the articles analysed that are the source's own.");
    private static final Column ARTICLE_WORDS = Column.of(
                    "article_words", LONG, "articles.words", "Words of the articles that were analysed.")
            .in("words");
    private static final Column UNNAMED_SHARE = Column.of(
                    "unnamed_share",
                    NUMBER,
                    "speaker_kind",
                    "Share of the statements whose speaker the article gives but does not identify (\"officials\").")
            .orNull()
            .in(SHARE);
    private static final Column SPEAKERS = Column.of("speakers", LONG, "speaker_id", "Different speakers with a name.")
            .in("speakers");
    private static final Column EXAMPLES = Column.of(
            "examples",
            new ListOf(TEXT),
            "statement_id, confidence",
            "Up to three of the statements counted, those of the highest confidence first.");

    /** How each source lets speakers speak. */
    public static final Table BY_SOURCE = aggregate(
            "by_source",
            "a source that had an article analysed",
            List.of("source"),
            "source = :source",
            Stream.of(
                    SOURCE,
                    ARTICLES_ANALYSED,
                    OWN_ARTICLES,
                    REPEATED_ARTICLES,
                    COPIED_ARTICLES,
                    OWN_SHARE,
                    ARTICLE_WORDS),
            Stream.of(SPEAKERS),
            "of all sources",
            withInterval(unattributed("Share of the source's statements that have no speaker with a name.")),
            withInterval(UNNAMED_SHARE),
            Stream.of());

    /** How each speaker is let speak, over all sources. */
    public static final Table BY_SPEAKER = aggregate(
            "by_speaker",
            "a speaker with a name",
            List.of("speaker_id"),
            "speaker_id = :speaker_id",
            Stream.concat(
                    speaker("the articles"),
                    Stream.of(Column.of("sources", LONG, "source", "Different sources that let the speaker speak.")
                            .in("sources"))),
            Stream.of(),
            "of all speakers",
            Stream.of(unattributed(
                    "Share of all statements that have no speaker with a name, and so stand in no row of this table.")),
            Stream.of(),
            Stream.of(EXAMPLES));

    /** How each source lets each speaker speak. */
    public static final Table BY_SOURCE_SPEAKER = aggregate(
            "by_source_speaker",
            "a speaker with a name, in one source",
            List.of("source", "speaker_id"),
            "source = :source AND speaker_id = :speaker_id",
            Stream.concat(Stream.of(SOURCE), speaker("the source")),
            Stream.of(),
            "of the source",
            Stream.of(
                    unattributed("Share of the source's statements that have no speaker with a name, and so stand in no"
                            + " row of this table.")),
            Stream.of(),
            Stream.of(EXAMPLES));

    /** How each source lets speakers speak, day by day. */
    public static final Table BY_SOURCE_DAY = aggregate(
            "by_source_day",
            "a source on a day on which it had an article analysed",
            List.of("source", "published_date"),
            "source = :source AND published_date IS NOT DISTINCT FROM :published_date",
            Stream.of(
                    SOURCE,
                    Column.of(
                                    "published_date",
                                    DATE,
                                    "articles",
                                    "The day of publication; null for articles without one.")
                            .orNull()
                            .in("day in UTC"),
                    ARTICLES_ANALYSED,
                    ARTICLE_WORDS),
            Stream.of(SPEAKERS),
            "of the source, over all days",
            withInterval(unattributed("Share of the statements that have no speaker with a name.")),
            withInterval(UNNAMED_SHARE),
            Stream.of());

    /** What is said in each source of each person, organization or place. */
    public static final Table BY_SOURCE_TARGET = aggregate(
            "by_source_target",
            "someone or something that statements in one source speak of",
            List.of("source", "target", "target_kind"),
            new Evidence(
                    "source = :source AND exists(targets, t -> t.name = :target AND t.kind = :target_kind)",
                    "source = :source AND len([t for t in targets if t.name = :target AND t.kind = :target_kind]) > 0"),
            flat(
                    Stream.of(
                            SOURCE,
                            Column.of(
                                    "target",
                                    TEXT,
                                    "targets",
                                    "Who or what the statements speak of, as the articles name it."),
                            Column.of("target_kind", TEXT, "targets", "What it is.")
                                    .oneOf(TARGET_KINDS)),
                    withInterval(mean(
                            "mean_target_tone", "targets", "Mean tone toward the target, over its mentions.", TONE)),
                    Stream.of(Column.of("target_tone_n", LONG, "targets", "Mentions that mean_target_tone rests on.")
                            .in("mentions"))),
            Stream.of(SPEAKERS),
            "of the source",
            withInterval(unattributed("Share of the statements that have no speaker with a name.")),
            withInterval(UNNAMED_SHARE),
            Stream.of(EXAMPLES));

    /** All of them, in the order of the documentation. */
    public static final List<Table> ALL =
            List.of(BY_SOURCE, BY_SPEAKER, BY_SOURCE_SPEAKER, BY_SOURCE_DAY, BY_SOURCE_TARGET);

    private AggregateTables() {}

    private static Table aggregate(
            String name,
            String row,
            List<String> key,
            String evidence,
            Stream<Column> head,
            Stream<Column> counts,
            String whole,
            Stream<Column> unattributed,
            Stream<Column> shares,
            Stream<Column> tail) {
        return aggregate(name, row, key, Evidence.of(evidence), head, counts, whole, unattributed, shares, tail);
    }

    private static Table aggregate(
            String name,
            String row,
            List<String> key,
            Evidence evidence,
            Stream<Column> head,
            Stream<Column> counts,
            String whole,
            Stream<Column> unattributed,
            Stream<Column> shares,
            Stream<Column> tail) {
        List<Column> columns = flat(
                        head,
                        counted(),
                        counts,
                        withInterval(share(
                                "share_of_voice",
                                "speaker_id",
                                "Statements here that have a speaker with a name, as a share of all such statements "
                                        + whole + ".")),
                        kinds(),
                        unattributed,
                        shares,
                        means(),
                        stances(),
                        frames(),
                        tail)
                .toList();
        return new Table(
                name,
                row,
                key,
                columns,
                new Evidence("NOT in_headline AND " + evidence.spark(), "NOT in_headline AND " + evidence.duckdb()));
    }

    private static Column unattributed(String meaning) {
        return share("unattributed_share", "speaker_id", meaning);
    }

    private static Stream<Column> speaker(String where) {
        return Stream.of(
                Column.of("speaker", TEXT, "statements", "The name that " + where + " most often gives."),
                SPEAKER_ID,
                Column.of("speaker_kind", TEXT, "statements", "What the speaker is, most often.")
                        .oneOf(SPEAKER_KINDS),
                Column.of("speaker_role", TEXT, "statements", "The role that " + where + " most often gives.")
                        .orNull());
    }

    private static Stream<Column> counted() {
        return Stream.of(
                STATEMENTS,
                ARTICLES,
                WORDS,
                WORDS_QUOTED,
                Column.of(
                                "interval_articles",
                                LONG,
                                "article_id",
                                "Articles that the intervals rest on, copies of one text counted once.")
                        .in("articles"),
                Column.of(
                        "small",
                        BOOLEAN,
                        "interval_articles",
                        "Whether they are fewer than " + INTERVAL_ARTICLES
                                + ", too few for intervals: read means and shares here as anecdotes."));
    }

    private static Stream<Column> kinds() {
        return Arrays.stream(StatementKind.values())
                .flatMap(kind -> withInterval(share(
                        kind.code() + "_share", "kind", "Share of the statements that are " + kind.code() + ".")));
    }

    private static Stream<Column> means() {
        return flat(
                withInterval(mean("mean_tone", "tone", "Mean tone of the contents.", TONE)),
                Stream.of(count("tone_n", "tone", "mean_tone")),
                withInterval(mean(
                        "mean_context_tone", "context_tone", "Mean tone of the reporter's words around them.", TONE)),
                Stream.of(count("context_tone_n", "context_tone", "mean_context_tone")),
                withInterval(mean(
                        "mean_loaded",
                        "loaded",
                        "Mean probability that the content's language is loaded.",
                        PROBABILITY)),
                Stream.of(count("loaded_n", "loaded", "mean_loaded")),
                withInterval(mean(
                        "mean_context_loaded",
                        "context_loaded",
                        "Mean probability that the reporter's words around them are loaded.",
                        PROBABILITY)),
                Stream.of(count("context_loaded_n", "context_loaded", "mean_context_loaded")));
    }

    private static Stream<Column> stances() {
        return Stream.concat(
                Arrays.stream(Stance.values())
                        .flatMap(stance -> withInterval(share(
                                "stance_" + stance.code() + "_share",
                                "stance",
                                "Share of the statements with a cue whose cue is " + stance.code() + "."))),
                Stream.of(count("stance_n", "stance", "each stance share")));
    }

    private static Stream<Column> frames() {
        return Stream.concat(
                Arrays.stream(Frame.values())
                        .flatMap(frame -> withInterval(mean(
                                "mean_frame_" + frame.code(),
                                "frames",
                                "Mean score of the frame " + frame.code() + ".",
                                "0 to 1"))),
                Stream.of(count("frames_n", "frames", "each frame's mean")));
    }

    @SafeVarargs
    private static Stream<Column> flat(Stream<Column>... parts) {
        return Stream.of(parts).flatMap(part -> part);
    }
}
