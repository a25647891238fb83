package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.INTEGER;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.SHARE;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;
import static org.pullquote.schema.Columns.TONE;
import static org.pullquote.schema.Columns.codes;

import java.util.List;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;
import org.pullquote.model.VersionKind;
import org.pullquote.schema.ColumnType.Field;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.ColumnType.StructOf;

/** Utterances that several articles quote or paraphrase, and their versions. */
public final class UtteranceTables {
    private static final String STATEMENTS = "statements";
    private static final String VERSIONS = "utterance_versions";
    private static final String WORDS = "words of utterances.content and of the version";
    private static final ColumnType ALIGNMENT = new ListOf(
            new StructOf(List.of(new Field("kind", TEXT), new Field("full", TEXT), new Field("version", TEXT))));

    /** The kinds of versions, by their relation to the fullest form of the utterance. */
    public static final List<String> VERSION_KINDS = codes(VersionKind.values(), VersionKind::code);

    /** One row for each utterance. */
    public static final Table UTTERANCES = new Table(
            "utterances",
            "an utterance: something said of which at least two articles have a version, or which other articles"
                    + " attribute to another speaker",
            List.of("utterance_id"),
            List.of(
                    Column.of(
                            "utterance_id",
                            TEXT,
                            STATEMENTS,
                            "The statement_id of the statement that the fullest form is taken from; if its article has the"
                                    + " utterance in several statements, the first of them. The versions are the rows of utterance_versions"
                                    + " with this utterance_id."),
                    Column.of(
                            "content",
                            TEXT,
                            VERSIONS,
                            "The fullest form, as clean text: the longest wording that one article quotes, with all its statements of"
                                    + " this utterance joined. If more texts agree on a different wording, that wording is used"
                                    + " instead; copies of a text count once, and a tie is decided by the number of articles. A"
                                    + " conjunction between two clauses is omitted if as many texts print two sentences. For a mixed"
                                    + " statement, the whole content is used."),
                    Column.of("speaker", TEXT, STATEMENTS, "The name of the speaker of most versions.")
                            .orNull(),
                    Column.of(
                                    "speaker_id",
                                    TEXT,
                                    STATEMENTS,
                                    "The key of the speaker of most versions, of the sure ones if there are any.")
                            .orNull(),
                    Column.of("speaker_kind", TEXT, STATEMENTS, "The speaker's most frequent kind.")
                            .orNull()
                            .oneOf(SPEAKER_KINDS),
                    Column.of("first_date", DATE, STATEMENTS, "The day of the first article that has a version.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                            "first_article_id",
                            TEXT,
                            "articles",
                            "The first article that has a version; of several at the same time, the first by id."),
                    Column.of("first_source", TEXT, "articles", "The outlet of that article."),
                    Column.of("last_date", DATE, STATEMENTS, "The day of the last article that has a version.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("statements", LONG, VERSIONS, "Number of versions.")
                            .in("statements"),
                    Column.of("articles", LONG, VERSIONS, "Articles that have a version.")
                            .in("articles"),
                    Column.of(
                                    "texts",
                                    LONG,
                                    "utterance_versions.copy_of",
                                    "Articles that have a version, with copies of one text counted once.")
                            .in("articles"),
                    Column.of("sources", LONG, VERSIONS, "Outlets that have a version.")
                            .in("outlets"),
                    Column.of(
                            "source_names",
                            new ListOf(TEXT),
                            VERSIONS,
                            "The names of these outlets, in alphabetical order."),
                    versions(
                            "verbatim", "change no words, in articles in which none are missing (words_left_out is 0)"),
                    versions("trimmed", "change no words, in articles that do not quote a part"),
                    versions("altered", "replace words of the fullest form by others"),
                    versions(
                            "unsure",
                            "quote fewer or other words, but too few of them to be called trimmed or altered, or perhaps on another"
                                    + " occasion"),
                    versions("paraphrased", "are in the reporter's words"),
                    Column.of(
                            "other_speakers",
                            new ListOf(TEXT),
                            "statements.speaker_id",
                            "Other speakers to whom statements attribute the same words. Those statements are not versions of this utterance.")),
            null);

    /** One row for each statement that is a version of an utterance. */
    public static final Table UTTERANCE_VERSIONS = new Table(
            VERSIONS,
            "a statement that is a version of an utterance",
            List.of("utterance_id", "statement_id"),
            List.of(
                    Column.of(
                            "utterance_id",
                            TEXT,
                            "comparison of statements",
                            "The utterance that the statement is a version of."),
                    Column.of(
                            "statement_id",
                            TEXT,
                            STATEMENTS,
                            "The statement. It is a version of at most one utterance."),
                    Column.of("article_id", TEXT, STATEMENTS, "The article of the statement."),
                    Column.of("source", TEXT, STATEMENTS, "The outlet that published the article."),
                    Column.of("published_date", DATE, STATEMENTS, "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                                    "copy_of",
                                    TEXT,
                                    STATEMENTS,
                                    "The likely original of which the article is a copy; null if it is not a copy.")
                            .orNull(),
                    Column.of("kind", TEXT, STATEMENTS, "direct, indirect or mixed.")
                            .oneOf(codes(StatementKind.values(), StatementKind::code)),
                    Column.of(
                                    "version",
                                    TEXT,
                                    WORDS,
                                    "How the statement differs from the fullest form. verbatim: it changes no words, and no words are"
                                            + " missing from its article (words_left_out is 0), which may report some in its own words."
                                            + " trimmed: it changes no words, but its article does not quote at least one sentence or"
                                            + " four consecutive content words; the article may still report them in its own words."
                                            + " altered: other content words replace about as many words of the fullest form (words_put_in), of"
                                            + " which it has at least ten, because of editing or a different transcript, and neither"
                                            + " article has both wordings. paraphrased: it is in the reporter's words."
                                            + " unsure: it is in quotation marks, but none of these labels is certain, as with words that may"
                                            + " be derived from each other or misprinted (world, word). A statement is"
                                            + " trimmed or altered only if it and the fullest form have the same known speaker and were"
                                            + " published on the same day, or within a week of each other if they share 25 words; with"
                                            + " an unknown day it may be trimmed, but is altered only if they share 25 words. Not treated as a change: British or American"
                                            + " spelling, contractions, abbreviations, numbers up to twelve as digits or words,"
                                            + " inflected forms, misprints and function words. In a mixed statement only the quoted"
                                            + " words are compared, and in any statement only the first 1,500 words.")
                            .oneOf(VERSION_KINDS),
                    Column.of(
                            "is_fullest",
                            BOOLEAN,
                            WORDS,
                            "True if the fullest form is taken from this statement. If an article quotes the utterance in several"
                                    + " statements, this is true of those it is put together from. The statement may differ from the"
                                    + " fullest form where more texts agree on a different wording."),
                    Column.of("content", TEXT, STATEMENTS, "The words of the statement, as clean text."),
                    Column.of("speaker", TEXT, STATEMENTS, "The speaker of the statement.")
                            .orNull(),
                    Column.of("speaker_id", TEXT, STATEMENTS, "The key of the speaker.")
                            .orNull(),
                    Column.of("cue", TEXT, STATEMENTS, "The attributing words, as written.")
                            .orNull(),
                    Column.of("stance", TEXT, STATEMENTS, "What the cue implies about the content.")
                            .orNull()
                            .oneOf(codes(Stance.values(), Stance::code)),
                    Column.of("tone", NUMBER, STATEMENTS, "Tone of the content.")
                            .orNull()
                            .in(TONE),
                    Column.of(
                                    "context_tone",
                                    NUMBER,
                                    STATEMENTS,
                                    "Tone of the reporter's own words around the statement.")
                            .orNull()
                            .in(TONE),
                    Column.of(
                                    "kept_share",
                                    NUMBER,
                                    WORDS,
                                    "Share of its words that are in the fullest form, in the same order. For a paraphrase: the share of"
                                            + " its content words that the fullest form has too, with rarer words weighted more.")
                            .in(SHARE),
                    Column.of(
                                    "words_left_out",
                                    INTEGER,
                                    WORDS,
                                    "Number of words of the fullest form that are missing from this article. Not counted as missing:"
                                            + " (1) words in any of the article's statements of this utterance, so a quotation split by"
                                            + " its cue leaves nothing out; (2) words found within 10,000 characters of these"
                                            + " statements, either four or more in a row, or retold in a sentence that contains at"
                                            + " least a quarter of their content words; (3) a subject that the reporter's sentence"
                                            + " supplies (she \"never paid\"); (4) function words alone. All statements of this"
                                            + " utterance in the article have the same value, except that replaced words count only for"
                                            + " the altered statement. Null for a paraphrase.")
                            .orNull()
                            .in("words"),
                    Column.of(
                                    "words_put_in",
                                    INTEGER,
                                    WORDS,
                                    "Number of words of the statement that replace words of the fullest form, or that are added and"
                                            + " change the sense, such as a negation. Not counted: other additions, because the other"
                                            + " articles may have dropped these words without a mark; other forms and misprints of a"
                                            + " word; an editor's words in brackets; masked letters. Null for a paraphrase.")
                            .orNull()
                            .in("words"),
                    Column.of(
                                    "alignment",
                                    ALIGNMENT,
                                    WORDS,
                                    "The fullest form and the version, aligned part by part. Each part has its kind (kept, left_out,"
                                            + " put_in, replaced, beyond: added, but not counted in words_put_in, or elsewhere: in"
                                            + " another statement of the same article, or in the text around them), its words in the"
                                            + " fullest form and its words in the version. Empty for a paraphrase.")
                            .orNull()),
            null);

    private UtteranceTables() {}

    private static Column versions(String kind, String which) {
        return Column.of(kind, LONG, "utterance_versions.version", "Versions that " + which + ".")
                .in("statements");
    }
}
