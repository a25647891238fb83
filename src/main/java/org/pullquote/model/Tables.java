package org.pullquote.model;

import static org.pullquote.model.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.model.ColumnType.Scalar.DATE;
import static org.pullquote.model.ColumnType.Scalar.INTEGER;
import static org.pullquote.model.ColumnType.Scalar.LONG;
import static org.pullquote.model.ColumnType.Scalar.NUMBER;
import static org.pullquote.model.ColumnType.Scalar.TEXT;
import static org.pullquote.model.ColumnType.Scalar.TIMESTAMP;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pullquote.model.ColumnType.Field;
import org.pullquote.model.ColumnType.ListOf;
import org.pullquote.model.ColumnType.MapOf;
import org.pullquote.model.ColumnType.StructOf;
import org.pullquote.model.Table.Evidence;

/**
 * The published tables. Names are snake_case, times are UTC, offsets are UTF-16 code units with an exclusive end, shares lie
 * in [0, 1], an unknown is null.
 */
public final class Tables {
    private static final String SHARE = "share, 0 to 1";
    private static final String PROBABILITY = "probability, 0 to 1";
    private static final String TONE = "-1 (unfavourable) to 1 (favourable)";
    private static final String OFFSETS = "UTF-16 code units, end exclusive";
    private static final String INPUT = "the input record";
    private static final String ARTICLE = "the article";
    private static final String EXTRACTION = "extraction";
    private static final String TONE_MODEL = "the tone model";
    private static final String LOADED_MODEL = "the loaded-language model";

    private static final ColumnType SPANS =
            new ListOf(new StructOf(List.of(new Field("begin", INTEGER), new Field("end", INTEGER))));
    private static final ColumnType TARGETS = new ListOf(new StructOf(List.of(
            new Field("name", TEXT),
            new Field("kind", TEXT),
            new Field("begin", INTEGER),
            new Field("end", INTEGER),
            new Field("tone", NUMBER),
            new Field("tone_label", TEXT))));

    private static final List<String> TONE_LABELS = codes(ToneLabel.values(), ToneLabel::code);
    private static final List<String> STANCES = codes(Stance.values(), Stance::code);
    private static final List<String> SPEAKER_KINDS = codes(SpeakerKind.values(), SpeakerKind::code);

