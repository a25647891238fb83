package org.pullquote.run.tables;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.story.Stories;
import org.pullquote.extract.annotate.StoryWords;
import org.pullquote.model.Article;
import org.pullquote.run.rows.AnnotatedRows;
import org.pullquote.run.runtime.SparkSessionHandle;
import org.pullquote.run.runtime.WorkFolder;
import org.pullquote.schema.ArticleTables;
import scala.jdk.javaapi.CollectionConverters;

/** Adds the story of each article to the tables of a run, or computes it alone. */
public final class ArticleStories {
    private static final String STORY = "story_id";
    private static final String SIMILARITY = "story_similarity";
    private static final StructType SCHEMA = StructType.fromDDL(
            "article_id STRING NOT NULL, published_date DATE, story_words MAP<STRING, INT> NOT NULL");

    private final Dataset<Row> stories;

    private ArticleStories(Dataset<Row> stories) {
        this.stories = stories;
    }

    /**
     * The stories of a run, kept in {@code work}.
     *
     * @param annotated rows of {@link AnnotatedRows#SCHEMA}
     */
    public static ArticleStories of(Dataset<Row> annotated, WorkFolder work) {
        Dataset<Row> articles = annotated
                .filter(col("article").isNotNull())
                .select("article.article_id", "article.published_date", "story_words");
        return new ArticleStories(work.keep("stories", Stories.of(articles, work::keep)));
    }

    /** Rows of {@link ArticleTables#ARTICLES} with their story. */
    public Dataset<Row> ofArticles(Dataset<Row> articles) {
        return joined(articles, stories);
    }

    /** Rows of {@link ArticleTables#STATEMENTS} with the story of their article. */
    public Dataset<Row> ofStatements(Dataset<Row> statements) {
        return joined(statements, stories.drop(SIMILARITY));
    }

    private static Dataset<Row> joined(Dataset<Row> rows, Dataset<Row> known) {
        return rows.drop(STORY, SIMILARITY)
                .join(known, new String[] {"article_id"}, "left")
                .select(List.of(rows.columns()).stream().map(name -> col(name)).toArray(Column[]::new));
    }

    /**
     * The stories of a few thousand articles, on this machine.
     *
     * @param articles articles with unique ids
     * @return the story's id by the article's, for articles that are in a story
     */
    public static Map<String, String> of(List<Article> articles) {
        try (SparkSessionHandle engine = SparkSessionHandle.start("local[*]", "stories")) {
            Dataset<Row> rows = engine.session()
                    .createDataset(articles.stream().map(ArticleStories::row).toList(), Encoders.row(SCHEMA));
            Map<String, String> stories = new TreeMap<>();
            for (Row row : Stories.of(rows, Checkpoint.onExecutors()).collectAsList()) {
                stories.put(row.getAs("article_id"), row.getAs(STORY));
            }
            return stories;
        }
    }

    private static Row row(Article article) {
        return RowFactory.create(
                article.id(), article.publishedDate(), CollectionConverters.asScala(StoryWords.of(article)));
    }
}
