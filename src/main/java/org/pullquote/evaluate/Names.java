package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.pullquote.extract.NameInText;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/** Exports the names of articles for training what they name ({@code src/training/reading/types.py}): one JSON object per line. */
public final class Names {
    private Names() {}

    /**
     * Writes a line for each name of each article; records that are not articles are skipped.
     *
     * @param file articles, in any form that a collection may have
     */
    public static void write(Path file, Writer lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        CollectionReader reader = new CollectionReader(ReadOptions.of("names"));
        try (StatementExtractor extractor = StatementExtractor.load();
                InputStream bytes = Files.newInputStream(file)) {
            for (Iterator<Reading> readings = reader.read(file.toString(), bytes); readings.hasNext(); ) {
                if (readings.next() instanceof Article article) {
                    for (NameInText name : extractor.names(article)) {
                        lines.write(json.writeValueAsString(line(json.createObjectNode(), article, name)) + "\n");
                    }
                }
            }
        }
    }

    private static ObjectNode line(ObjectNode line, Article article, NameInText name) {
        line.put("article", article.id())
                .put("name", name.name().entity().name())
                .put("type", name.name().entity().type().name().toLowerCase(Locale.ROOT));
        name.name().marks().forEach(line.putArray("marks")::add);
        name.around().forEach(line.putArray("around")::add);
        return line;
    }
}
