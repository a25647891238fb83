package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.LoadedModels;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/** The article that the project began with, and what a careful reader finds in it. */
class SeedStatementsTest {
    private static final Path SEED = Path.of(System.getProperty("pullquote.shared", "../shared"), "seed");

    /** A quotation that its cue parts is one statement; the list of the seed, which is older, has its two parts as two lines. */
    @Test
    void theTenLinesAreFoundWithTheirSpeakersAndNothingElse() throws IOException {
        assumeTrue(Files.isDirectory(SEED), "the seed is not here: " + SEED);
        Article article = article();
        List<Part> found = new ArrayList<>();
        for (Statement statement : LoadedModels.extractor().extract(article)) {
            if (!statement.inHeadline()) {
                statement.contentSpans().forEach(span -> found.add(new Part(statement, span.of(article.body()))));
            }
        }
        List<String> missing = new ArrayList<>();
        for (JsonNode expected : new ObjectMapper()
                .readTree(SEED.resolve("expected.json").toFile())
                .get("statements")) {
            if (!found.removeIf(part -> part.is(expected))) {
                missing.add(expected.toString());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isEmpty();
    }

    private record Part(Statement statement, String words) {
        /** The content is given by its first and its last words. */
        private boolean is(JsonNode expected) {
            String[] ends = expected.get("content").asText().split(" \\.\\.\\. ", -1);
            return words.startsWith(ends[0])
                    && words.endsWith(ends[ends.length - 1])
                    && statement.kind().code().equals(expected.get("kind").asText())
                    && statement.speaker() != null
                    && expected.get("speaker")
                            .asText()
                            .equals(statement.speaker().name());
        }
    }

    private static Article article() throws IOException {
        Path page = SEED.resolve("tass-2017-03-02.txt");
        try (InputStream bytes = Files.newInputStream(page)) {
            return (Article) new CollectionReader(ReadOptions.of("seed").withYear(2017))
                    .read(page.toString(), bytes)
                    .next();
        }
    }
}
