package org.pullquote.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/** The articles that both sides annotate. */
final class BenchmarkArticles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchmarkArticles() {}

    /** The first {@code most} articles of a file. */
    static List<Article> first(Path input, int most) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(input))) {
            Iterator<Reading> readings = new CollectionReader(
                            ReadOptions.of("benchmark").withSource("benchmark"))
                    .read(input.toString(), stream);
            while (articles.size() < most && readings.hasNext()) {
                if (readings.next() instanceof Article article) {
                    articles.add(article);
                }
            }
        }
        return articles;
    }

    /** {@code count} of them, evenly spread. */
    static List<Article> sample(List<Article> articles, int count) {
        List<Article> sample = new ArrayList<>();
        for (int i = 0; i < Math.min(count, articles.size()); i++) {
            sample.add(articles.get((int) ((long) i * articles.size() / Math.min(count, articles.size()))));
        }
        return sample;
    }

    /** Writes articles as JSON lines that Pullquote reads. */
    static void write(List<Article> articles, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Article article : articles) {
                ObjectNode line = JSON.createObjectNode();
                line.put("id", article.id());
                line.put("source", article.source());
                line.put("title", article.title());
                line.put("body", article.body());
                writer.write(JSON.writeValueAsString(line));
                writer.write('\n');
            }
        }
    }
}
