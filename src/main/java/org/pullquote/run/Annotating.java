package org.pullquote.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Statement;
import org.pullquote.run.WatchedAnalysis.Outcome;

/**
 * Annotates the articles of a partition, on an executor: {@link ReadingRows} in, as many {@link AnnotatedRows} out. Articles of
 * the same words on the same day, as a wire's subscribers print them, are annotated once. Rejections pass through.
 */
final class Annotating implements MapPartitionsFunction<Row, Row> {
    private final ArticleAnalysis analysis;
    private final int seconds;
    private final String runId;
    private final LongAccumulator articles;
    private final LongAccumulator statements;

    /** What the analysis of an article rests on. */
    private record Words(
            String title, String body, @Nullable LocalDate day) {}

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
        Map<Words, List<Statement>> known = new HashMap<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readings.hasNext();
            }

            @Override
            public Row next() {
                Reading reading = ReadingRows.reading(readings.next());
                return reading instanceof Article article
                        ? annotated(watched, known, article)
                        : AnnotatedRows.row((Rejection) reading);
            }
        };
    }

    private Row annotated(WatchedAnalysis watched, Map<Words, List<Statement>> known, Article article) {
        Words words = new Words(article.title(), article.body(), article.publishedDate());
        List<Statement> found = known.get(words);
        if (found == null) {
            Outcome outcome = watched.outcome(article);
            if (outcome instanceof Outcome.Rejected rejected) {
                articles.add(1);
                return AnnotatedRows.row(rejected.rejection());
            }
            found = ((Outcome.Analysed) outcome).statements();
            known.put(words, found);
        }
        articles.add(1);
        statements.add(found.size());
        List<Statement> own =
                found.stream().map(statement -> statement.in(article.id())).toList();
        return AnnotatedRows.row(article, own, runId);
    }
}
