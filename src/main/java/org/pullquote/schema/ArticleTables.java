package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.INTEGER;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.ColumnType.Scalar.TIMESTAMP;
import static org.pullquote.schema.Columns.OFFSETS;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SHARE;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;
import static org.pullquote.schema.Columns.TONE;
import static org.pullquote.schema.Columns.codes;

import java.util.List;
import org.pullquote.model.AttributionType;
import org.pullquote.model.Rejection;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Tier;
import org.pullquote.model.ToneLabel;
import org.pullquote.schema.ColumnType.Field;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.ColumnType.MapOf;
import org.pullquote.schema.ColumnType.StructOf;

/** What was read and found: articles, their statements, and what was rejected. */
public final class ArticleTables {
    private static final String INPUT = "the input record";
    private static final String ARTICLE = "the article";
    private static final String EXTRACTION = "extraction";
    private static final String COMPARISON = "comparison of articles";
    private static final String VERDICT = "the reader's verdict";
    private static final String TONE_MODEL = "the tone model";
    private static final String LOADED_MODEL = "the loaded-language model";

    static final ColumnType SPANS =
            new ListOf(new StructOf(List.of(new Field("begin", INTEGER), new Field("end", INTEGER))));
    private static final ColumnType TARGETS = new ListOf(new StructOf(List.of(
            new Field("name", TEXT),
            new Field("kind", TEXT),
            new Field("begin", INTEGER),
            new Field("end", INTEGER),
            new Field("tone", NUMBER),
            new Field("tone_label", TEXT))));

    private static final List<String> TONE_LABELS = codes(ToneLabel.values(), ToneLabel::code);
    private static final List<String> ATTRIBUTION_TYPES = codes(AttributionType.values(), AttributionType::code);
    private static final List<String> STANCES = codes(Stance.values(), Stance::code);

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
                    Column.of(
                                    "copy_group",
                                    TEXT,
                                    COMPARISON,
                                    "The article_id of the likely original of its text, for the original as for its"
                                            + " copies; null where no other article has nearly the same text.")
                            .orNull(),
                    Column.of("copy_source", TEXT, COMPARISON, "The source of the likely original.")
                            .orNull(),
                    Column.of(
                                    "copy_similarity",
                                    NUMBER,
                                    COMPARISON,
                                    "How much its text is like the likely original's: runs of five words that both have, as"
                                            + " a share of those that either has (Jaccard); 1 for the original.")
                            .orNull()
                            .in(SHARE),
                    Column.of(
                                    "copied_share",
                                    NUMBER,
                                    COMPARISON,
                                    "Share of its text, in runs of five words, that stands in the likely original too.")
                            .orNull()
                            .in(SHARE),
                    Column.of(
                                    "kept_share",
                                    NUMBER,
                                    COMPARISON,
                                    "Share of the likely original's text, in runs of five words, that stands in it.")
                            .orNull()
                            .in(SHARE),
                    Column.of(
                                    "story_id",
                                    TEXT,
                                    COMPARISON,
                                    "The story that it belongs to, with other articles on the same event; null where there are none.")
                            .orNull(),
                    Column.of(
                                    "story_similarity",
                                    NUMBER,
                                    COMPARISON,
                                    "How much it is like the other articles of its story, on average; null where story_id is.")
                            .orNull()
                            .in("0 to 1"),
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
                                    "copy_of",
                                    TEXT,
                                    "articles.copy_group",
                                    "The article that its article is likely a copy of; null where its article is none.")
                            .orNull(),
                    Column.of("story_id", TEXT, ARTICLE, "The story that the article belongs to.")
                            .orNull(),
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
                                    "attribution_type",
                                    TEXT,
                                    "cue and content",
                                    "What is attributed (Pareti 2012): assertion: something said or written (said, told, according to);"
                                            + " belief: something held to be so (thinks, fears, expects); fact: something known or"
                                            + " perceived (knows, found, saw); eventuality: something wanted, ordered, allowed, agreed or"
                                            + " done (wants to, banned, opposed). Of a demand or a promise, what is to be done is an eventuality. Null"
                                            + " where neither cue nor form tells.")
                            .orNull()
                            .oneOf(ATTRIBUTION_TYPES),
                    Column.of(
                                    "tier",
                                    TEXT,
                                    VERDICT,
                                    "said: what the article itself reports somebody to have said or written; nested: what is reported"
                                            + " inside of another statement.")
                            .oneOf(List.of(Tier.SAID.code(), Tier.NESTED.code())),
                    Column.of(
                                    "said_probability",
                                    NUMBER,
                                    VERDICT,
                                    "Probability that a reader takes it for something said, by what readers took other attributions for.")
                            .in(PROBABILITY),
                    Column.of(
                                    "frames",
                                    new MapOf(NUMBER),
                                    "the frame model",
                                    "For every frame, the probability that it is the foremost of the content; what they lack of one is"
                                            + " the probability of none.")
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
                            "The clean text of the paragraph that it stands in, for evidence; of one longer than 10,000 characters the words around it.")),
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

    private ArticleTables() {}
}
