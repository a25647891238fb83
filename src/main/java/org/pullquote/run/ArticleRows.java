package org.pullquote.run;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleTables;

/**
 * Articles as rows: whole, for the way through Spark, and as published, without their text.
 *
 * <p>A lone surrogate, which UTF-8 cannot carry, comes back as U+FFFD.
 */
final class ArticleRows {
    /** The whole article, {@link #toRow} to {@link #fromRow}. */
    static final StructType SCHEMA = StructType.fromDDL("id STRING NOT NULL, content_hash STRING NOT NULL,"
            + " source STRING NOT NULL, agency STRING, url STRING, title STRING NOT NULL, authors ARRAY<STRING> NOT NULL,"
            + " published_at STRING, published_date DATE, dateline STRING, language STRING NOT NULL, body STRING NOT NULL,"
            + " text STRING NOT NULL, runs ARRAY<INT> NOT NULL, collection STRING NOT NULL, path STRING NOT NULL,"
            + " record BIGINT NOT NULL");

    /** The published article, {@link #toPublishedRow}: {@link ArticleTables#ARTICLES}. */
    static final StructType PUBLISHED_SCHEMA = StructType.fromDDL(ArticleTables.ARTICLES.ddl());

    private static final int INTEGERS_A_RUN = 4;

    private ArticleRows() {}

    static Row toRow(Article article) {
        Instant publishedAt = article.publishedAt();
        return RowFactory.create(
                WellFormed.of(article.id()),
                article.contentHash(),
                WellFormed.of(article.source()),
                WellFormed.orNull(article.agency()),
                WellFormed.orNull(article.url()),
                WellFormed.of(article.title()),
                authors(article),
                // As text, which keeps the nanoseconds that a timestamp drops.
                publishedAt == null ? null : publishedAt.toString(),
                article.publishedDate(),
                WellFormed.orNull(article.dateline()),
                article.language(),
                WellFormed.of(article.body()),
                WellFormed.of(article.text().text()),
                flat(article.text().runs()),
                WellFormed.of(article.collection()),
                WellFormed.of(article.path()),
                article.record());
    }

    static Article fromRow(Row row) {
        return new Article(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getList(6),
                row.isNullAt(7) ? null : Instant.parse(row.getString(7)),
                row.getLocalDate(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                new AlignedText(row.getString(12), runs(row.getList(13))),
                row.getString(14),
                row.getString(15),
                row.getLong(16));
    }

    /**
     * The row of the articles table.
     *
     * @param statements statements found in the body, those of the headline not counted
     * @param runId the run that publishes it
     */
    static Row toPublishedRow(Article article, int statements, String runId) {
        return RowFactory.create(
                WellFormed.of(article.id()),
                article.contentHash(),
                WellFormed.of(article.source()),
                WellFormed.orNull(article.agency()),
                WellFormed.orNull(article.url()),
                WellFormed.of(article.title()),
                authors(article),
                article.publishedAt(),
                article.publishedDate(),
                WellFormed.orNull(article.dateline()),
                article.language(),
                WordCount.of(article.text().text()),
                statements,
                // Copies and stories are known once all articles are.
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                WellFormed.of(article.collection()),
                WellFormed.of(article.path()),
                article.record(),
                runId);
    }

    private static String[] authors(Article article) {
        return article.authors().stream().map(WellFormed::of).toArray(String[]::new);
    }

    private static Integer[] flat(List<AlignedText.Run> runs) {
        Integer[] flat = new Integer[runs.size() * INTEGERS_A_RUN];
        int i = 0;
        for (AlignedText.Run run : runs) {
            flat[i++] = run.at();
            flat[i++] = run.length();
            flat[i++] = run.begin();
            flat[i++] = run.end();
        }
        return flat;
    }

    private static List<AlignedText.Run> runs(List<Integer> flat) {
        AlignedText.Run[] runs = new AlignedText.Run[flat.size() / INTEGERS_A_RUN];
        int i = 0;
        for (int run = 0; run < runs.length; run++) {
            runs[run] = new AlignedText.Run(flat.get(i++), flat.get(i++), flat.get(i++), flat.get(i++));
        }
        return List.of(runs);
    }
}
