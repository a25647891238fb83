package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.ARTICLES;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;
import static org.pullquote.schema.Columns.STATEMENTS;
import static org.pullquote.schema.Columns.TONE;
import static org.pullquote.schema.Columns.WORDS;
import static org.pullquote.schema.Columns.WORDS_QUOTED;
import static org.pullquote.schema.Columns.count;
import static org.pullquote.schema.Columns.mean;
import static org.pullquote.schema.Columns.share;

import java.util.List;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.Table.Evidence;

/** Stories, which are articles on one event, and whom each source let speak in them. */
public final class StoryTables {
    /** Other sources of a story that a speaker has to be heard in before a source that is silent gets a row. */
    public static final int SOURCES_THAT_BREAK_SILENCE = 2;

    private static final String IN_STORY = "story_id = :story_id";
    private static final Column STORY_ID = Column.of(
            "story_id", TEXT, "articles.story_id", "The article_id of its first article, by day and then by id.");

    /** Every story: two or more articles on one event. */
    public static final Table STORIES = new Table(
            "stories",
            "a story: two or more articles on one event",
            List.of("story_id"),
            List.of(
                    STORY_ID,
                    Column.of(
                            "title",
                            TEXT,
                            "articles.title, articles.story_similarity",
                            "The headline of the article that is most like the others, of those that have one."),
                    Column.of("first_date", DATE, "articles.published_date", "The day of its first article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("last_date", DATE, "articles.published_date", "The day of its last article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("articles", LONG, "articles", "Articles in the story.")
                            .in("articles"),
                    Column.of("texts", LONG, "articles.copy_group", "Different texts: copies of one text count once.")
                            .in("texts"),
                    Column.of("sources", LONG, "articles.source", "Different sources that have an article in it.")
                            .in("sources"),
                    Column.of("source_names", new ListOf(TEXT), "articles.source", "These sources, in order."),
                    Column.of(
                            "names",
                            new ListOf(TEXT),
                            "statements.speaker, statements.targets",
                            "Whom and what its statements come from and speak of in at least two articles and at least half"
                                    + " of those that have statements: up to ten, the most frequent first."),
                    Column.of(
                                    "cohesion",
                                    NUMBER,
                                    "articles.story_similarity",
                                    "How much its articles are alike: their mean similarity to each other.")
                            .in("0 to 1"),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements of its articles, without those of headlines.")
                            .in("statements"),
                    Column.of("speakers", LONG, "statements.speaker_id", "Different speakers with a name.")
                            .in("speakers")),
            Evidence.of("NOT in_headline AND " + IN_STORY));

    /** Whom each source of a story let speak in it, and whom it did not though others did. */
    public static final Table HEARD = new Table(
            "heard",
            "a speaker with a name in one source of a story: heard there, or silent though at least "
                    + SOURCES_THAT_BREAK_SILENCE + " other sources of the story let the speaker speak",
            List.of("story_id", "source", "speaker_id"),
            List.of(
                    STORY_ID,
                    Column.of("source", TEXT, "articles", "A source that has an article in the story."),
                    Column.of("speaker_id", TEXT, "statements", "The key of the speaker."),
                    Column.of("speaker", TEXT, "statements", "The name that the story's articles most often give."),
                    Column.of("speaker_kind", TEXT, "statements", "What the speaker is, most often in the story.")
                            .oneOf(SPEAKER_KINDS),
                    Column.of("speaker_role", TEXT, "statements", "The role that the story's articles most often give.")
                            .orNull(),
                    Column.of(
                            "heard",
                            BOOLEAN,
                            "statements",
                            "Whether the source lets the speaker speak in the story; if not, the counts are 0 and the rest is"
                                    + " null."),
                    Column.of(
                                    "heard_elsewhere",
                                    LONG,
                                    "statements.source",
                                    "Other sources of the story that let the speaker speak in it.")
                            .in("sources"),
                    STATEMENTS,
                    ARTICLES,
                    WORDS,
                    WORDS_QUOTED,
                    share("direct_share", "kind", "Share of the statements that are direct."),
                    mean("mean_tone", "tone", "Mean tone of the contents.", TONE),
                    count("tone_n", "tone", "mean_tone"),
                    mean("mean_context_tone", "context_tone", "Mean tone of the reporter's words around them.", TONE),
                    count("context_tone_n", "context_tone", "mean_context_tone"),
                    Column.of(
                            "examples",
                            new ListOf(TEXT),
                            "statement_id, confidence",
                            "Up to three of the statements counted, those of the highest confidence first.")),
            Evidence.of("NOT in_headline AND " + IN_STORY + " AND source = :source AND speaker_id = :speaker_id"));

    private StoryTables() {}
}
