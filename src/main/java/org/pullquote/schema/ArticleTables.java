package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.INTEGER;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.ColumnType.Scalar.TIMESTAMP;
import static org.pullquote.schema.Columns.CHARACTERS;
import static org.pullquote.schema.Columns.OFFSETS;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SHARE;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;
import static org.pullquote.schema.Columns.TONE;
import static org.pullquote.schema.Columns.codes;

import java.util.List;
import org.pullquote.model.AttributionType;
import org.pullquote.model.Issue;
import org.pullquote.model.Rejection;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Tier;
import org.pullquote.model.Tone;
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
    private static final ColumnType CO_SPEAKERS = new ListOf(
            new StructOf(List.of(new Field("name", TEXT), new Field("speaker_id", TEXT), new Field("kind", TEXT))));
    private static final ColumnType TARGETS = new ListOf(new StructOf(List.of(
            new Field("name", TEXT),
            new Field("target_id", TEXT),
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
                            "The id in the input record; without one its URL; without that its content_hash."),
                    Column.of(
                                    "content_hash",
                                    TEXT,
                                    INPUT,
                                    "Hash of source, title and body. It is equal for the same article under another id.")
                            .in("lower-case hex SHA-256"),
                    Column.of(
                            "source",
                            TEXT,
                            INPUT + " or the job",
                            "The outlet that published the article, by the name that the sources file has for it, if any."),
                    Column.of(
                            "source_given",
                            TEXT,
                            INPUT + " or the job",
                            "The name of the outlet as the input gives it."),
                    Column.of(
                                    "source_group",
                                    TEXT,
                                    "the sources file",
                                    "The group of outlets that source belongs to; null if the sources file has none for it.")
                            .orNull(),
                    Column.of(
                                    "agency",
                                    TEXT,
                                    "credit line, dateline or byline",
                                    "The news agency that the text came from.")
                            .orNull(),
                    Column.of("url", TEXT, INPUT, "The address at which the article was published.")
                            .orNull(),
                    Column.of("title", TEXT, INPUT, "The headline, as clean text; empty if there is none."),
                    Column.of("authors", new ListOf(TEXT), INPUT, "The authors, as given and in that order."),
                    Column.of(
                                    "published_at",
                                    TIMESTAMP,
                                    INPUT,
                                    "The instant of publication; null if only the day is known.")
                            .orNull()
                            .in("UTC"),
                    Column.of("published_date", DATE, INPUT + " or the dateline", "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("dateline", TEXT, "the dateline", "The place in the dateline, as written.")
                            .orNull(),
                    Column.of("language", TEXT, "language detection", "The language of the text.")
                            .in("ISO 639-1 code"),
                    Column.of(
                                    "issues",
                                    new ListOf(TEXT),
                                    "reading",
                                    "What had to be assumed when the article was read; empty if nothing had to be.")
                            .oneOf(codes(Issue.values(), Issue::code))
                            .orNull(),
                    Column.of("words", INTEGER, ARTICLE, "Number of words of the analysed text, without the title.")
                            .in("words"),
                    Column.of(
                                    "statements",
                                    INTEGER,
                                    EXTRACTION,
                                    "Number of statements found in the body. Statements in the headline are not counted, since they repeat the body.")
                            .in("statements"),
                    Column.of(
                                    "copy_group",
                                    TEXT,
                                    COMPARISON,
                                    "The article_id of the likely original of the text. The original has it too. Null if no other article"
                                            + " has nearly the same text.")
                            .orNull(),
                    Column.of("copy_source", TEXT, COMPARISON, "The outlet of the likely original.")
                            .orNull(),
                    Column.of(
                                    "copy_similarity",
                                    NUMBER,
                                    COMPARISON,
                                    "Similarity to the likely original: the runs of five words that both texts have, as a share of those"
                                            + " that either has (Jaccard). 1 for the original itself.")
                            .orNull()
                            .in(SHARE),
                    Column.of(
                                    "copied_share",
                                    NUMBER,
                                    COMPARISON,
                                    "Share of this text, in runs of five words, that the likely original has too.")
                            .orNull()
                            .in(SHARE),
                    Column.of(
                                    "kept_share",
                                    NUMBER,
                                    COMPARISON,
                                    "Share of the likely original's text, in runs of five words, that this text has too.")
                            .orNull()
                            .in(SHARE),
                    Column.of(
                                    "story_id",
                                    TEXT,
                                    COMPARISON,
                                    "The story, which is the group of articles on the same event; null if no other article is on this event."
                                            + " A word that more than 1,000 articles of four days share links no two of them, so that an event"
                                            + " that so many report may be split into several stories, or miss some of its articles.")
                            .orNull(),
                    Column.of(
                                    "story_similarity",
                                    NUMBER,
                                    COMPARISON,
                                    "Mean similarity to the other articles of the story; null if story_id is null.")
                            .orNull()
                            .in("0 to 1"),
                    Column.of("collection", TEXT, "the job", "The name of the set of inputs."),
                    Column.of(
                            "path",
                            TEXT,
                            "the reader",
                            "The file that the article was read from. The spans of its statements are offsets into the body of this record."),
                    Column.of("record", LONG, "the reader", "The number of the record within the file, from 1."),
                    Column.of("run_id", TEXT, "the run", "The run that published this row.")),
            null);

    /** The text of every article, as it was analysed. */
    public static final Table TEXTS = new Table(
            "texts",
            "the text of an article that was analysed",
            List.of("article_id"),
            List.of(
                    Column.of("article_id", TEXT, "articles", "The article."),
                    Column.of("title", TEXT, "articles.title", "The headline, as clean text; empty if there is none."),
                    Column.of(
                            "text",
                            TEXT,
                            "reading",
                            "The body as it was analysed: without markup, menu lines, dateline, byline, credit lines and repeated"
                                    + " paragraphs, with a blank line between paragraphs. The columns of statements and attitudes"
                                    + " that end in _text_spans are positions in it, counted in characters (Unicode code points) as"
                                    + " substr in SQL and slices in Python count them: substr(text, begin + 1, end - begin).")),
            null);

    /** Every statement that was found. */
    public static final Table STATEMENTS = new Table(
            "statements",
            "a statement: what an article reports that somebody said or wrote",
            List.of("article_id", "ordinal"),
            List.of(
                    Column.of("statement_id", TEXT, EXTRACTION, "article_id, a number sign (#) and ordinal."),
                    Column.of("article_id", TEXT, ARTICLE, "The article that contains the statement."),
                    Columns.SOURCE,
                    Columns.SOURCE_GROUP,
                    Columns.AGENCY,
                    Columns.PUBLISHED_DATE,
                    Columns.COPY_OF,
                    Columns.STORY_ID,
                    Column.of(
                            "ordinal",
                            INTEGER,
                            EXTRACTION,
                            "The number of the statement within the article, from 1, in the order of the text, the headline first."),
                    Column.of(
                                    "kind",
                                    TEXT,
                                    EXTRACTION,
                                    "direct: in quotation marks, or set off as a quotation (a block, a post, a turn of a transcript); indirect: in the"
                                            + " reporter's words; mixed: in the reporter's words, some of them quoted.")
                            .oneOf(codes(StatementKind.values(), StatementKind::code)),
                    Column.of(
                            "content",
                            TEXT,
                            EXTRACTION,
                            "The attributed words, as clean text, without the quotation marks around a direct statement, without the"
                                    + " comma before the cue, and without the reporter's words that only join it to what is before it: \"that\", and"
                                    + " \"But\", \"However,\" or the like at the begin of a sentence (a direct quotation keeps them). If the cue interrupts the content, the parts are joined by a space, and by"
                                    + " a full stop if the next part begins a sentence. A relative pronoun is replaced by its"
                                    + " antecedent (\"the bridge, which she said was unsafe\": the bridge was unsafe)."),
                    Column.of(
                                    "content_spans",
                                    SPANS,
                                    EXTRACTION,
                                    "The position of the content in the article's body as given (in its title if in_headline is true). The"
                                            + " spans cut out and joined by a space are the content, but for white space and what cleaning took"
                                            + " out of the body between them (markup, links, entities).")
                            .in(OFFSETS),
                    inText(
                            "content_text_spans",
                            "The position of the content in texts.text (in texts.title if in_headline is true). The spans cut out"
                                    + " and joined by a space are the content, but for white space and a relative pronoun's noun."),
                    Column.of("words", INTEGER, "content", "Number of words of the content.")
                            .in("words"),
                    Column.of(
                                    "quoted_share",
                                    NUMBER,
                                    EXTRACTION,
                                    "Share of the content's words that are in quotation marks.")
                            .in(SHARE),
                    Column.of(
                                    "cue",
                                    TEXT,
                                    EXTRACTION,
                                    "The attributing words, as written (\"said\", \"according to\"), without auxiliaries and adverbs, the addressee, when and"
                                            + " where (\"has repeatedly told reporters\" is \"told\"); words that change the meaning stay"
                                            + " (\"has not ruled out\", \"refused to say\"). It may be a mark alone: a colon or a dash. A statement that continues the one before has the"
                                            + " cue of that one.")
                            .orNull(),
                    Column.of("cue_lemma", TEXT, EXTRACTION, "The base form of the cue's head word, in lower case.")
                            .orNull(),
                    Column.of("cue_spans", SPANS, EXTRACTION, "The position of the cue, as for content_spans.")
                            .orNull()
                            .in(OFFSETS),
                    inText("cue_text_spans", "The position of the cue, as for content_text_spans.")
                            .orNull(),
                    Column.of(
                                    "speaker_mention",
                                    TEXT,
                                    EXTRACTION,
                                    "The words that refer to the speaker at this place (\"she\", \"the diplomat\").")
                            .orNull(),
                    Column.of("speaker_spans", SPANS, EXTRACTION, "The position of the mention, as for content_spans.")
                            .orNull()
                            .in(OFFSETS),
                    inText("speaker_text_spans", "The position of the mention, as for content_text_spans.")
                            .orNull(),
                    Column.of(
                                    "speaker",
                                    TEXT,
                                    EXTRACTION,
                                    "The speaker's name, the same in all tables: the most frequent full name in the collection, unless"
                                            + " the alias file or a list of known names has one. For a joint statement: the names of"
                                            + " all speakers as the article has them, joined by \"and\", with \"others\" for unnamed"
                                            + " people who also speak (\"Lund and her aides\"). Null if the article gives no name or"
                                            + " if the speaker is uncertain.")
                            .orNull(),
                    Column.of(
                                    "speaker_in_article",
                                    TEXT,
                                    EXTRACTION,
                                    "The fullest name that the article gives the speaker; null if speaker is null.")
                            .orNull(),
                    Column.of(
                                    "speakers",
                                    CO_SPEAKERS,
                                    EXTRACTION,
                                    "If several named speakers make the statement together (\"Lund and Holm said\"): name,"
                                            + " speaker_id and kind of each, in the order of the text. Empty if there is one speaker. A joint statement"
                                            + " counts for each of them in all tables. If unnamed people also speak (\"Lund and her"
                                            + " aides\"), it has those with a name.")
                            .orNull(),
                    Column.of(
                                    "speaker_id",
                                    TEXT,
                                    EXTRACTION,
                                    "The speaker's key, which is the same for all spellings across articles. For a joint statement, the"
                                            + " key of the first speaker. Null if speaker is null.")
                            .orNull(),
                    Column.of(
                                    "speaker_kind",
                                    TEXT,
                                    EXTRACTION,
                                    "person; organization; outlet: another news outlet; group: named people who are no organization, also those"
                                            + " who make a statement together (column speakers has the kind of each; organizations or"
                                            + " outlets together keep theirs);"
                                            + " unnamed: a speaker whom the article does not identify (\"officials\"); document.")
                            .orNull()
                            .oneOf(SPEAKER_KINDS),
                    Column.of(
                                    "speaker_role",
                                    TEXT,
                                    EXTRACTION,
                                    "The speaker's office or trade, as the article gives it (\"ministry official\"); of speakers who speak"
                                            + " together, that of the first. Null for documents, groups and whoever has none.")
                            .orNull(),
                    Column.of("confidence", NUMBER, EXTRACTION, "Probability that the speaker is right.")
                            .in("0 to 1"),
                    Column.of(
                                    "tone",
                                    NUMBER,
                                    TONE_MODEL,
                                    "Tone of the content alone: P(positive) - P(negative). Irony and sarcasm are read literally.")
                            .orNull()
                            .in(TONE),
                    Column.of(
                                    "tone_label",
                                    TEXT,
                                    TONE_MODEL,
                                    "The most probable of negative, neutral and positive; unsure where none has a probability of "
                                            + Tone.MIN_SURE + ".")
                            .orNull()
                            .oneOf(TONE_LABELS),
                    Column.of(
                                    "context_tone",
                                    NUMBER,
                                    TONE_MODEL,
                                    "Tone of the reporter's own words around the statement (column context); null if they are too few.")
                            .orNull()
                            .in(TONE),
                    Column.of(
                                    "context_tone_label",
                                    TEXT,
                                    TONE_MODEL,
                                    "The most probable of negative, neutral and positive; unsure where none has a probability of "
                                            + Tone.MIN_SURE + ".")
                            .orNull()
                            .oneOf(TONE_LABELS),
                    Column.of(
                                    "stance",
                                    TEXT,
                                    "cue_lemma",
                                    "What the cue implies about the content: endorsing (\"pointed out\"), neutral (\"said\"), distancing"
                                            + " (\"claimed\"), denying, demanding, promising, attacking. How words were voiced (\"mumbled\", \"sobbed\")"
                                            + " is neutral.")
                            .orNull()
                            .oneOf(STANCES),
                    Column.of(
                                    "attribution_type",
                                    TEXT,
                                    "cue and content",
                                    "What is attributed (Pareti 2012). assertion: something said or written (said, told, according to);"
                                            + " belief: something believed (thinks, fears, expects); fact: something known or perceived (knows,"
                                            + " found, saw); eventuality: something wanted, ordered, allowed, agreed or done (wants to, banned,"
                                            + " opposed), which includes what a demand or a promise asks or offers to do. Null if neither the cue"
                                            + " nor the form of the content decides it.")
                            .orNull()
                            .oneOf(ATTRIBUTION_TYPES),
                    Column.of(
                                    "tier",
                                    TEXT,
                                    VERDICT,
                                    "said: the article itself reports that somebody said or wrote this; nested: another statement"
                                            + " reports it.")
                            .oneOf(List.of(Tier.SAID.code(), Tier.NESTED.code())),
                    Column.of(
                                    "within",
                                    TEXT,
                                    EXTRACTION,
                                    "The statement_id of the statement whose content reports this one (tier nested); null for all"
                                            + " others.")
                            .orNull(),
                    Column.of(
                                    "said_probability",
                                    NUMBER,
                                    VERDICT,
                                    "Estimated probability that a reader would judge this to be something said or written. The model"
                                            + " learned from readers' judgements of other attributions.")
                            .in(PROBABILITY),
                    Column.of(
                                    "frames",
                                    new MapOf(NUMBER),
                                    "the frame model",
                                    "For each frame, the probability that it is the main frame of the content. The rest to 1 is the"
                                            + " probability that there is none.")
                            .orNull()
                            .in("0 to 1"),
                    Column.of(
                            "targets",
                            TARGETS,
                            EXTRACTION + " and " + TONE_MODEL,
                            "The people, organizations and places that the content names: name (as fully as the article gives it),"
                                    + " target_id (the target's key, which is the same for all spellings across articles; if the target"
                                    + " is also a speaker, speaker_id has the same value), kind (person, organization, place), position"
                                    + " in content, and the tone toward it (-1 to 1) with its label."),
                    Column.of("loaded", NUMBER, LOADED_MODEL, "Probability that the language of the content is loaded.")
                            .orNull()
                            .in(PROBABILITY),
                    Column.of(
                                    "loaded_words",
                                    new ListOf(TEXT),
                                    LOADED_MODEL,
                                    "The loaded words of the content, in order; never function words, titles or names. A compound"
                                            + " (\"fear-mongering\") is one word.")
                            .orNull(),
                    Column.of(
                                    "loaded_word_probabilities",
                                    new ListOf(NUMBER),
                                    LOADED_MODEL,
                                    "For each of the loaded_words, in their order, the estimated probability that a reader would call"
                                            + " it loaded: 0.8 or more.")
                            .orNull()
                            .in(PROBABILITY),
                    Column.of(
                                    "context_loaded",
                                    NUMBER,
                                    LOADED_MODEL,
                                    "Probability that the reporter's own words around the statement are loaded; null if they are too few.")
                            .orNull()
                            .in(PROBABILITY),
                    Column.of(
                                    "context_loaded_words",
                                    new ListOf(TEXT),
                                    LOADED_MODEL,
                                    "The loaded words among the reporter's own words, in order; never function words, titles or names."
                                            + " A compound (\"fear-mongering\") is one word.")
                            .orNull(),
                    Column.of(
                                    "context_loaded_word_probabilities",
                                    new ListOf(NUMBER),
                                    LOADED_MODEL,
                                    "The same for each of the context_loaded_words.")
                            .orNull()
                            .in(PROBABILITY),
                    Column.of(
                                    "position",
                                    NUMBER,
                                    EXTRACTION,
                                    "The position at which the statement begins in the article.")
                            .in("0 (top) to 1 (end)"),
                    Column.of(
                            "in_headline",
                            BOOLEAN,
                            EXTRACTION,
                            "True if the statement is in the headline. Aggregates do not count these statements, since they"
                                    + " repeat those of the body."),
                    Column.of(
                            "context",
                            TEXT,
                            EXTRACTION,
                            "The reporter's own words in the sentences of the statement; may be empty, and is for a nested statement."),
                    Column.of(
                            "paragraph",
                            TEXT,
                            EXTRACTION,
                            "The paragraph that contains the statement, as clean text. Of a paragraph of more than 10,000"
                                    + " characters, the part around the statement.")),
            null);

    /** What could not be read or analysed. */
    public static final Table REJECTS = new Table(
            "rejects",
            "a record that was read but not analysed",
            List.of("path", "record", "reason", "detail"),
            List.of(
                    Column.of("path", TEXT, "the reader", "The file of the record."),
                    Column.of(
                                    "record",
                                    LONG,
                                    "the reader",
                                    "The number of the record within the file, from 1; null if the whole file was rejected.")
                            .orNull(),
                    Column.of("reason", TEXT, "the reader or the annotator", "Why the record was not analysed.")
                            .oneOf(codes(Rejection.Reason.values(), Rejection.Reason::code)),
                    Column.of("detail", TEXT, "the reader or the annotator", "What was found and what was expected.")),
            null);

    private ArticleTables() {}

    /** Positions in the published text of the article. */
    static Column inText(String name, String meaning) {
        return Column.of(name, SPANS, EXTRACTION, meaning).in(CHARACTERS);
    }
}
