package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.NamedSpeakers;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.schema.StoryTables;

/** What each outlet has of each story, including outlets that published on its days but have nothing of it. */
public final class StorySources {
    private static final int MAX_NAMES = 10;
    private static final String[] STORY = {"story_id"};
    private static final String[] STORY_SOURCE = {"story_id", "source"};

    private StorySources() {}

    /**
     * Rows of {@link StoryTables#BY_STORY_SOURCE}.
     *
     * @param articles rows of the articles table
     * @param counted rows of the statements table, without those of headlines
     * @param versions rows of the table of versions of utterances
     */
    public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> counted, Dataset<Row> versions) {
        Dataset<Row> told = articles.filter(col("story_id").isNotNull());
        Dataset<Row> stories = told.groupBy(STORY[0])
                .agg(
                        min_by(col("title"), mostAlike()).as("title"),
                        min("published_date").as("first_date"),
                        max("published_date").as("last_date"));
        Dataset<Row> covering = told.groupBy(STORY_SOURCE[0], STORY_SOURCE[1])
                .agg(
                        min_by(col("title"), mostAlike()).as("headline"),
                        min("published_date").as("published_date"),
                        count(lit(1)).as("articles"));
        Dataset<Row> rows = outlets(articles, stories, covering)
                .join(stories.drop("last_date"), STORY)
                .join(covering, STORY_SOURCE, "left")
                .join(spoken(counted), STORY_SOURCE, "left");
        Dataset<Row> carried = carried(told, versions);
        Dataset<Row> ofStory =
                carried.groupBy("story_id").agg(countDistinct("utterance_id").as("utterances"));
        Dataset<Row> ofSource = carried.groupBy("story_id", "source")
                .agg(countDistinct("utterance_id").as("utterances_carried"));
        Dataset<Row> counts = rows.join(ofStory, STORY, "left")
                .join(ofSource, STORY_SOURCE, "left")
                .withColumn("covered", col("articles").isNotNull())
                .withColumn(
                        "carried_share",
                        Measures.ratio(coalesce(col("utterances_carried"), lit(0)), col("utterances")));
        return TableShape.conform(StoryTables.BY_STORY_SOURCE, counts);
    }

    /** The outlets of each story, and those that published something on one of its days. */
    private static Dataset<Row> outlets(Dataset<Row> articles, Dataset<Row> stories, Dataset<Row> covering) {
        Dataset<Row> days = stories.filter(col("first_date").isNotNull())
                .select(
                        col("story_id"),
                        explode(expr("sequence(first_date, last_date)")).as("published_date"));
        return days.join(articles.select("published_date", "source").distinct(), "published_date")
                .select("story_id", "source")
                .union(covering.select("story_id", "source"))
                .distinct();
    }

    /** For each outlet of a story, the number of its statements in the story and its speakers, the most quoted first. */
    private static Dataset<Row> spoken(Dataset<Row> counted) {
        Dataset<Row> ofStories = counted.filter(col("story_id").isNotNull());
        Dataset<Row> statements =
                ofStories.groupBy("story_id", "source").agg(count(lit(1)).as("statements"));
        Dataset<Row> speakers = ofStories
                .select(
                        col("story_id"),
                        col("source"),
                        explode(expr(NamedSpeakers.ALL)).as("by"))
                .groupBy("story_id", "source", "by.speaker_id")
                .agg(mode(col("by.name"), true).as("speaker"), count(lit(1)).as("said"))
                .groupBy("story_id", "source")
                .agg(
                        count(lit(1)).as("speakers"),
                        array_sort(collect_list(
                                        struct(col("said").multiply(-1).as("rank"), col("speaker"), col("speaker_id"))))
                                .as("ranked"))
                .withColumn("speaker_names", expr("transform(slice(ranked, 1, " + MAX_NAMES + "), r -> r.speaker)"))
                .drop("ranked");
        return statements.join(speakers, STORY_SOURCE, "left");
    }

    /**
     * Each outlet of a story with the speakers of the utterances that one of its articles in the story has a version of.
     *
     * @param articles rows of the articles table
     * @param utterances rows of the table of utterances
     * @param versions rows of the table of their versions
     */
    public static Dataset<Row> carriedSpeakers(Dataset<Row> articles, Dataset<Row> utterances, Dataset<Row> versions) {
        return carried(articles.filter(col("story_id").isNotNull()), versions)
                .join(
                        utterances
                                .select("utterance_id", "speaker_id")
                                .filter(col("speaker_id").isNotNull()),
                        "utterance_id")
                .select("story_id", "source", "speaker_id");
    }

    /** Each outlet of a story with each utterance that one of its articles in the story has a version of. */
    private static Dataset<Row> carried(Dataset<Row> told, Dataset<Row> versions) {
        return told.select("story_id", "source", "article_id")
                .join(versions.select("utterance_id", "article_id"), "article_id")
                .select("story_id", "source", "utterance_id")
                .distinct();
    }

    /** The order that puts first the article most similar to the others of its story, among those with a headline. */
    static Column mostAlike() {
        return struct(
                when(col("title").equalTo(""), lit(1)).otherwise(lit(0)),
                col("story_similarity").multiply(-1),
                col("article_id"));
    }
}
