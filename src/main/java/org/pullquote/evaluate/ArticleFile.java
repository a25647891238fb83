package org.pullquote.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/** A file of articles from which training data is exported, in any form that a collection may have. */
final class ArticleFile {
    /** What is done with an article. */
    interface Use {
        void of(Article article) throws IOException;
    }

    private ArticleFile() {}

    /** Uses each article, in order; records that are not articles are skipped. */
    static void each(Path file, String source, Use use) throws IOException {
        CollectionReader reader = new CollectionReader(ReadOptions.of(source));
        try (InputStream bytes = Files.newInputStream(file)) {
            for (Iterator<Reading> readings = reader.read(file.toString(), bytes); readings.hasNext(); ) {
                if (readings.next() instanceof Article article) {
                    use.of(article);
                }
            }
        }
    }
}
