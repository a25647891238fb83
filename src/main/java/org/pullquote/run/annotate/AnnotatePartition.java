package org.pullquote.run.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.pullquote.run.annotate.TimeLimiter.Outcome;
import org.pullquote.run.rows.AnnotatedRows;
import org.pullquote.run.rows.RecordRows;

/**
 * Makes the articles of a partition and annotates them, on an executor: {@link RecordRows} in, as many {@link AnnotatedRows} out. Articles
 * with the same text on the same day, such as an agency's in several outlets, are annotated once. Rejections pass through.
 */
final class AnnotatePartition implements MapPartitionsFunction<Row, Row> {
    private final ArrayList<ReadOptions> options;
    private final ArticleAnalyzer analysis;
    private final int seconds;
    private final LongAccumulator articles;
    private final LongAccumulator statements;

    /** The inputs that the analysis of an article depends on. */
    private record Words(
            String title,
            String body,
            AlignedText text,
            @Nullable LocalDate day) {
        static Words of(Article article) {
            return new Words(article.title(), article.body(), article.text(), article.publishedDate());
        }
    }

    /**
     * @param options the options of each of the job's inputs
     * @param seconds the most processor time that an article may take
     * @param articles counts the drafts processed
     * @param statements counts the statements found in the bodies of articles
     */
    AnnotatePartition(
            List<ReadOptions> options,
            ArticleAnalyzer analysis,
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
        TimeLimiter watch = new TimeLimiter(seconds);
        Map<Words, List<Statement>> known = new ConcurrentHashMap<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                Row row = records.next();
                FileRecord record = RecordRows.record(row);
                if (record instanceof Rejection rejection) {
                    return AnnotatedRows.row(rejection);
                }
                Draft draft = (Draft) record;
                CollectionReader reader = readers.get(RecordRows.input(row));
                articles.add(1);
                return annotated(watch.outcome(draft, () -> analysed(reader, draft, known)), known);
            }
        };
    }

    /**
     * Makes the article, analyses it unless one with the same text is known, and makes its row. All work on untrusted text is done here,
     * under the time limit.
     */
    private Outcome analysed(CollectionReader reader, Draft draft, Map<Words, List<Statement>> known) {
        Reading reading = reader.reading(draft);
        if (reading instanceof Rejection rejection) {
            return new Outcome.Rejected(rejection);
        }
        Article article = (Article) reading;
        List<Statement> same = known.get(Words.of(article));
        List<Statement> found = same != null ? same : analysis.statements(article);
        List<Statement> own =
                found.stream().map(statement -> statement.in(article.id())).toList();
        return new Outcome.Analysed(article, found, AnnotatedRows.row(article, own));
    }

    private Row annotated(Outcome outcome, Map<Words, List<Statement>> known) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return AnnotatedRows.row(rejected.rejection());
        }
        Outcome.Analysed analysed = (Outcome.Analysed) outcome;
        known.putIfAbsent(Words.of(analysed.article()), analysed.statements());
        statements.add(analysed.statements().stream()
                .filter(statement -> statement.verdict().tier().isStatement() && !statement.inHeadline())
                .count());
        return analysed.row();
    }
}
