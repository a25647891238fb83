package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.pullquote.extract.NameInText;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;

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
        try (StatementExtractor extractor = StatementExtractor.load()) {
            ArticleFile.each(file, "names", article -> {
                for (NameInText name : extractor.names(article)) {
                    lines.write(json.writeValueAsString(line(json.createObjectNode(), article, name)) + "\n");
                }
            });
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
