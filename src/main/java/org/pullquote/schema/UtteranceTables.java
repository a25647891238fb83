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
import org.pullquote.schema.ColumnType.Field;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.ColumnType.StructOf;

/** What was said once and stands in several articles, and each article's version of it. */
public final class UtteranceTables {
    private static final String STATEMENTS = "statements";
    private static final String VERSIONS = "utterance_versions";
    private static final String WORDS = "words of utterances.content and of the version";
    private static final ColumnType ALIGNMENT = new ListOf(
            new StructOf(List.of(new Field("kind", TEXT), new Field("full", TEXT), new Field("version", TEXT))));

    /** How a version relates to the fullest form of its utterance. */
    public static final List<String> VERSION_KINDS = List.of("verbatim", "trimmed", "altered", "paraphrased");

    /** A row a thing said. */
    public static final Table UTTERANCES = new Table(
            "utterances",
            "a thing said, of which at least two articles have a version, or one that other articles give to another speaker",
            List.of("utterance_id"),
            List.of(
                    Column.of(
                            "utterance_id",
                            TEXT,
                            STATEMENTS,
                            "The statement_id of the version that its fullest form is taken from; the first of them, where its article has it in several statements. Its statements are those of utterance_versions with this utterance_id."),
                    Column.of(
                            "content",
                            TEXT,
                            VERSIONS,
                            "The fullest form, clean: the most words that one article quotes of it, its statements of this utterance put"
                                    + " together. Where more texts have other words in their place than have these, the others (copies of a text"
                                    + " count as one, and break a tie); and no conjunction where as many have two sentences. Of a mixed"
                                    + " statement, all of it."),
                    Column.of("speaker", TEXT, STATEMENTS, "The name that its versions most often give.")
                            .orNull(),
                    Column.of("speaker_id", TEXT, STATEMENTS, "The speaker that most of its versions have.")
                            .orNull(),
                    Column.of("speaker_kind", TEXT, STATEMENTS, "What the speaker is, most often.")
                            .orNull()
                            .oneOf(SPEAKER_KINDS),
                    Column.of("first_date", DATE, STATEMENTS, "The day of its first article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                            "first_article_id",
                            TEXT,
                            "articles",
                            "The first article that has it; by id, where the time is one."),
                    Column.of("first_source", TEXT, "articles", "The source of that article."),
                    Column.of("last_date", DATE, STATEMENTS, "The day of its last article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("statements", LONG, VERSIONS, "Its versions.").in("statements"),
                    Column.of("articles", LONG, VERSIONS, "Articles that have a version.")
                            .in("articles"),
                    Column.of(
                                    "texts",
                                    LONG,
                                    "utterance_versions.copy_of",
                                    "These articles, copies of one text counted once.")
                            .in("articles"),
                    Column.of("sources", LONG, VERSIONS, "Different sources that have a version.")
                            .in("sources"),
                    Column.of("source_names", new ListOf(TEXT), VERSIONS, "These sources, in order."),
                    versions("verbatim", "put no words in, in articles that leave none out"),
                    versions("trimmed", "put no words in, in articles that leave words out"),
                    versions("altered", "have words that the fullest form lacks"),
                    versions("paraphrased", "tell it in the reporter's words"),
                    Column.of(
                            "other_speakers",
                            new ListOf(TEXT),
                            "statements.speaker_id",
                            "Speakers to whom other statements give the same words; their versions are not among these.")),
            null);

    /** A row a version of a thing said. */
    public static final Table UTTERANCE_VERSIONS = new Table(
            VERSIONS,
            "a statement that is a version of an utterance",
            List.of("utterance_id", "statement_id"),
            List.of(
                    Column.of("utterance_id", TEXT, "comparison of statements", "The utterance."),
                    Column.of(
                            "statement_id",
                            TEXT,
                            STATEMENTS,
                            "The statement; it is a version of one utterance at most."),
                    Column.of("article_id", TEXT, STATEMENTS, "The article that it stands in."),
                    Column.of("source", TEXT, STATEMENTS, "The outlet that published the article."),
                    Column.of("published_date", DATE, STATEMENTS, "The day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("copy_of", TEXT, STATEMENTS, "The article that its article is likely a copy of.")
                            .orNull(),
                    Column.of("kind", TEXT, STATEMENTS, "direct, indirect or mixed.")
                            .oneOf(codes(StatementKind.values(), StatementKind::code)),
                    Column.of(
                                    "version",
                                    TEXT,
                                    WORDS,
                                    "altered: it has words that the fullest form lacks; trimmed: it has none, and its article leaves"
                                            + " words out (words_left_out); verbatim: neither; paraphrased: in the reporter's words. Of a mixed"
                                            + " statement only the quoted words are compared, and of any the first 1,500 words.")
                            .oneOf(VERSION_KINDS),
                    Column.of(
                            "is_fullest",
                            BOOLEAN,
                            WORDS,
                            "Whether the fullest form is taken from it; of several statements of one article, from each. It may"
                                    + " differ from the fullest form where the other texts agree against it."),
                    Column.of("content", TEXT, STATEMENTS, "Its words, clean."),
                    Column.of("speaker", TEXT, STATEMENTS, "Its speaker.").orNull(),
                    Column.of("speaker_id", TEXT, STATEMENTS, "The key of its speaker.")
                            .orNull(),
                    Column.of("cue", TEXT, STATEMENTS, "The attributing words.").orNull(),
                    Column.of("stance", TEXT, STATEMENTS, "What the cue says of the content.")
                            .orNull()
                            .oneOf(codes(Stance.values(), Stance::code)),
                    Column.of("tone", NUMBER, STATEMENTS, "Sentiment of its words.")
                            .orNull()
                            .in(TONE),
                    Column.of("context_tone", NUMBER, STATEMENTS, "Sentiment of the reporter's own words around it.")
                            .orNull()
                            .in(TONE),
                    Column.of(
                                    "kept_share",
                                    NUMBER,
                                    WORDS,
                                    "Share of its words that stand in the fullest form, in the same order; paraphrased: share of"
                                            + " what its words mean that the fullest form has too, rarer words counting more.")
                            .in(SHARE),
                    Column.of(
                                    "words_left_out",
                                    INTEGER,
                                    WORDS,
                                    "Words of the fullest form that its article has in none of its statements of this utterance: the"
                                            + " halves of a quotation that its cue splits leave nothing out. The same for all of them; null of"
                                            + " a paraphrase.")
                            .orNull()
                            .in("words"),
                    Column.of(
                                    "words_put_in",
                                    INTEGER,
                                    WORDS,
                                    "Its words that the fullest form lacks; null of a paraphrase.")
                            .orNull()
                            .in("words"),
                    Column.of(
                                    "alignment",
                                    ALIGNMENT,
                                    WORDS,
                                    "Both, side by side from beginning to end: kind (kept, left_out, put_in, replaced; elsewhere: in another"
                                            + " statement of its article), the words of"
                                            + " the fullest form, the words of the version; null of a paraphrase.")
                            .orNull()),
            null);

    private UtteranceTables() {}

    private static Column versions(String kind, String which) {
        return Column.of(kind, LONG, "utterance_versions.version", "Versions that " + which + ".")
                .in("statements");
    }
}
