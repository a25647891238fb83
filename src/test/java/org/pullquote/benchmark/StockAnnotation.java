package org.pullquote.benchmark;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.pullquote.model.Article;

/** Stock CoreNLP on one thread, its default models: INPUT ARTICLES SAMPLE REPEATS. */
final class StockAnnotation {
    private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote,parse,sentiment";

    private StockAnnotation() {}

    public static void main(String[] arguments) throws Exception {
        RedwoodConfiguration.errorLevel().apply();
        List<Article> articles = BenchmarkArticles.sample(
                BenchmarkArticles.first(Path.of(arguments[0]), Integer.parseInt(arguments[1])),
                Integer.parseInt(arguments[2]));
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        long begin = System.nanoTime();
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        Measurement.tell("load", (System.nanoTime() - begin) / 1e9);
        pipeline.process(articles.get(0).text().text());
        for (int repeat = 0; repeat < Integer.parseInt(arguments[3]); repeat++) {
            long tokens = 0;
            Clock clock = new Clock();
            for (Article article : articles) {
                CoreDocument document = new CoreDocument(
                        article.title() + "\n\n" + article.text().text());
                pipeline.annotate(document);
                tokens += document.tokens().size();
            }
            clock.tell("sample", repeat);
            Measurement.tell("tokens", tokens);
        }
        Measurement.tell("articles", articles.size());
        Measurement.tellPeakHeap();
        System.exit(0);
    }
}
