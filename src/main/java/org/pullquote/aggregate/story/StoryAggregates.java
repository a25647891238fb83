package org.pullquote.aggregate.story;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
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
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.NamedSpeakers;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.group.Grouping;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.group.StatementFigures;
import org.pullquote.schema.StoryTables;

/** Makes the story tables from articles marked with their story and from their statements. */
public final class StoryAggregates {
    private static final int MAX_NAMES = 10;
    private static final String[] STORY = {"story_id"};
    private static final String[] HEARING = {"story_id", "source", "speaker_id"};

    private final Dataset<Row> articles;
    private final Dataset<Row> statements;
    private final Dataset<Row> named;

    /**
     * @param articles rows of the articles table
     * @param counted rows of the statements table, without those of headlines
     */
    public StoryAggregates(Dataset<Row> articles, Dataset<Row> counted) {
        this.articles = articles.filter(col("story_id").isNotNull());
        this.statements = counted.filter(col("story_id").isNotNull());
        this.named = statements
                .select(
                        col("story_id"),
                        col("source"),
                        col("article_id"),
                        col("copy_of"),
                        explode(expr(NamedSpeakers.ALL)).as("by"))
                .select(col("*"), col("by.*"))
                .drop("by");
    }

    /** Rows of {@link StoryTables#STORIES}. */
    public Dataset<Row> stories() {
        Dataset<Row> stories = articles.groupBy("story_id")
                .agg(
                        min_by(col("title"), StorySources.mostAlike()).as("title"),
                        min("published_date").as("first_date"),
                        max("published_date").as("last_date"),
                        count("published_date").gt(0).as("dated"),
                        count(lit(1)).as("articles"),
                        countDistinct(coalesce(col("copy_group"), col("article_id")))
                                .as("texts"),
                        countDistinct("source").as("sources"),
                        array_sort(collect_set("source")).as("source_names"),
                        Measures.ratio(sum(col("story_similarity").cast(Measures.EXACT)), count(lit(1)))
                                .as("cohesion"));
        Dataset<Row> spoken = statements
                .groupBy("story_id")
                .agg(count(lit(1)).as("statements"), countDistinct("article_id").as("speaking_articles"));
        Dataset<Row> speaking =
                named.groupBy("story_id").agg(countDistinct("speaker_id").as("speakers"));
        Dataset<Row> joined = stories.join(spoken, STORY, "left")
                .join(speaking, STORY, "left")
                .join(names(spoken), STORY, "left");
        return TableShape.conform(StoryTables.STORIES, joined);
    }

    /** The names in at least two articles and in at least half of those with statements. */
    private Dataset<Row> names(Dataset<Row> spoken) {
        return statements
                .select(
                        col("story_id"),
                        col("article_id"),
                        explode(expr("array_union(transform(targets, t -> t.name), transform(" + NamedSpeakers.ALL
                                        + ", s -> s.name))"))
                                .as("name"))
                .groupBy("story_id", "name")
                .agg(countDistinct("article_id").as("naming"))
                .join(spoken, STORY)
                .filter("naming >= 2 AND 2 * naming >= speaking_articles")
                .groupBy("story_id")
                .agg(array_sort(collect_list(struct(col("naming").multiply(-1).as("rank"), col("name"))))
                        .as("ranked"))
                .select(
                        col("story_id"),
                        expr("transform(slice(ranked, 1, " + MAX_NAMES + "), r -> r.name)")
                                .as("names"));
    }

    /**
     * @param groups of the same statements
     * @param carried {@code story_id, source, speaker_id}: outlets of a story with a version of an utterance of a speaker, also where
     *     their article does not name that speaker, so that they are not silent
     */
    public Dataset<Row> heard(Groups groups, Dataset<Row> carried) {
        Dataset<Row> hearings =
                groups.of(Grouping.STORY_SOURCE_SPEAKER, false).drop("speaker", "speaker_kind", "speaker_role");
        Dataset<Row> speakers = named.groupBy("story_id", "speaker_id")
                .agg(
                        mode(col("name"), true).as("speaker"),
                        mode(col("kind"), true).as("speaker_kind"),
                        mode(col("role"), true).as("speaker_role"),
                        countDistinct("source").as("hearing_sources"),
                        countDistinct(StatementFigures.textOf()).as("hearing_texts"));
        Dataset<Row> everySource =
                speakers.join(articles.select("story_id", "source").distinct(), STORY);
        Column breaksSilence = col("heard_elsewhere")
                .geq(StoryTables.SOURCES_THAT_BREAK_SILENCE)
                .and(col("hearing_texts").geq(StoryTables.SOURCES_THAT_BREAK_SILENCE));
        Dataset<Row> joined = everySource
                .join(hearings, HEARING, "left")
                .withColumn("heard", col("statements").isNotNull())
                .withColumn(
                        "heard_elsewhere",
                        col("hearing_sources").minus(when(col("heard"), 1).otherwise(0)))
                .join(
                        carried.select("story_id", "source", "speaker_id")
                                .distinct()
                                .withColumn("carried", lit(true)),
                        HEARING,
                        "left")
                .filter(col("heard").or(breaksSilence.and(col("carried").isNull())));
        return TableShape.conform(StoryTables.HEARD, joined);
    }
}