    /** Every article that was analysed. */
    public static final Table ARTICLES = new Table(
            "articles",
            "an article that was analysed",
            List.of("article_id"),
            List.of(
                    Column.of(
                            "article_id",
                            TEXT,
                            INPUT,
                            "The id that it was given, else its URL, else its content_hash."),
                    Column.of(
                                    "content_hash",
                                    TEXT,
                                    INPUT,
                                    "Hash of source, title and body: equal for the same article under another id.")
                            .in("lower-case hex SHA-256"),
                    Column.of("source", TEXT, INPUT + " or the job", "The outlet that published the article."),
                    Column.of("agency", TEXT, "credit line, dateline or byline", "The wire that the text came from.")
                            .orNull(),
                    Column.of("url", TEXT, INPUT, "Where it was published.").orNull(),
                    Column.of("title", TEXT, INPUT, "The headline, clean; empty where there is none."),
                    Column.of("authors", new ListOf(TEXT), INPUT, "The authors as given, in order."),
                    Column.of(
                                    "published_at",
                                    TIMESTAMP,
                                    INPUT,
                                    "The instant of publication; null where only a day is known.")
                            .orNull()
                            .in("UTC"),
                    Column.of("published_date", DATE, INPUT + " or the dateline", "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("dateline", TEXT, "the dateline", "The place that the dateline names, as written.")
                            .orNull(),
                    Column.of("language", TEXT, "language detection", "The language of the text.")
                            .in("ISO 639-1 code"),
                    Column.of("words", INTEGER, ARTICLE, "Words of the analysed text, without the title.")
                            .in("words"),
                    Column.of(
                                    "statements",
                                    INTEGER,
                                    EXTRACTION,
                                    "Statements found in the body; those of the headline are not counted, since they repeat it.")
                            .in("statements"),
                    Column.of("collection", TEXT, "the job", "The named set of inputs that it belongs to."),
                    Column.of(
                            "path",
                            TEXT,
                            "the reader",
                            "The file that it was read from: the spans of its statements point into"
                                    + " the body of that record."),
                    Column.of("record", LONG, "the reader", "Its number within that file, from 1."),
                    Column.of("run_id", TEXT, "the run", "The run that published this row.")),
            null);

    /** Every statement that was found. */
    public static final Table STATEMENTS = new Table(
            "statements",
            "content that an article attributes to a speaker",
            List.of("article_id", "ordinal"),
            List.of(
                    Column.of("statement_id", TEXT, EXTRACTION, "article_id, a number sign and ordinal."),
                    Column.of("article_id", TEXT, ARTICLE, "The article that it stands in."),
                    Column.of("source", TEXT, ARTICLE, "The outlet that published the article."),
                    Column.of("agency", TEXT, ARTICLE, "The wire that the article's text came from.")
                            .orNull(),
                    Column.of("published_date", DATE, ARTICLE, "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                            "ordinal",
                            INTEGER,
                            EXTRACTION,
                            "Its place among the article's statements, from 1, in the order of the text, headline first."),
                    Column.of(
                                    "kind",
                                    TEXT,
                                    EXTRACTION,
                                    "direct: in quotation marks; indirect: in the reporter's words; mixed: in the reporter's words"
                                            + " with quoted words among them.")
                            .oneOf(codes(StatementKind.values(), StatementKind::code)),
                    Column.of(
                            "content",
                            TEXT,
                            EXTRACTION,
                            "The words, clean, without the outer quotation marks; parts that a cue separates are joined by a space."),
                    Column.of(
                                    "content_spans",
                                    SPANS,
                                    EXTRACTION,
                                    "Where they stand in the article's body as it was given (in its title, if in_headline).")
                            .in(OFFSETS),
                    Column.of("words", INTEGER, "content", "Words of the content.")
                            .in("words"),
                    Column.of(
                                    "quoted_share",
                                    NUMBER,
                                    EXTRACTION,
                                    "Share of the content's words that stand in quotation marks.")
                            .in(SHARE),
                    Column.of(
                                    "cue",
                                    TEXT,
                                    EXTRACTION,
                                    "The attributing words as written (\"said\", \"according to\"); of the statement before, where"
                                            + " they carry over.")
                            .orNull(),
                    Column.of("cue_lemma", TEXT, EXTRACTION, "The base form of the cue's head, lower case.")
                            .orNull(),
                    Column.of("cue_spans", SPANS, EXTRACTION, "Where the cue stands, as for content_spans.")
                            .orNull()
                            .in(OFFSETS),
                    Column.of(
                                    "speaker_mention",
                                    TEXT,
                                    EXTRACTION,
                                    "The speaker as the article puts it at this place (\"she\", \"the diplomat\").")
                            .orNull(),
                    Column.of("speaker_spans", SPANS, EXTRACTION, "Where the mention stands, as for content_spans.")
                            .orNull()
                            .in(OFFSETS),
                    Column.of(
                                    "speaker",
                                    TEXT,
                                    EXTRACTION,
                                    "The fullest name that the article gives the speaker; null where it"
                                            + " names nobody or who speaks is unsure.")
                            .orNull(),
                    Column.of(
                                    "speaker_id",
                                    TEXT,
                                    EXTRACTION,
                                    "A key that joins spellings of one speaker across articles; null"
                                            + " where speaker is.")
                            .orNull(),
                    Column.of(
                                    "speaker_kind",
                                    TEXT,
                                    EXTRACTION,
                                    "person; organization; outlet: another medium; group: named people without a body of their own;"
                                            + " unnamed: somebody whom the article does not identify (\"officials\"); document.")
                            .orNull()
                            .oneOf(SPEAKER_KINDS),
                    Column.of("speaker_role", TEXT, EXTRACTION, "What the article says that the speaker is.")
                            .orNull(),
                    Column.of("confidence", NUMBER, EXTRACTION, "How sure the attribution to this speaker is.")
                            .in("0 to 1"),
                    Column.of("tone", NUMBER, TONE_MODEL, "Sentiment of the content alone: P(positive) - P(negative).")
                            .orNull()
                            .in(TONE),
                    Column.of("tone_label", TEXT, TONE_MODEL, "The most probable of the three classes.")
                            .orNull()
                            .oneOf(TONE_LABELS),
                    Column.of(
                                    "context_tone",
                                    NUMBER,
                                    TONE_MODEL,
                                    "Sentiment of the reporter's own words around it (column context); null where they are too few.")
                            .orNull()
                            .in(TONE),
                    Column.of("context_tone_label", TEXT, TONE_MODEL, "The most probable of the three classes.")
                            .orNull()
                            .oneOf(TONE_LABELS),
                    Column.of(
                                    "stance",
                                    TEXT,
                                    "cue_lemma",
                                    "What the cue says of the truth or the force of the content.")
                            .orNull()
                            .oneOf(STANCES),
                    Column.of(
                                    "frames",
                                    new MapOf(NUMBER),
                                    "the frame model",
                                    "A score for every frame; none may be high.")
                            .orNull()
                            .in("0 to 1"),
                    Column.of(
                            "targets",
                            TARGETS,
                            EXTRACTION + " and " + TONE_MODEL,
                            "The named people, organizations and places that the content speaks of: name, kind (person,"
                                    + " organization, place), where it stands in content, and the tone toward it (-1 to 1)."),
                    Column.of("loaded", NUMBER, LOADED_MODEL, "Probability that the content's language is loaded.")
                            .orNull()
                            .in(PROBABILITY),
                    Column.of(
                                    "loaded_words",
                                    new ListOf(TEXT),
                                    LOADED_MODEL,
                                    "The loaded words of the content, in order.")
                            .orNull(),
                    Column.of(
                                    "context_loaded",
                                    NUMBER,
                                    LOADED_MODEL,
                                    "Probability that the reporter's words around it are loaded; null where they are too few.")
                            .orNull()
                            .in(PROBABILITY),
                    Column.of(
                                    "context_loaded_words",
                                    new ListOf(TEXT),
                                    LOADED_MODEL,
                                    "The loaded words among the reporter's, in order.")
                            .orNull(),
                    Column.of("position", NUMBER, EXTRACTION, "Where it begins in the article.")
                            .in("0 (top) to 1 (end)"),
                    Column.of(
                            "in_headline",
                            BOOLEAN,
                            EXTRACTION,
                            "Whether it stands in the title. Aggregates leave these out: they repeat the body's."),
                    Column.of(
                            "context",
                            TEXT,
                            EXTRACTION,
                            "The reporter's own words of the sentences that it stands in; perhaps empty."),
                    Column.of(
                            "paragraph",
                            TEXT,
                            EXTRACTION,
                            "The clean text of the paragraph that it stands in, for evidence.")),
            null);

    /** What could not be read or analysed. */
    public static final Table REJECTS = new Table(
            "rejects",
            "a record that was read but not analysed",
            List.of("path", "record", "reason", "detail"),
            List.of(
                    Column.of("path", TEXT, "the reader", "The file that it stands in."),
                    Column.of(
                                    "record",
                                    LONG,
                                    "the reader",
                                    "Its number within the file, from 1; null where the file as a whole is meant.")
                            .orNull(),
                    Column.of("reason", TEXT, "the reader or the annotator", "Why it was not analysed.")
                            .oneOf(codes(Rejection.Reason.values(), Rejection.Reason::code)),
                    Column.of("detail", TEXT, "the reader or the annotator", "What was found and what was expected.")),
            null);

    private static final Column SOURCE =
            Column.of("source", TEXT, "statements", "The outlet that published the articles.");
    private static final Column SPEAKER_ID =
            Column.of("speaker_id", TEXT, "statements", "The key of the speaker; those without a name have no row.");
    private static final Column ARTICLES_ANALYSED = Column.of(
                    "articles_analysed", LONG, "articles", "Articles that were analysed, with or without a statement.")
            .in("articles");
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
            Stream.of(SOURCE, ARTICLES_ANALYSED, ARTICLE_WORDS),
            Stream.of(SPEAKERS),
            "of all sources",
            "Share of the source's statements that have no speaker with a name.",
            Stream.of(UNNAMED_SHARE),
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
            "Share of all statements that have no speaker with a name, and so stand in no row of this table.",
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
            "Share of the source's statements that have no speaker with a name, and so stand in no row of this table.",
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
            "Share of the statements that have no speaker with a name.",
            Stream.of(UNNAMED_SHARE),
            Stream.of());

