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
                            "The fullest form, as clean text: the longest wording that one article quotes, with all its"
                                    + " statements of this utterance joined. Where more texts agree on another wording than have this one,"
                                    + " theirs replaces it (copies of one text count as one text; in a tie the number of articles decides)."
                                    + " A conjunction is left out where as many texts have two sentences instead. A mixed statement counts"
                                    + " with its whole content."),
                    Column.of("speaker", TEXT, STATEMENTS, "The speaker's most frequent name in the versions.")
                            .orNull(),
                    Column.of("speaker_id", TEXT, STATEMENTS, "The key of the speaker of most versions.")
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
                    versions("verbatim", "change no words, in articles that quote them all"),
                    versions("trimmed", "change no words, in articles that quote only a part"),
                    versions("altered", "have other words in place of some of the fullest form"),
                    versions(
                            "unsure",
                            "quote fewer or other words, but too few of them, or not surely of one occasion, to be called trimmed or"
                                    + " altered"),
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
                                    "verbatim: it changes no words, and its article quotes them all; trimmed: it changes no words, but its"
                                            + " article quotes only a part (words_left_out), at least a sentence or four content words in a row fewer; altered: it has"
                                            + " other content words in place of some of the fullest form (words_put_in), which may be an editor's change or"
                                            + " two transcripts; unsure: it has fewer or other words, but is neither; paraphrased: in the reporter's words."
                                            + " A version is called trimmed or altered only if both have one known speaker and were published on"
                                            + " one day, as far as the days are known, or within a week if 25 words agree. An article may tell in its own words what it does not quote. British and American spelling, contractions,"
                                            + " abbreviations, figures up to twelve, other forms of a word and function words are no other words. Of a mixed"
                                            + " statement only the quoted words are compared, and of every statement only the first 1,500 words.")
                            .oneOf(VERSION_KINDS),
                    Column.of(
                            "is_fullest",
                            BOOLEAN,
                            WORDS,
                            "True if the fullest form is taken from this statement. If the article has several statements of the"
                                    + " utterance, this is true of all of them. The statement may differ from the fullest form where other"
                                    + " texts agree on another wording."),
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
                                    "Words of the fullest form that the article has in none of its statements of this utterance, nor in"
                                            + " its text up to 10,000 characters around them, word for word or retold in a sentence that has a quarter of the content words,"
                                            + " nor the subject for which the reporter's sentence stands; so the"
                                            + " two halves of a quotation split by its cue leave nothing out. The value is the same for all these"
                                            + " statements, but that words which one of them replaces count for the altered ones alone; null"
                                            + " for a paraphrase.")
                            .orNull()
                            .in("words"),
                    Column.of(
                                    "words_put_in",
                                    INTEGER,
                                    WORDS,
                                    "Words of the statement in place of words of the fullest form, and additions that turn the sense, such as"
                                            + " a negation. Other additions do not count, since the others may have dropped these words without a"
                                            + " mark; nor do an editor's words in brackets and letters masked by stars. Null for a paraphrase.")
                            .orNull()
                            .in("words"),
                    Column.of(
                                    "alignment",
                                    ALIGNMENT,
                                    WORDS,
                                    "The fullest form and the version, aligned part by part. Each part has its kind (kept, left_out,"
                                            + " put_in, replaced, beyond: added, but not counted in words_put_in, or elsewhere: in another statement of the same"
                                            + " article, or in its text around), its words in the fullest"
                                            + " form and its words in the version. Empty for a paraphrase.")
                            .orNull()),
            null);

    private UtteranceTables() {}

    private static Column versions(String kind, String which) {
        return Column.of(kind, LONG, "utterance_versions.version", "Versions that " + which + ".")
                .in("statements");
    }
}
