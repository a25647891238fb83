package org.pullquote.run;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.run.WatchedAnalysis.Outcome;

/**
 * Annotates the articles of a partition, on an executor: {@link ReadingRows} in, as many {@link AnnotatedRows} out.
 * Rejections pass through.
 */
final class Annotating implements MapPartitionsFunction<Row, Row> {
    private final ArticleAnalysis analysis;
    private final int seconds;
    private final String runId;
    private final LongAccumulator articles;
    private final LongAccumulator statements;

    /**
     * @param seconds the most that an article may take
     * @param articles counts those done
     * @param statements counts those found
     */
    Annotating(
            ArticleAnalysis analysis, int seconds, String runId, LongAccumulator articles, LongAccumulator statements) {
        this.analysis = analysis;
        this.seconds = seconds;
        this.runId = runId;
        this.articles = articles;
        this.statements = statements;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> readings) {
        if (readings.hasNext()) {
            analysis.prepare();
        }
        WatchedAnalysis watched = new WatchedAnalysis(analysis, seconds);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readings.hasNext();
            }

            @Override
            public Row next() {
                Reading reading = ReadingRows.reading(readings.next());
                return reading instanceof Article article
                        ? annotated(watched, article)
                        : AnnotatedRows.row((Rejection) reading);
            }
        };
    }

    private Row annotated(WatchedAnalysis watched, Article article) {
        Outcome outcome = watched.outcome(article);
        articles.add(1);
        if (outcome instanceof Outcome.Rejected rejected) {
            return AnnotatedRows.row(rejected.rejection());
        }
        Outcome.Analysed analysed = (Outcome.Analysed) outcome;
        statements.add(analysed.statements().size());
        return AnnotatedRows.row(article, analysed.statements(), runId);
    }
}
