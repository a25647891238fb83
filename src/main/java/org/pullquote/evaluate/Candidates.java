package org.pullquote.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/** Exports every attribution of a file of articles, for training the verdict, in the format of {@link VerdictExport}. */
public final class Candidates {
    private Candidates() {}

    /**
     * Writes a line for each attribution; records that are not articles are skipped.
     *
     * @param file articles, in any form that a collection may have
     * @param lines takes the attributions
     * @param vectors takes the vectors of their words
     */
    public static void write(Path file, Writer lines, OutputStream vectors) throws IOException {
        CollectionReader reader = new CollectionReader(ReadOptions.of("candidates"));
        try (StatementExtractor extractor = StatementExtractor.load();
                InputStream bytes = Files.newInputStream(file)) {
            VerdictExport export = new VerdictExport(extractor, lines, vectors);
            for (Iterator<Reading> readings = reader.read(file.toString(), bytes); readings.hasNext(); ) {
                if (readings.next() instanceof Article article) {
                    export.write(article);
                }
            }
        }
    }
}
