package org.pullquote.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pullquote.evaluate.AttributionEvaluation;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleFixture;

/** Pullquote's extraction and speakers, without scores, on one thread: GOLD PREDICTIONS. */
final class OwnAttribution {
    private OwnAttribution() {}

    public static void main(String[] arguments) throws Exception {
        Path gold = Path.of(arguments[0]);
        Map<String, String> texts = GoldTexts.read(gold.resolve("text"));
        List<Article> articles = texts.entrySet().stream()
                .map(text -> ArticleFixture.of(text.getKey(), "", text.getValue()))
                .toList();
        try (StatementExtractor extractor = StatementExtractor.load()) {
            // The JVM compiles while it runs: a second pass is what a run of hours costs.
            articles.forEach(extractor::extract);
            Clock clock = new Clock();
            articles.forEach(extractor::extract);
            clock.tell("sample", 0);
        }
        new AttributionEvaluation().run(gold, Path.of(arguments[1]));
        System.exit(0);
    }
}
