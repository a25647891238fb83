package org.pullquote.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Statement;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.WatchedAnalysis.Outcome;

/**
 * Makes the articles of a partition and annotates them, on an executor: {@link RecordRows} in, as many {@link AnnotatedRows} out.
 * Articles of the same words on the same day, as a wire's subscribers print them, are annotated once. Rejections pass through.
 */
final class Annotating implements MapPartitionsFunction<Row, Row> {
    private final ArrayList<ReadOptions> options;
    private final ArticleAnalysis analysis;
    private final int seconds;
    private final LongAccumulator articles;
    private final LongAccumulator statements;

    /** What the analysis of an article rests on. */
    private record Words(
            String title,
            String body,
            AlignedText text,
            @Nullable LocalDate day) {}

    /**
     * @param options those of each of the job's inputs
     * @param seconds the most that an article may take
     * @param articles counts those done
     * @param statements counts those found
     */
    Annotating(
            List<ReadOptions> options,
            ArticleAnalysis analysis,
            int seconds,
            LongAccumulator articles,
            LongAccumulator statements) {
        this.options = new ArrayList<>(options);
        this.analysis = analysis;
        this.seconds = seconds;
        this.articles = articles;
        this.statements = statements;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> records) {
        if (records.hasNext()) {
            analysis.prepare();
        }
        List<CollectionReader> readers =
                options.stream().map(CollectionReader::new).toList();
        WatchedAnalysis watched = new WatchedAnalysis(analysis, seconds);
        Map<Words, List<Statement>> known = new HashMap<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                Row row = records.next();
                FileRecord record = RecordRows.record(row);
                articles.add(record instanceof Draft ? 1 : 0);
                Reading reading = reading(readers.get(RecordRows.input(row)), record);
                return reading instanceof Article article
                        ? annotated(watched, known, article)
                        : AnnotatedRows.row((Rejection) reading);
            }
        };
    }

    private static Reading reading(CollectionReader reader, FileRecord record) {
        try {
            return reader.reading(record);
        } catch (RuntimeException | StackOverflowError e) {
            return WatchedAnalysis.rejection(record.path(), record.record(), e);
        }
    }

    private Row annotated(WatchedAnalysis watched, Map<Words, List<Statement>> known, Article article) {
        Words words = new Words(article.title(), article.body(), article.text(), article.publishedDate());
        List<Statement> found = known.get(words);
        if (found == null) {
            Outcome outcome = watched.outcome(article);
            if (outcome instanceof Outcome.Rejected rejected) {
                return AnnotatedRows.row(rejected.rejection());
            }
            found = ((Outcome.Analysed) outcome).statements();
            known.put(words, found);
        }
        statements.add(found.size());
        List<Statement> own =
                found.stream().map(statement -> statement.in(article.id())).toList();
        return AnnotatedRows.row(article, own);
    }
}
