package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.ARTICLES;
import static org.pullquote.schema.Columns.OUTER_STATEMENTS;
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

/** Stories, which are groups of articles on one event, and the speakers whom each outlet quotes or paraphrases in them. */
public final class StoryTables {
    /** An outlet gets a row for a speaker who is not heard in it if at least so many other outlets of the story have the speaker. */
    public static final int SOURCES_THAT_BREAK_SILENCE = 2;

    private static final String IN_STORY = "story_id = :story_id";
    private static final Column STORY_ID = Column.of(
            "story_id",
            TEXT,
            "articles.story_id",
            "The article_id of the story's first article, by day and then by id.");

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
                            "The headline of the article that is most similar to the others, of those with a headline."),
                    Column.of("first_date", DATE, "articles.published_date", "The day of the first article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("last_date", DATE, "articles.published_date", "The day of the last article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                            "dated",
                            BOOLEAN,
                            "articles.published_date",
                            "True if the articles have a day of publication; they are then similar and were published a few days apart"
                                    + " at most. False if no article has one; they were then grouped by similarity alone, and in a"
                                    + " collection that spans many years about half of such stories are wrong. A story does not mix the"
                                    + " two."),
                    Column.of("articles", LONG, "articles", "Articles in the story.")
                            .in("articles"),
                    Column.of(
                                    "texts",
                                    LONG,
                                    "articles.copy_group",
                                    "Number of different texts. Copies of one text count once.")
                            .in("texts"),
                    Column.of("sources", LONG, "articles.source", "Outlets that have an article in the story.")
                            .in("outlets"),
                    Column.of(
                            "source_names",
                            new ListOf(TEXT),
                            "articles.source",
                            "The names of these outlets, in alphabetical order."),
                    Column.of(
                            "names",
                            new ListOf(TEXT),
                            "statements.speaker, statements.targets",
                            "Speakers and targets that occur in at least two articles of the story, and in at least half of its"
                                    + " articles that have statements: up to ten, the most frequent first."),
                    Column.of(
                                    "cohesion",
                                    NUMBER,
                                    "articles.story_similarity",
                                    "Mean similarity of the articles to each other.")
                            .in("0 to 1"),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements of the story's articles, without those in headlines.")
                            .in("statements"),
                    Column.of("speakers", LONG, "statements.speaker_id", "Number of different named speakers.")
                            .in("speakers")),
            Evidence.of("NOT in_headline AND " + IN_STORY));

    /** The speakers heard in each outlet of a story, and those heard only in other outlets of it. */
    public static final Table HEARD = new Table(
            "heard",
            "a named speaker in one outlet of a story: heard there, or not heard there although at least "
                    + SOURCES_THAT_BREAK_SILENCE
                    + " other outlets of the story quote or paraphrase the speaker, in different texts, and it has no version of"
                    + " an utterance of the speaker",
            List.of("story_id", "source", "speaker_id"),
            List.of(
                    STORY_ID,
                    Column.of("source", TEXT, "articles", "An outlet that has an article in the story."),
                    Column.of("speaker_id", TEXT, "statements", "The speaker's key."),
                    Column.of("speaker", TEXT, "statements", "The speaker's name, as in the table speakers."),
                    Column.of("speaker_kind", TEXT, "statements", "The speaker's most frequent kind in the story.")
                            .oneOf(SPEAKER_KINDS),
                    Column.of("speaker_role", TEXT, "statements", "The speaker's most frequent role in the story.")
                            .orNull(),
                    Column.of(
                            "heard",
                            BOOLEAN,
                            "statements",
                            "True if the outlet attributes a statement to the speaker in the story. If false, the counts are 0"
                                    + " and the other measures null."),
                    Column.of(
                                    "heard_elsewhere",
                                    LONG,
                                    "statements.source",
                                    "Other outlets of the story that attribute a statement to the speaker in it.")
                            .in("outlets"),
                    STATEMENTS,
                    OUTER_STATEMENTS,
                    ARTICLES,
                    WORDS,
                    WORDS_QUOTED,
                    share("direct_share", "kind", "Share of outer_statements that are direct."),
                    mean("mean_tone", "tone", "Mean tone of the statements' content.", TONE),
                    count("tone_n", "tone", "mean_tone"),
                    mean(
                            "mean_context_tone",
                            "context_tone",
                            "Mean tone of the reporter's own words around the statements.",
                            TONE),
                    count("context_tone_n", "context_tone", "mean_context_tone"),
                    Column.of(
                            "examples",
                            new ListOf(TEXT),
                            "statement_id, confidence",
                            "statement_id of up to three of the statements counted, the highest confidence first.")),
            SpeakerEvidence.and("NOT in_headline AND " + IN_STORY + " AND source = :source AND ", ":speaker_id"));

    /** What each outlet has of each story, also the outlets that have nothing of it. */
    public static final Table BY_STORY_SOURCE = new Table(
            "by_story_source",
            "an outlet in a story: one that has an article in it, or that published something on one of the story's days but"
                    + " nothing on the story",
            List.of("story_id", "source"),
            List.of(
                    STORY_ID,
                    Column.of(
                            "title",
                            TEXT,
                            "stories.title",
                            "The headline of the article that is most similar to the others of the story."),
                    Column.of("source", TEXT, "articles", "The outlet."),
                    Column.of(
                            "covered",
                            BOOLEAN,
                            "articles.story_id",
                            "True if the outlet has an article in the story. False if it published something on a day from the story's"
                                    + " first to its last, but nothing on the story; the counts are then 0."),
                    Column.of(
                                    "headline",
                                    TEXT,
                                    "articles.title",
                                    "The headline of the outlet's article that is most similar to the others of the story; null if it has"
                                            + " none.")
                            .orNull(),
                    Column.of("first_date", DATE, "articles.published_date", "The day of the story's first article.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                                    "published_date",
                                    DATE,
                                    "articles.published_date",
                                    "The day of the outlet's first article in the story.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("articles", LONG, "articles.story_id", "Articles of the outlet in the story.")
                            .in("articles"),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements of these articles, without those in headlines.")
                            .in("statements"),
                    Column.of("speakers", LONG, "statements.speaker_id", "Number of different named speakers.")
                            .in("speakers"),
                    Column.of(
                            "speaker_names",
                            new ListOf(TEXT),
                            "statements.speaker",
                            "The names of up to ten of them, those with the most statements first."),
                    Column.of(
                                    "utterances",
                                    LONG,
                                    "utterance_versions",
                                    "Utterances of which an article of the story, of any outlet, has a version.")
                            .in("utterances"),
                    Column.of(
                                    "utterances_carried",
                                    LONG,
                                    "utterance_versions",
                                    "Those of them of which an article of the outlet in the story has a version.")
                            .in("utterances"),
                    share(
                            "carried_share",
                            "utterances_carried, utterances",
                            "utterances_carried as a share of utterances; null if the story has none. What the outlet has in words of"
                                    + " its own is counted only where it was recognized as a version of the utterance, which most"
                                    + " paraphrases are not, so the share is a lower bound.")),
            Evidence.of("NOT in_headline AND " + IN_STORY + " AND source = :source"));

    private StoryTables() {}
}
