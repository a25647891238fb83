package org.pullquote.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.annotate.AnnotationStages;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.score.StatementScorer;

/** Pullquote's annotate step, extraction and scores, on one thread: INPUT ARTICLES SAMPLE REPEATS. */
final class OwnAnnotation {
    private OwnAnnotation() {}

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        List<Article> articles = BenchmarkArticles.first(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Measurement.tell("stage read", (System.nanoTime() - begin) / 1e9);
        List<Article> sample = BenchmarkArticles.sample(articles, Integer.parseInt(arguments[2]));
        begin = System.nanoTime();
        CompletableFuture<StatementScorer> loading = CompletableFuture.supplyAsync(StatementScorer::load);
        StatementExtractor extractor = StatementExtractor.load();
        StatementScorer scorer = loading.join();
        Measurement.tell("load", (System.nanoTime() - begin) / 1e9);
        annotate(extractor, scorer, sample);
        for (int repeat = 0; repeat < Integer.parseInt(arguments[3]); repeat++) {
            Clock clock = new Clock();
            annotate(extractor, scorer, sample);
            clock.tell("sample", repeat);
        }
        Clock clock = new Clock();
        long statements = annotate(extractor, scorer, articles);
        clock.tell("all", 0);
        Measurement.tell("articles", articles.size());
        Measurement.tell("statements", statements);
        AnnotationStages stages = AnnotationStages.of(articles, extractor, scorer);
        stages.seconds().forEach((stage, seconds) -> Measurement.tell("stage " + stage, seconds));
        Measurement.tell("tokens", stages.tokens());
        Measurement.tellPeakHeap();
        System.exit(0);
    }

    private static long annotate(StatementExtractor extractor, StatementScorer scorer, List<Article> articles) {
        long statements = 0;
        for (Article article : articles) {
            List<Statement> found = scorer.score(extractor.extract(article));
            statements += found.size();
        }
        return statements;
    }
}
