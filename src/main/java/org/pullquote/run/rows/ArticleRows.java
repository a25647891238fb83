package org.pullquote.run.rows;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pullquote.model.Article;
import org.pullquote.model.Issue;
import org.pullquote.schema.ArticleTables;

/** Articles as rows of {@link ArticleTables#ARTICLES}, without the run, which is known only when they are published. */
public final class ArticleRows {
    static final StructType SCHEMA = new StructType(
            Arrays.stream(StructType.fromDDL(ArticleTables.ARTICLES.ddl()).fields())
                    .filter(column -> !column.name().equals("run_id"))
                    .toArray(StructField[]::new));

    private ArticleRows() {}

    /**
     * The row of the articles table.
     *
     * @param statements statements found in the body, without those of the headline
     */
    public static Row toRow(Article article, int statements) {
        return RowFactory.create(
                WellFormed.of(article.id()),
                article.contentHash(),
                WellFormed.of(article.source()),
                WellFormed.of(article.source()),
                // The user's names and groups are added when the tables are made.
                null,
                WellFormed.orNull(article.agency()),
                WellFormed.orNull(article.url()),
                WellFormed.of(article.title()),
                article.authors().stream().map(WellFormed::of).toArray(String[]::new),
                article.publishedAt(),
                article.publishedDate(),
                WellFormed.orNull(article.dateline()),
                article.language(),
                article.issues().stream().map(Issue::code).toArray(String[]::new),
                WordCount.of(article.text().text()),
                statements,
                // Near-duplicates and stories are known once all articles are.
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                WellFormed.of(article.collection()),
                WellFormed.of(article.path()),
                article.record());
    }
}