    /** What is said in each source of each person, organization or place. */
    public static final Table BY_SOURCE_TARGET = aggregate(
            "by_source_target",
            "someone or something that statements in one source speak of",
            List.of("source", "target", "target_kind"),
            new Evidence(
                    "source = :source AND exists(targets, t -> t.name = :target AND t.kind = :target_kind)",
                    "source = :source AND len([t for t in targets if t.name = :target AND t.kind = :target_kind]) > 0"),
            Stream.of(
                    SOURCE,
                    Column.of(
                            "target", TEXT, "targets", "Who or what the statements speak of, as the articles name it."),
                    Column.of("target_kind", TEXT, "targets", "What it is.")
                            .oneOf(List.of("person", "organization", "place")),
                    Column.of("mean_target_tone", NUMBER, "targets", "Mean tone toward the target, over its mentions.")
                            .orNull()
                            .in(TONE),
                    Column.of("target_tone_n", LONG, "targets", "Mentions that mean_target_tone rests on.")
                            .in("mentions")),
            Stream.of(SPEAKERS),
            "of the source",
            "Share of the statements that have no speaker with a name.",
            Stream.of(UNNAMED_SHARE),
            Stream.of(EXAMPLES));

    private Tables() {}

    /** All tables, in the order of the documentation. */
    public static List<Table> all() {
        return List.of(
                ARTICLES,
                STATEMENTS,
                BY_SOURCE,
                BY_SPEAKER,
                BY_SOURCE_SPEAKER,
                BY_SOURCE_DAY,
                BY_SOURCE_TARGET,
                REJECTS);
    }

