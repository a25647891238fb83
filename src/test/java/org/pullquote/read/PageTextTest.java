package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Span;

class PageTextTest {
    private static final String PAGE = """
            Home
            World
            All news
            12 Nov, 10:11

            Harbour of the old town closed for a third day

            The port's master blames the wind and asks the islands to be patient

            ARVENA, November 12. /TASS/. The harbour was closed for a third day, the port's master said.

            "Nothing sails," he said. "Nothing will."

            What comes next

            Ferries may sail on Wednesday, according to the ministry.

            Tags
            Arvena
            Share
            """;

    @Test
    void menusHeadlineAndDatelineAreNoTextOfThePage() {
        Article article = (Article) read(PAGE, ReadOptions.of("test").withYear(2017));
        assertThat(article.title()).isEqualTo("Harbour of the old town closed for a third day");
        assertThat(article.source()).isEqualTo("TASS");
        assertThat(article.agency()).isEqualTo("TASS");
        assertThat(article.dateline()).isEqualTo("ARVENA");
        assertThat(article.publishedDate()).isEqualTo(LocalDate.of(2017, 11, 12));
        assertThat(article.body()).isEqualTo(PAGE);
        assertThat(article.text().text().split("\n\n"))
                .containsExactly(
                        "The port's master blames the wind and asks the islands to be patient",
                        "The harbour was closed for a third day, the port's master said.",
                        "\"Nothing sails,\" he said. \"Nothing will.\"",
                        "What comes next",
                        "Ferries may sail on Wednesday, according to the ministry.");
        int begin = article.text().text().indexOf("Ferries");
        assertThat(article.text().original(new Span(begin, begin + 7)).of(PAGE)).isEqualTo("Ferries");
    }

    @Test
    void theJobNamesTheSource() {
        Article article = (Article) read(PAGE, ReadOptions.of("test").withSource("The Bay"));
        assertThat(article.source()).isEqualTo("The Bay");
        assertThat(article.agency()).isEqualTo("TASS");
        assertThat(article.publishedDate()).isNull();
    }

    @Test
    void aPageWithoutDatelineNeedsASourceFromTheJob() {
        String page =
                "Storm closes the old harbour\n\nThe harbour was closed for a third day on Monday as the wind kept all of"
                        + " the ships away, the master said.";
        assertThat(((Rejection) read(page, ReadOptions.of("test"))).reason()).isEqualTo(Reason.NO_SOURCE);
        Article article = (Article) read(page, ReadOptions.of("test").withSource("The Bay"));
        assertThat(article.title()).isEqualTo("Storm closes the old harbour");
        assertThat(article.text().text()).startsWith("The harbour was closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Home\nNews\nSport\n", "Harbour closed again today", "A single sentence is no page of news."})
    void aPageWithoutAnArticleIsMalformed(String page) {
        assertThat(((Rejection) read(page, ReadOptions.of("test").withSource("The Bay"))).reason())
                .isEqualTo(Reason.MALFORMED_PAGE);
    }

    private static Reading read(String page, ReadOptions options) {
        return new CollectionReader(options)
                .read("page.txt", new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .next();
    }
}
