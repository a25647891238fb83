package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.ARTICLES;
import static org.pullquote.schema.Columns.NAMED_STATEMENTS;
import static org.pullquote.schema.Columns.OUTER_STATEMENTS;
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

/**
 * The {@code by_} tables: groups of statements, counted and measured. Statements in headlines are left out, since they repeat the body.
 * Statements within others count as voices; what is measured on words, cue and speaker is measured on the outer ones, which have the words
 * of both.
 */
public final class AggregateTables {
    /** The fewest independent articles for which a mean or share has an interval. */
    public static final int INTERVAL_ARTICLES = 10;

    /** A collection has days that are not of its period only if at least this share of its dated articles is of one stretch of time. */
    public static final double PERIOD_SHARE = 0.9;

    /** So many days without an article end a stretch of time. */
    public static final int PERIOD_GAP_DAYS = 365;

    /** The share of all statements by named speakers in the collection; in the tables of what one outlet or group has, of those there. */
    public static final String VOICE = "share_of_voice";

    /** What the name of {@link #VOICE} ends in where it is a share of what one outlet has. */
    public static final String IN_OUTLET = "_in_outlet";

    /** The same for a group of outlets. */
    public static final String IN_GROUP = "_in_group";

    /**
     * Whose statements are counted together: an outlet's, or those of all outlets of a group.
     *
     * @param prefix what the names of the tables begin with
     * @param column which of the two
     * @param row one of them
     * @param noun what it is called after that
     */
    private record Level(String prefix, Column column, String row, String noun) {
        String where() {
            return "in the " + noun;
        }

        String key() {
            return column.name();
        }

        String voice() {
            return VOICE + (key().equals("source") ? IN_OUTLET : IN_GROUP);
        }
    }

    private static final Level SOURCE = new Level(
            "by_source",
            Column.of("source", TEXT, "statements", "The outlet that published the articles."),
            "an outlet",
            "outlet");
    private static final Level GROUP = new Level(
            "by_group",
            Column.of(
                    "source_group",
                    TEXT,
                    "statements",
                    "The group of outlets that published the articles, as the sources file has it."),
            "a group of outlets",
            "group");

    private static final Column SPEAKER_ID = Column.of(
            "speaker_id", TEXT, "statements", "The speaker's key. Statements without a named speaker have no row.");
    private static final Column ARTICLES_ANALYSED = Column.of(
                    "articles_analysed",
                    LONG,
                    "articles",
                    "Articles that were analysed, whether or not they have a statement.")
            .in("articles");
    private static final Column IN_PERIOD = Column.of(
                    "in_period",
                    BOOLEAN,
                    "articles.published_date",
                    "False if a gap of a year or more without articles lies between this day and the main period of the collection,"
                            + " which contains at least nine in ten dated articles. Such an article is old or misdated; leave it out of"
                            + " timelines. Null if the day is unknown.")
            .orNull();
    private static final Column OWN_ARTICLES = Column.of(
                    "own_articles",
                    LONG,
                    "articles",
                    "The outlet's own articles: they credit no agency other than the outlet, and are not copies.")
            .in("articles");
    private static final Column REPEATED_ARTICLES = Column.of(
                    "repeated_articles",
                    LONG,
                    "articles",
                    "Articles that repeat another of the outlet's own articles, nearly or in part.")
            .in("articles");
    private static final Column COPIED_ARTICLES = Column.of(
                    "copied_articles",
                    LONG,
                    "articles",
                    "Articles that credit another organization's wire, or copy another outlet's article nearly or in"
                            + " part. own_articles, repeated_articles and copied_articles add up to articles_analysed.")
            .in("articles");
    private static final Column OWN_SHARE = share(
            "own_share",
            "own_articles, articles_analysed",
            "Share of the analysed articles that are the outlet's own.");
    private static final Column ARTICLE_WORDS = Column.of(
                    "article_words", LONG, "articles.words", "Words of the analysed articles.")
            .in("words");
    private static final Column UNNAMED_SHARE = Column.of(
                    "unnamed_share",
                    NUMBER,
                    "speaker_kind",
                    "Share of outer_statements whose speaker the article mentions but does not identify (\"officials\").")
            .orNull()
            .in(SHARE);
    private static final Column SPEAKERS = Column.of(
                    "speakers", LONG, "speaker_id", "Number of different named speakers.")
            .in("speakers");
    private static final Column EXAMPLES = Column.of(
            "examples",
            new ListOf(TEXT),
            "statement_id, confidence",
            "statement_id of up to three of the statements counted, the highest confidence first.");

