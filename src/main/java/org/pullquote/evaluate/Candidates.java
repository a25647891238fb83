package org.pullquote.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import org.pullquote.extract.StatementExtractor;

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
        try (StatementExtractor extractor = StatementExtractor.load()) {
            VerdictExport export = new VerdictExport(extractor, lines, vectors);
            ArticleFile.each(file, "candidates", export::write);
        }
    }
}
