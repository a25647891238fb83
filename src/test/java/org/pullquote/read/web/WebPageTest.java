package org.pullquote.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LinearTime;

/** Of a page its report is read, and what it says of itself. */
class WebPageTest {
    private static final String FIRST =
            "<p>The council approved the plan for the harbour on Tuesday, after a debate that ran past midnight.</p>";
    private static final String SECOND =
            "<p>“We listened to every household,” said Mara Lindqvist, who chairs the committee for planning.</p>";
    private static final String REPORT = FIRST + SECOND;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li>Home of the news that everybody reads every day, they said</li></ul></nav>",
                "<div class='related-stories'><p>The mayor said that ten things about parking would surprise every reader.</p></div>",
                "<ul><li><a href='x'>Mayor says that the ferry will stay, but that it will cost more than before</a></li></ul>",
                "<figure><img src='x'><figcaption>The harbour at dusk, where officials said that nothing had changed.</figcaption></figure>",
                "<div id='comments'><p>I do not believe a word of it, said a reader who never gives a name at all.</p></div>",
                "<div class='ticker'>Shares fell on Tuesday, analysts said, while the market waited for the next report.</div>",
                "<aside><p>Most read: what the minister said about the pier when nobody was there to listen to him.</p></aside>",
                "<footer><p>All rights are reserved, the publisher says, and nothing may be copied without its permission.</p></footer>",
                "<script>var text = 'The minister said that this is a script, not a text of the report at all.';</script>",
                "<p style='display:none'>Subscribe now, said the page, and read all that we write for a pound every week.</p>"
            })
    void whatIsNoPartOfTheReportGivesNoText(String box) {
        for (String body : List.of(FIRST + box + SECOND, box + REPORT, REPORT + box)) {
            String page = "<html><body><article><h1>Council approves plan</h1>" + body + "</article></body></html>";
            assertThat(body(page)).isEqualTo(body("<article>" + REPORT + "</article>"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>“We will <a href='x'>resign over the vote and let the voters decide</a>,” Lund said.</p> | true
            <p>The council <a href='x'>published its plan for the pier on Monday</a>.</p>               | true
            <p><a href='x'>The council published its plan for the pier on Monday.</a></p>               | false
            <p>Read more: <a href='x'>The council published its plan for the pier on Monday.</a></p>    | false
            <p>Read more about this: <a href='x'>The council published its plan for the pier</a>.</p>   | false
            <p>See also <a href='x'>The council published its plan for the pier on Monday</a></p>       | false
            <ul><li>“We will <a href='x'>resign over the vote and let the voters decide</a>,” Lund said.</li></ul> | false
            """)
    void aSentenceWithALongLinkIsOfTheReport(String between, boolean isRead) {
        String page = "<html><body><article>" + FIRST + between + SECOND + "</article></body></html>";
        String words = Jsoup.parse(between).text();
        assertThat(Jsoup.parse(String.valueOf(body(page))).text().contains(words))
                .isEqualTo(isRead);
    }

    @Test
    void aReportMayStandInAnyMarkup() {
        String text = FIRST.replaceAll("</?p>", "") + "<br><br>" + SECOND.replaceAll("</?p>", "");
        String expected = body("<article>" + REPORT + "</article>");
        for (String page : List.of(
                REPORT,
                "<div>" + text + "</div>",
                "<table><tr><td><a href='x'>Home</a></td><td>" + text + "</td></tr></table>",
                "<form><div class='story-body'>" + REPORT + "</div></form>",
                "<div class='entry-content entry-content-read-more'>" + REPORT + "</div>",
                "<div><div class='lead'>" + FIRST + "</div><div class='text'>" + SECOND + "</div></div>")) {
            assertThat(body(page)).as(page).isEqualTo(expected);
        }
    }

    @Test
    void textIsEscapedSoThatItStaysText() {
        assertThat(
                        body(
                                "<article><p>The tag &lt;b&gt; is hardly used &amp; never was, said the chair of the working group today.</p></article>"))
                .isEqualTo(
                        "<p>The tag &lt;b&gt; is hardly used &amp; never was, said the chair of the working group today.</p>\n");
    }

    @Test
    void aPageThatScriptsPutTogetherIsReadFromItsMetadata() {
        String page =
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],"
                        + "\"headline\":\"Plan\",\"articleBody\":\"The council approved the plan on Tuesday, its chair said.\"}]}</script>"
                        + "<div id='app'>Loading</div>";
        assertThat(body(page)).isEqualTo("The council approved the plan on Tuesday, its chair said.");
        assertThat(fields(page, null)).containsEntry("title", "Plan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <title>Plan - The Bay</title><meta property="og:site_name" content="The Bay">      | title     | Plan
            <meta property="og:title" content="Plan"><title>x</title>                          | title     | Plan
            <meta property="og:site_name" content="The Bay">                                   | source    | The Bay
            <meta property="article:published_time" content="2024-05-14T20:50:00Z">            | published | 2024-05-14T20:50:00Z
            <meta name="dc.date" content="2024-05-14">                                         | published | 2024-05-14
            <link rel="canonical" href="https://bay.example/x">                                | url       | https://bay.example/x
            <link rel="canonical" href="/y">                                                   | url       | https://bay.example/y
            <meta property="og:url" content="https://bay.example/z">                           | url       | https://bay.example/z
            <meta name="author" content="By Jane Roe">                                         | authors   | [Jane Roe]
            <meta property="article:author" content="https://www.facebook.com/x">              | authors   |
            <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Jane Roe"},"Tim Doe"]}</script> | authors | [Jane Roe, Tim Doe]
            <script type="application/ld+json">{"@graph":[{"@id":"#p","name":"The Bay"},{"@type":"Article","publisher":{"@id":"#p"}}]}</script> | source | The Bay
            <script type="application/ld+json">{"broken</script><meta name="author" content="Tim Doe"> | authors | [Tim Doe]
            """)
    void aPageSaysWhatItIs(String head, String field, String value) {
        Map<String, Object> fields =
                fields("<html><head>" + head + "</head><body>" + REPORT + "</body></html>", "https://bay.example/page");
        assertThat(fields.get(field) == null ? null : fields.get(field).toString())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <span class="article-publish-date">Published May 14, 2024, 9:02 AM</span> | May 14, 2024, 9:02 AM
            <div class="post-meta"><span class="date">14 May 2024</span></div>        | 14 May 2024
            <input class="published_date" type="hidden" value="2024-05-14 20:50:00">  | 2024-05-14 20:50:00
            <time>May 14, 2024</time>                                                 | May 14, 2024
            <span class="updated-date">May 14, 2024</span>                            |
            <div class="related-date">May 14, 2024</div>                              |
            <p class="date">In May 2024 it rained, and in June too, more than ever.</p> |
            """)
    void aDayMayBeMarkedInTheTextAlone(String line, String day) {
        assertThat(fields("<body>" + line + REPORT + "</body>", null).get("published"))
                .isEqualTo(day);
    }

    @Test
    void aFrontPageIsNoArticle() {
        assertThat(fields(REPORT, "https://bay.example/")).containsEntry("type", "collection");
        assertThat(fields(REPORT, "https://bay.example/plan")).doesNotContainKey("type");
    }

    @Test
    void theAddressStandsInForOneThatThePageDoesNotGive() {
        assertThat(fields(REPORT, "https://bay.example/page")).containsEntry("url", "https://bay.example/page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>",
                "<ul><li>x",
                "<a href=x>y</a> ",
                "<div class=comments>x",
                "<",
                "&amp;",
                "<!--",
                "<td>Text that runs on and on, he said.",
                "</p>",
                "<script>"
            })
    void aPageIsReadInLinearTime(String piece) {
        LinearTime.holds(piece, text -> fields(REPORT + text + REPORT, null));
    }

    private static @Nullable String body(String page) {
        return (String) fields(page, null).get("body");
    }

    private static Map<String, Object> fields(String page, @Nullable String address) {
        return WebPage.fields(page, address).values();
    }
}