    /** One row for each outlet. */
    public static final Table BY_SOURCE = outlets(SOURCE);

    /** One row for each named speaker, over all outlets. */
    public static final Table BY_SPEAKER = aggregate(
                    "by_speaker",
                    "a named speaker",
                    List.of("speaker_id"),
                    SpeakerEvidence.of(":speaker_id"),
                    Stream.concat(
                            speaker("the articles"),
                            Stream.of(Column.of(
                                            "sources",
                                            LONG,
                                            "source",
                                            "Outlets that attribute a statement to the speaker.")
                                    .in("outlets"))),
                    Stream.of(),
                    VOICE,
                    "in the collection",
                    Stream.of(
                            unattributed(
                                    "Share of all statements not within another that have no named speaker and are therefore in no row of this table.")),
                    Stream.of(),
                    Stream.of(EXAMPLES))
            .ledBy(List.of(
                    "speaker",
                    "speaker_id",
                    "speaker_kind",
                    "speaker_role",
                    "statements",
                    "articles",
                    "sources",
                    VOICE,
                    "direct_share",
                    "mean_tone",
                    "mean_tone_low",
                    "mean_tone_high",
                    "mean_context_tone",
                    "stance_neutral_share",
                    "small"));

    /** One row for each named speaker in each outlet. */
    public static final Table BY_SOURCE_SPEAKER = speakers(SOURCE);

    /** One row for each outlet and day. */
    public static final Table BY_SOURCE_DAY = days(SOURCE);

    /** One row for each target (person, organization or place) in each outlet. */
    public static final Table BY_SOURCE_TARGET = targets(SOURCE);

    /** One row for each group of outlets. */
    public static final Table BY_GROUP = outlets(GROUP);

    /** One row for each named speaker in each group of outlets. */
    public static final Table BY_GROUP_SPEAKER = speakers(GROUP);

    /** One row for each group of outlets and day. */
    public static final Table BY_GROUP_DAY = days(GROUP);

    /** One row for each target in each group of outlets. */
    public static final Table BY_GROUP_TARGET = targets(GROUP);

    /** All aggregates, in the order of the documentation. */
    public static final List<Table> ALL = List.of(
            BY_SOURCE,
            BY_SPEAKER,
            BY_SOURCE_SPEAKER,
            BY_SOURCE_DAY,
            BY_SOURCE_TARGET,
            BY_GROUP,
            BY_GROUP_SPEAKER,
            BY_GROUP_DAY,
            BY_GROUP_TARGET);

    private AggregateTables() {}

    private static Table outlets(Level level) {
        return aggregate(
                        level.prefix(),
                        level.row() + " of which at least one article was analysed",
                        List.of(level.key()),
                        Evidence.of(level.key() + " = :" + level.key()),
                        Stream.of(
                                level.column(),
                                ARTICLES_ANALYSED,
                                OWN_ARTICLES,
                                REPEATED_ARTICLES,
                                COPIED_ARTICLES,
                                OWN_SHARE,
                                ARTICLE_WORDS),
                        Stream.of(SPEAKERS),
                        VOICE,
                        "in all outlets",
                        withInterval(unattributed("Share of outer_statements that have no named speaker.")),
                        withInterval(UNNAMED_SHARE),
                        Stream.of())
                .ledBy(List.of(
                        level.key(),
                        "articles_analysed",
                        "statements",
                        "words",
                        "speakers",
                        VOICE,
                        "direct_share",
                        "mean_tone",
                        "mean_tone_low",
                        "mean_tone_high",
                        "mean_context_tone",
                        "mean_loaded",
                        "unattributed_share",
                        "own_share",
                        "small"));
    }

