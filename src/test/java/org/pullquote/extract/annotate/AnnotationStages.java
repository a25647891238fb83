package org.pullquote.extract.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.coreference.Resolution;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.statement.StatementBuilder;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.score.StatementScorer;

/**
 * Where the time of the annotate step goes, over the same articles. "Judge" is what is left of finding the statements: nested ones, their
 * speakers, the verdict and the confidence.
 *
 * @param seconds by stage, in the order of the way of the data
 * @param tokens how many words and marks the articles have
 */
public record AnnotationStages(Map<String, Double> seconds, long tokens) {
    /** Annotates the articles stage by stage. */
    public static AnnotationStages of(List<Article> articles, StatementExtractor extractor, StatementScorer scorer) {
        Annotator annotator = LoadedModels.annotator(extractor);
        LanguageModels models = annotator.models();
        SpeakerResolver resolver = new SpeakerResolver();
        Map<String, Double> seconds = new LinkedHashMap<>();
        long tokens = 0;
        for (Article article : articles) {
            Annotation text =
                    new Annotation(article.title() + "\n\n" + article.text().text());
            time(seconds, "tokenize", () -> {
                models.tokenizer().annotate(text);
                return text;
            });
            for (CoreMap sentence : text.get(CoreAnnotations.SentencesAnnotation.class)) {
                List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
                time(seconds, "tag", () -> {
                    models.tagger().tagCoreLabels(labels);
                    return labels;
                });
            }
            Document document = time(
                    seconds,
                    "names",
                    () -> annotator.annotate(article.title(), article.text().text()));
            tokens += document.tokens().size();
            seconds.putIfAbsent("parse", 0.0);
            // A sentence is parsed when someone first asks: what comes of doing all twice is the parser's.
            long begin = System.nanoTime();
            List<Attribution> parsing = LoadedModels.attributions(extractor, document);
            ArticleEntities read = ArticleEntities.of(document, article.publishedDate());
            statements(article, read, parsing, resolver.resolve(read, parsing));
            long parsed = System.nanoTime();
            List<Attribution> attributions =
                    time(seconds, "attribute", () -> LoadedModels.attributions(extractor, document));
            ArticleEntities entities =
                    time(seconds, "entities", () -> ArticleEntities.of(document, article.publishedDate()));
            Resolution resolution = time(seconds, "resolve", () -> resolver.resolve(entities, attributions));
            time(seconds, "build", () -> statements(article, entities, attributions, resolution));
            seconds.merge("parse", (2 * parsed - begin - System.nanoTime()) / 1e9, Double::sum);
            List<Statement> statements = time(seconds, "judge", () -> extractor.extract(article));
            time(seconds, "score", () -> scorer.score(statements));
        }
        // Each of these was measured with all before it.
        seconds.merge(
                "judge", -sum(seconds, "names", "parse", "attribute", "entities", "resolve", "build"), Double::sum);
        seconds.merge("names", -sum(seconds, "tokenize", "tag"), Double::sum);
        return new AnnotationStages(seconds, tokens);
    }

    private static List<Statement> statements(
            Article article, ArticleEntities entities, List<Attribution> attributions, Resolution resolution) {
        StatementBuilder builder = new StatementBuilder(article, entities, resolution.references(), attributions);
        List<Statement> statements = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            statements.add(
                    builder.build(attributions.get(i), resolution.speakers().get(i)));
        }
        return statements;
    }

    private static double sum(Map<String, Double> seconds, String... stages) {
        return Stream.of(stages).mapToDouble(seconds::get).sum();
    }

    private static <T> T time(Map<String, Double> seconds, String stage, Supplier<T> work) {
        long begin = System.nanoTime();
        T made = work.get();
        seconds.merge(stage, (System.nanoTime() - begin) / 1e9, Double::sum);
        return made;
    }
}