    /**
     * The table of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Table named(String name) {
        return all().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }

    private static Table aggregate(
            String name,
            String row,
            List<String> key,
            String evidence,
            Stream<Column> head,
            Stream<Column> counts,
            String whole,
            String unattributed,
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
            String unattributed,
            Stream<Column> shares,
            Stream<Column> tail) {
        List<Column> columns = Stream.of(
                        head,
                        counted(),
                        counts,
                        Stream.of(share(
                                "share_of_voice",
                                "speaker_id",
                                "Statements here that have a speaker with a name, as a share of all such statements "
                                        + whole + ".")),
                        kinds(),
                        Stream.of(share("unattributed_share", "speaker_id", unattributed)),
                        shares,
                        means(),
                        stances(),
                        frames(),
                        tail)
                .flatMap(part -> part)
                .toList();
        return new Table(
                name,
                row,
                key,
                columns,
                new Evidence("NOT in_headline AND " + evidence.spark(), "NOT in_headline AND " + evidence.duckdb()));
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
                Column.of("statements", LONG, "statements", "Statements, without those of headlines.")
                        .in("statements"),
                Column.of("articles", LONG, "article_id", "Articles that hold at least one of these statements.")
                        .in("articles"),
                Column.of("words", LONG, "words", "Words of the statements' contents.")
                        .in("words"),
                Column.of(
                                "words_quoted",
                                LONG,
                                "words, quoted_share",
                                "Words in quotation marks: of each statement words times quoted_share, to a whole number.")
                        .in("words"));
    }

    private static Stream<Column> kinds() {
        return Arrays.stream(StatementKind.values())
                .map(kind ->
                        share(kind.code() + "_share", "kind", "Share of the statements that are " + kind.code() + "."));
    }

    private static Stream<Column> means() {
        return Stream.of(
                mean("mean_tone", "tone", "Mean tone of the contents.", TONE),
                count("tone_n", "tone", "mean_tone"),
                mean("mean_context_tone", "context_tone", "Mean tone of the reporter's words around them.", TONE),
                count("context_tone_n", "context_tone", "mean_context_tone"),
                mean("mean_loaded", "loaded", "Mean probability that the content's language is loaded.", PROBABILITY),
                count("loaded_n", "loaded", "mean_loaded"),
                mean(
                        "mean_context_loaded",
                        "context_loaded",
                        "Mean probability that the reporter's words around them are loaded.",
                        PROBABILITY),
                count("context_loaded_n", "context_loaded", "mean_context_loaded"));
    }

    private static Stream<Column> stances() {
        return Stream.concat(
                Arrays.stream(Stance.values())
                        .map(stance -> share(
                                "stance_" + stance.code() + "_share",
                                "stance",
                                "Share of the statements with a cue whose cue is " + stance.code() + ".")),
                Stream.of(count("stance_n", "stance", "each stance share")));
    }

    private static Stream<Column> frames() {
        return Stream.concat(
                Arrays.stream(Frame.values())
                        .map(frame -> mean(
                                "mean_frame_" + frame.code(),
                                "frames",
                                "Mean score of the frame " + frame.code() + ".",
                                "0 to 1")),
                Stream.of(count("frames_n", "frames", "each frame's mean")));
    }

    private static Column share(String name, String origin, String meaning) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(SHARE);
    }

    private static Column mean(String name, String origin, String meaning, String unit) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(unit);
    }

    private static Column count(String name, String origin, String measure) {
        return Column.of(name, LONG, origin, "Statements that " + measure + " rests on.")
                .in("statements");
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
