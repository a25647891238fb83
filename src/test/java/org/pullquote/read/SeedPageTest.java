package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Article;

/** The page that the project began with. */
class SeedPageTest {
    private static final Path SEED =
            Path.of(System.getProperty("pullquote.shared", "../shared"), "seed", "tass-2017-03-02.txt");

    @Test
    void theSeedHasItsTitleAgencyAndDateline() throws IOException {
        assumeTrue(Files.exists(SEED), "the seed is not here: " + SEED);
        Article article;
        try (InputStream bytes = Files.newInputStream(SEED)) {
            article = (Article) new CollectionReader(ReadOptions.of("seed").withYear(2017))
                    .read(SEED.toString(), bytes)
                    .next();
        }
        assertThat(article.title())
                .startsWith("Foreign Ministry spokeswoman asks")
                .endsWith("US diplomats in Russia");
        assertThat(article.source()).isEqualTo("TASS");
        assertThat(article.agency()).isEqualTo("TASS");
        assertThat(article.dateline()).isEqualTo("MOSCOW");
        assertThat(article.publishedDate()).isEqualTo(LocalDate.of(2017, 3, 2));
        assertThat(article.publishedAt()).isNull();
        assertThat(article.body()).isEqualTo(Files.readString(SEED));
        assertThat(article.text().text())
                .startsWith("The diplomat has commented")
                .contains("\n\nRussian Foreign Ministry spokeswoman Maria Zakharova has asked")
                .doesNotContain("All news")
                .doesNotContain("/TASS/")
                .endsWith("counter-intelligence.");
    }
}