    private static Table speakers(Level level) {
        return aggregate(
                        level.prefix() + "_speaker",
                        "a named speaker in one " + level.noun(),
                        List.of(level.key(), "speaker_id"),
                        SpeakerEvidence.and(level.key() + " = :" + level.key() + " AND ", ":speaker_id"),
                        Stream.concat(Stream.of(level.column()), speaker("the " + level.noun())),
                        Stream.of(),
                        level.voice(),
                        level.where(),
                        Stream.of(
                                unattributed(
                                        "Share of the " + level.noun()
                                                + "'s statements not within another that have no named speaker and are therefore in no row of this table.")),
                        Stream.of(),
                        Stream.of(EXAMPLES))
                .ledBy(List.of(
                        level.key(),
                        "speaker",
                        "speaker_id",
                        "speaker_role",
                        "statements",
                        "articles",
                        "words",
                        level.voice(),
                        "direct_share",
                        "mean_tone",
                        "mean_tone_low",
                        "mean_tone_high",
                        "mean_context_tone",
                        "stance_neutral_share",
                        "small"));
    }

    private static Table days(Level level) {
        return aggregate(
                        level.prefix() + "_day",
                        level.row() + " on a day of which at least one article was analysed",
                        List.of(level.key(), "published_date"),
                        Evidence.of(level.key() + " = :" + level.key()
                                + " AND published_date IS NOT DISTINCT FROM :published_date"),
                        Stream.of(
                                level.column(),
                                Column.of(
                                                "published_date",
                                                DATE,
                                                "articles",
                                                "The day of publication; null for articles without one.")
                                        .orNull()
                                        .in("day in UTC"),
                                IN_PERIOD,
                                ARTICLES_ANALYSED,
                                ARTICLE_WORDS),
                        Stream.of(SPEAKERS),
                        level.voice(),
                        level.where() + " over all days",
                        withInterval(unattributed("Share of outer_statements that have no named speaker.")),
                        withInterval(UNNAMED_SHARE),
                        Stream.of())
                .ledBy(List.of(
                        level.key(),
                        "published_date",
                        "articles_analysed",
                        "statements",
                        "words",
                        "speakers",
                        level.voice(),
                        "direct_share",
                        "mean_tone",
                        "mean_tone_low",
                        "mean_tone_high",
                        "mean_context_tone",
                        "mean_loaded",
                        "unattributed_share",
                        "small"));
    }

    private static Table targets(Level level) {
        String here = level.key() + " = :" + level.key();
        return aggregate(
                        level.prefix() + "_target",
                        "a target (a person, organization or place) that statements in one " + level.noun()
                                + " mention",
                        List.of(level.key(), "target_id"),
                        new Evidence(
                                here + " AND within IS NULL AND exists(targets, t -> t.target_id = :target_id)",
                                here
                                        + " AND within IS NULL AND len([t for t in targets if t.target_id = :target_id]) > 0"),
                        flat(
                                Stream.of(
                                        level.column(),
                                        Column.of(
                                                "target",
                                                TEXT,
                                                "targets",
                                                "Whom or what the statements mention, by the most frequent full name in the collection."),
                                        Column.of(
                                                "target_id",
                                                TEXT,
                                                "targets",
                                                "The target's key. If the target is also a speaker, speaker_id has the same value."),
                                        Column.of("target_kind", TEXT, "targets", "The kind of target.")
                                                .oneOf(TARGET_KINDS)),
                                withInterval(mean(
                                        "mean_target_tone",
                                        "targets",
                                        "Mean tone toward the target over all its mentions.",
                                        TONE)),
                                Stream.of(Column.of(
                                                "target_tone_n",
                                                LONG,
                                                "targets",
                                                "Number of mentions that mean_target_tone is computed from. What a statement within another mentions"
                                                        + " counts for the outer one alone.")
                                        .in("mentions"))),
                        Stream.of(SPEAKERS),
                        level.voice(),
                        level.where(),
                        withInterval(unattributed("Share of outer_statements that have no named speaker.")),
                        withInterval(UNNAMED_SHARE),
                        Stream.of(EXAMPLES))
                .ledBy(List.of(
                        level.key(),
                        "target",
                        "target_id",
                        "target_kind",
                        "statements",
                        "articles",
                        "speakers",
                        "mean_target_tone",
                        "mean_target_tone_low",
                        "mean_target_tone_high",
                        "target_tone_n",
                        "direct_share",
                        "mean_tone",
                        "mean_context_tone",
                        "small"));
    }

    private static Table aggregate(
            String name,
            String row,
            List<String> key,
            Evidence evidence,
            Stream<Column> head,
            Stream<Column> counts,
            String voice,
            String whole,
            Stream<Column> unattributed,
            Stream<Column> shares,
            Stream<Column> tail) {
        List<Column> columns = flat(
                        head,
                        counted(),
                        counts,
                        withInterval(
                                share(
                                        voice,
                                        "named_statements",
                                        "named_statements as a share of all statements by named speakers "
                                                + whole
                                                + ". In the tables of speakers, a joint statement counts for each of its speakers.")),
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
                Column.of("speaker", TEXT, "statements", "The speaker's name, as in the table speakers."),
                SPEAKER_ID,
                Column.of("speaker_kind", TEXT, "statements", "The speaker's most frequent kind.")
                        .oneOf(SPEAKER_KINDS),
                Column.of("speaker_role", TEXT, "statements", "The speaker's most frequent role in " + where + ".")
                        .orNull());
    }

    private static Stream<Column> counted() {
        return Stream.of(
                STATEMENTS,
                OUTER_STATEMENTS,
                NAMED_STATEMENTS,
                ARTICLES,
                WORDS,
                WORDS_QUOTED,
                Column.of(
                                "interval_articles",
                                LONG,
                                "article_id",
                                "Articles that the intervals are computed from. Copies of one text count once.")
                        .in("articles"),
                Column.of(
                        "small",
                        BOOLEAN,
                        "interval_articles",
                        "True if interval_articles is below " + INTERVAL_ARTICLES
                                + ". Such a group has no intervals, and its means and shares are anecdotal."));
    }

    private static Stream<Column> kinds() {
        return Arrays.stream(StatementKind.values())
                .flatMap(kind -> withInterval(share(
                        kind.code() + "_share", "kind", "Share of outer_statements that are " + kind.code() + ".")));
    }

    private static Stream<Column> means() {
        return flat(
                withInterval(mean("mean_tone", "tone", "Mean tone of the content of outer_statements.", TONE)),
                Stream.of(
                        count("tone_n", "tone", "mean_tone"),
                        Column.of(
                                        "tone_unsure",
                                        LONG,
                                        "tone_label",
                                        "Number of those statements whose tone_label is unsure: irony, sarcasm and mixed feelings are among them,"
                                                + " and mean_tone counts what they seem to say.")
                                .in("statements")),
                withInterval(mean(
                        "mean_context_tone",
                        "context_tone",
                        "Mean tone of the reporter's own words around the statements.",
                        TONE)),
                Stream.of(count("context_tone_n", "context_tone", "mean_context_tone")),
                withInterval(mean(
                        "mean_loaded",
                        "loaded",
                        "Mean probability that the language of the content is loaded.",
                        PROBABILITY)),
                Stream.of(count("loaded_n", "loaded", "mean_loaded")),
                withInterval(mean(
                        "mean_context_loaded",
                        "context_loaded",
                        "Mean probability that the reporter's own words around the statements are loaded.",
                        PROBABILITY)),
                Stream.of(count("context_loaded_n", "context_loaded", "mean_context_loaded")));
    }

    private static Stream<Column> stances() {
        return Stream.concat(
                Arrays.stream(Stance.values())
                        .flatMap(stance -> withInterval(share(
                                "stance_" + stance.code() + "_share",
                                "stance",
                                "Of outer_statements with a cue, the share whose cue is " + stance.code() + "."))),
                Stream.of(count("stance_n", "stance", "each stance share")));
    }

    private static Stream<Column> frames() {
        return Stream.concat(
                Arrays.stream(Frame.values())
                        .flatMap(frame -> withInterval(mean(
                                "mean_frame_" + frame.code(),
                                "frames",
                                "Mean probability of the frame " + frame.code() + ".",
                                "0 to 1"))),
                Stream.of(count("frames_n", "frames", "each frame's mean")));
    }

    @SafeVarargs
    private static Stream<Column> flat(Stream<Column>... parts) {
        return Stream.of(parts).flatMap(part -> part);
    }
}
