package org.pullquote.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** What newsrooms, services and archives give out is read, or rejected with its reason; nothing is taken for what it is not. */
class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ReadOptions OPTIONS = ReadOptions.of("test").withSource("The Bay");
    private static final String REPORT = "The council approved the plan on Tuesday, its chair Mara Lindqvist said.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <?xml version="1.0"?><wire:story xmlns:wire="x">@R</wire:story>     | (wire:story)
            HTTP/1.1 200 OK@Content-Type: text/html@@<p>@R</p>                  | a web server's answer
            From: <Saved by Blink>@Subject: Plan@MIME-Version: 1.0@@@R          | a mail message
            From desk@x.example Tue May 14 20:50:00 2024@Subject: x@@@R         | mail messages
            ---@title: Plan approved late@tags:@  - plan@---@@@R                | text under front matter
            title: Plan approved late@tags:@  - plan@body: >@  @R               | YAML
            Title: Plan approved@Author: Jane Roe@Date: 14 May@@@R@@Title: Pier open@Author: Tim Doe@Date: 15 May@@@R | several documents
            """)
    void whatIsNoTextIsNamed(String template, String detail) {
        for (ReadOptions options : List.of(OPTIONS, OPTIONS.withFormat(Format.PAGE))) {
            assertThat(all(
                            options,
                            "file",
                            template.replace("@R", REPORT).replace("@", "\n").replace("desk\nx", "desk@x")))
                    .singleElement()
                    .isInstanceOfSatisfying(Rejection.class, rejection -> {
                        assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
                        assertThat(rejection.detail()).contains(detail);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why the tag <b> is going away\n\nThe tag <b> is hardly used, and <div> is used everywhere, Mara Lindqvist said.",
                "“We will not close it”, says minister\n\nThe minister said on Tuesday that the harbour would stay open.",
                "From: the harbour, with love\n\nThe council approved the plan on Tuesday, its chair Mara Lindqvist said.",
                "Plan approved after a long night\n\nTitle: none yet. The council approved it on Tuesday, its chair said.",
                "2 of 3 councillors back the plan\n\nThe council approved the plan on Tuesday, its chair Mara Lindqvist said.",
                "Plan approved after a long night\n\nINTERVIEWER: Is it good?\n\nSource: the council.\n\nThe plan is good, the chair said.",
                "<b>Plan approved after a long night</b>\n\nThe council approved the plan on Tuesday, its chair said."
            })
    void anHonestPageIsRead(String page) {
        assertThat(all(OPTIONS, "page.txt", page)).singleElement().isInstanceOf(Article.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "pubstatus":"withheld"                          | WITHDRAWN
            "pubStatus":"canceled"                          | WITHDRAWN
            "pub_status":{"qcode":"stat:canceled"}          | WITHDRAWN
            "state":"killed"                                | WITHDRAWN
            "deleted":true                                  | WITHDRAWN
            "deleted":1                                     | WITHDRAWN
            "is_deleted":"1"                                | WITHDRAWN
            "deleted":0,"draft":false                       |
            "published":false                               | WITHDRAWN
            "isPublished":"False"                           | WITHDRAWN
            "published":true                                |
            "pubstatus":"usable"                            |
            "status":"ok","state":"Texas"                   |
            "embargoed":"2026-01-01T00:00:01Z"              | EMBARGOED
            "embargoUntil":"2026-01-02"                     | EMBARGOED
            "embargo":"after the speech"                    | EMBARGOED
            "embargoed":"2026-01-01T00:00:00Z"              |
            "embargo":null,"embargoed":"none"               |
            "embargo":"NaN"                                 |
            "pubstatus":"embargoed"                         | EMBARGOED
            "status":"embargoed","embargoed":"2025-12-31"   |
            "status":"scheduled"                            | WITHDRAWN
            "revision":{"published":false}                  | WITHDRAWN
            "revision":{"published":true}                   |
            "embargo":"N/A"                                 |
            "type":"picture"                                | NOT_AN_ARTICLE
            "type":"event"                                  | NOT_AN_ARTICLE
            "itemClass":"ninat:video"                       | NOT_AN_ARTICLE
            "@type":"ImageObject"                           | NOT_AN_ARTICLE
            "ord_in_thread":1                               | NOT_AN_ARTICLE
            "type":"text"                                   |
            "@type":["NewsArticle","Article"]               |
            """)
    void stateEmbargoAndTypeAreHonoured(String fields, Reason reason) {
        List<Reading> readings = all(OPTIONS, "a.jsonl", "{\"id\":\"1\",\"body\":\"" + REPORT + "\"," + fields + "}");
        assertThat(readings).singleElement().satisfies(reading -> {
            if (reason == null) {
                assertThat(reading).isInstanceOf(Article.class);
            } else {
                assertThat(((Rejection) reading).reason()).isEqualTo(reason);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "… [+412 chars]",
                "... [1234 chars]",
                " [&hellip;]",
                " […]</p>",
                " […] Read more at The Bay",
                " [&#8230;]</p><p>The post <a href='https://bay.example/2024/05/14/plan'>Plan</a> appeared first on <a href='https://bay.example'>The Bay</a>.</p>",
                " (more…)",
                "ONLY AVAILABLE IN PAID PLANS"
            })
    void aBodyThatTheServiceCutIsTruncated(String end) {
        assertThat(all(OPTIONS, "a.jsonl", "{\"id\":\"1\",\"body\":\"" + REPORT + end + "\"}"))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(Reason.TRUNCATED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "quoteID":"2024-05-14-000001","quotation":"We will not close it","speaker":"Mara Lindqvist" | Quotebank
            "stories_id":7,"title":"Plan","url":"https://bay.example/1","media_name":"The Bay"            | Media Cloud
            "GLOBALEVENTID":7,"SQLDATE":20240514,"SOURCEURL":"https://bay.example/1"                      | GDELT
            """)
    void aDataSetWithoutTextIsNamed(String fields, String name) {
        assertThat(all(OPTIONS, "a.jsonl", "{" + fields + "}"))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(Reason.NO_BODY);
                    assertThat(rejection.detail()).contains(name);
                });
    }

    @Test
    void aSavedPageSaysWhereItWasSavedFrom() {
        String html =
                "<!DOCTYPE html>\n<!-- saved from url=(0040)https://bay.example/2024/05/14/plan -->\n<html><body><article><h1>Plan</h1><p>"
                        + REPORT + "</p></article></body></html>";
        assertThat(all(ReadOptions.of("test"), "page.html", html))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> {
                    assertThat(article.url()).isEqualTo("https://bay.example/2024/05/14/plan");
                    assertThat(article.source()).isEqualTo("bay.example");
                    assertThat(article.publishedDate()).hasToString("2024-05-14");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--\n Page saved with SingleFile \n url: https://bay.example/2024/05/14/plan \n saved date: Tue May 14 2024\n-->",
                "<!-- Mirrored from bay.example/2024/05/14/plan by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 14 May 2024 -->"
            })
    void soDoesOneThatAToolSaved(String comment) {
        for (String html : List.of("<!DOCTYPE html>\n<html>\n" + comment, comment + "\n<html>")) {
            assertThat(all(
                            ReadOptions.of("test"),
                            "page.html",
                            html + "<body><article><p>" + REPORT + "</p></article></body></html>"))
                    .singleElement()
                    .isInstanceOfSatisfying(Article.class, article -> assertThat(article.url())
                            .isEqualTo("https://bay.example/2024/05/14/plan"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.csv   | Title,Source,Date,Author,Full Text@Plan,The Pier,2024-05-14,Jane Roe,"@R"
            a.csv   | sep=;@title;source;date;author;text@Plan;The Pier;2024-05-14;Jane Roe;"@R"
            a.jsonl | {"Headline":"Plan","Newspaper":"The Pier","Date":"2024-05-14","Authors":["Jane Roe"],"Article":"@R"}
            a.jsonl | {"HEADLINE":"Plan","SOURCE":"The Pier","DATE_PUBLISHED":"2024-05-14","BYLINE":"Jane Roe","paragraphs":["@R"]}
            """)
    void namesOfFieldsAreReadInCapitalsToo(String path, String content) {
        assertThat(all(
                        ReadOptions.of("test"),
                        path,
                        content.replace("@R", REPORT).replace("@", "\n")))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> {
                    assertThat(article.title()).isEqualTo("Plan");
                    assertThat(article.source()).isEqualTo("The Pier");
                    assertThat(article.publishedDate()).hasToString("2024-05-14");
                    assertThat(article.authors()).containsExactly("Jane Roe");
                    assertThat(article.text().text()).isEqualTo(REPORT);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"nan\"", "\"None\"", "\"NA\"", "null", "[\"None\"]", "[null]", "\"\\\\N\""})
    void whatStandsForNothingIsNothing(String nothing) {
        String json = "{\"title\":@,\"author\":@,\"date\":@,\"url\":@,\"source\":@,\"text\":\"" + REPORT + "\"}";
        assertThat(all(OPTIONS, "a.jsonl", json.replace("@", nothing)))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> {
                    assertThat(article.title()).isEmpty();
                    assertThat(article.authors()).isEmpty();
                    assertThat(article.publishedDate()).isNull();
                    assertThat(article.url()).isNull();
                    assertThat(article.source()).isEqualTo("The Bay");
                });
        assertThat(all(OPTIONS, "a.jsonl", "{\"title\":\"Plan\",\"text\":" + nothing + "}"))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(Reason.NO_BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Page not found</title><h1>404</h1><p>Sorry, the page that you are looking for does not exist.</p>",
                "<title>Just a moment...</title><h1>Checking your browser</h1><p>You will be taken to the page shortly. Please wait.</p>",
                "<title>Access Denied</title><p>You have no permission to open this page on this server.</p>"
            })
    void whatAServerSaysInPlaceOfAPageIsNoArticle(String html) {
        assertThat(all(OPTIONS, "page.html", "<!DOCTYPE html><html>" + html + "</html>"))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(Reason.NO_BODY));
    }

    @Test
    void aHeadingOfMarkdownIsAHeadline() {
        assertThat(all(OPTIONS, "plan.md", "# Plan approved after a long night\n\n" + REPORT + "\n"))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> assertThat(article.title())
                        .isEqualTo("Plan approved after a long night"));
    }

    @Test
    void aBodyThatBreaksOffByItselfIsWhole() {
        for (String end : List.of(
                " …", " ...", " “I will [...] continue to fight,” she said.", " [sic]", " (more)", " “We will […]”")) {
            assertThat(all(OPTIONS, "a.jsonl", "{\"id\":\"1\",\"body\":\"" + REPORT + end + "\"}"))
                    .singleElement()
                    .isInstanceOf(Article.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "source":"https://www.bay.example/2024/05/plan"                              | bay.example | https://www.bay.example/2024/05/plan
            "source":"https://www.bay.example/2024/05/plan","source-hostname":"The Bay"  | The Bay     | https://www.bay.example/2024/05/plan
            "source":"https://www.bay.example/2024/05/plan","hostname":"bay.example"     | bay.example | https://www.bay.example/2024/05/plan
            "source":"http://desk@news.bay.example:8080/x?y=1","url":"https://u"         | news.bay.example | https://u
            "source":"www.bay.example","publisher":{"name":"The Bay"}                    | The Bay     |
            "source":"www.bay.example"                                                   | bay.example |
            "source_domain":"bay.example"                                                | bay.example |
            "source":"http://localhost/x"                                                | localhost   | http://localhost/x
            "source":"TheBay.com"                                                        | TheBay.com  |
            "source":"AP/Reuters"                                                        | AP/Reuters  |
            "source":"St. Elston Post"                                                   | St. Elston Post |
            """)
    void anOutletIsNeverAnAddress(String fields, String source, String url) {
        List<Reading> readings =
                all(ReadOptions.of("test"), "a.jsonl", "{\"id\":\"1\",\"body\":\"" + REPORT + "\"," + fields + "}");
        assertThat(readings).singleElement().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(article.source()).isEqualTo(source);
            assertThat(article.url()).isEqualTo(url);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='story'><p>@R</p></div>",
                "<rss><channel><item><title>Plan</title></item></channel></rss>",
                "WARC/1.1\nWARC-Type: response\n\nHTTP/1.1 200 OK"
            })
    void whatTheJobCallsAPageIsNoMarkup(String content) {
        assertThat(all(OPTIONS.withFormat(Format.PAGE), "file", content.replace("@R", REPORT)))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
                    assertThat(rejection.detail()).contains("the job's format is another");
                });
    }

    @Test
    void aMappingThroughAnArrayOfRecordsIsRefused() {
        String json =
                "{\"results\":[{\"kop\":\"Plan\",\"tekst\":\"" + REPORT + "\"},{\"kop\":\"Pier\",\"tekst\":\"x\"}]}";
        ReadOptions options =
                OPTIONS.withMapping(new FieldMapping(Map.of("title", "results.kop", "body", "results.tekst")));
        assertThat(all(options, "a.jsonl", json)).singleElement().isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
            assertThat(rejection.detail()).contains("'results.kop' leads through an array of 2");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"articles":[@1,@2]}                                                   | 1, 2
            {"status":"ok","response":{"results":[@1,@2]}}                         | 1, 2
            {"hits":{"hits":[{"_id":"a","_source":@1},{"_id":"b","_source":@2}]}}  | 1, 2
            {"The Bay":[@1],"The Pier":[@2]}                                       | 1, 2
            {"headline":"Both","type":"composite","associations":[@1,@2]}          | !not_an_article
            {"title":"Plan","related":[@1,@2]}                                     | !no_body
            {"articles":[{"url":"u","title":"Plan"},@2]}                           | !no_body, 2
            {"articles":[]}                                                        | !no_body
            {"_index":"news","_id":"a","_source":@1}                               | 1
            {"data":{"search":{"edges":[{"cursor":"x","node":@1},{"node":@2}]}}}   | 1, 2
            {"total_rows":2,"rows":[{"id":"a","key":"a","doc":@1},{"id":"b","doc":@2}]} | 1, 2
            {"data":[{"type":"article","attributes":@1,"links":{}},{"type":"article","attributes":@2}]} | 1, 2
            {"status":"ok","article":@1}                                           | 1
            {"a1":@1,"a2":@2}                                                      | 1, 2
            {"rows":[{"row_idx":0,"row":@1},{"row_idx":1,"row":@2}]}               | 1, 2
            {"title":"Plan","article":@1}                                          | !not_text
            {"featured":[@1],"articles":[@2]}                                      | 1, 2
            {"response":{"status":"ok","editorsPicks":[@1],"results":[@2]}}        | 1, 2
            {"status":"ok","lead":@1,"others":{"latest":[@2]}}                     | 1, 2
            {"data":{"home":{"page":{"blocks":[{"name":"x","items":[@1]},{"name":"y","items":[@2]}]}}}} | 1, 2
            {"sections":[{"title":"World","articles":[@1]},{"title":"Home","related":[@2]}],"total":2}   | 1
            {"title":"Search results","articles":[@1,@2]}                          | 1, 2
            {"status":"ok","info":{"title":"News","description":"All of it"},"articles":[@1,@2]}        | 1, 2
            {"status":"ok","articles":[{"title":"Plan","full_text":"@R"},{"title":"Pier","paragraphs":["@R"]}]} | *, *
            {"top":[@1],"latest":[@1]}                                             | 1, 1
            """)
    void anEnvelopeIsOpenedAndNothingElse(String template, String expected) {
        String json = template.replace("@R", REPORT);
        for (String id : List.of("1", "2")) {
            json = json.replace("@" + id, "{\"id\":\"" + id + "\",\"title\":\"Plan\",\"body\":\"" + REPORT + "\"}");
        }
        for (String text : List.of(json, json.replace("{", "{\n"))) {
            assertThat(all(OPTIONS, "a.json", text).stream()
                            .map(reading -> reading instanceof Article article
                                    ? article.id().replaceAll("\\w{64}", "*")
                                    : "!" + ((Rejection) reading).reason().code())
                            .collect(java.util.stream.Collectors.joining(", ")))
                    .isEqualTo(expected);
        }
    }

    /** What stands above an array of records is their outlet only where it names one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Elston Post":[{"title":"Plan","text":"@"}]}                                   | Elston Post
            {"Elston Post":[{"title":"Plan","url":"https://bay.example/1","text":"@"}]}     | bay.example
            {"Elston Post":[{"title":"Plan","source":"The Pier","publisher":null,"text":"@"}]} | The Pier
            {"articles":[{"title":"Plan","url":"https://bay.example/1","text":"@"}]}        | bay.example
            {"Top-Stories":[{"title":"Plan","text":"@"}]}                                   | !no_source
            {"data":[{"title":"Plan","source":"The Pier","text":"@"}]}                      | The Pier
            {"items":[{"title":"Plan","text":"@"}]}                                         | !no_source
            {"title":"The Pier","feed_url":"https://bay.example/f","items":[{"title":"Plan","content_text":"@"}]} | The Pier
            """)
    void aContainerIsNoOutlet(String json, String source) {
        assertThat(all(ReadOptions.of("test"), "a.json", json.replace("@", REPORT)))
                .singleElement()
                .extracting(reading -> reading instanceof Article article
                        ? article.source()
                        : "!" + ((Rejection) reading).reason().code())
                .isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"link\":\"https://bay.example/1\",\"date\":\"2024-05-14T20:50:00\",\"title\":{\"rendered\":\"Plan\"},\"content\":{\"rendered\":\"<p>@</p>\"}}",
                "{\"webUrl\":\"https://bay.example/1\",\"webTitle\":\"Plan\",\"webPublicationDate\":\"2024-05-14T20:50:00Z\",\"fields\":{\"bodyText\":\"@\"}}",
                "{\"uri\":\"7\",\"url\":\"https://bay.example/1\",\"title\":\"Plan\",\"dateTimePub\":\"2024-05-14T20:50:00Z\",\"source\":{\"uri\":\"bay.example\",\"title\":\"bay.example\"},\"body\":\"@\"}",
                "{\"domain\":\"bay.example\",\"url\":\"https://bay.example/1\",\"title\":\"Plan\",\"publish_date\":\"05-14-2024\",\"date\":\"2024-05-14\",\"text\":\"@\"}",
                "{\"url\":\"https://bay.example/1\",\"title\":\"Plan\",\"publish_date\":{\"$date\":{\"$numberLong\":\"1715719800000\"}},\"text\":\"@\"}",
                "{\"stories_id\":1,\"media_name\":\"bay.example\",\"guid\":\"7\",\"url\":\"https://bay.example/1\",\"title\":\"Plan\",\"publish_date\":\"2024-05-14 20:50:00\",\"story_text\":\"@\"}",
                "{\"guid\":\"urn:7\",\"source\":\"bay.example\",\"copyrightholder\":\"The Pier\",\"headline\":\"Plan\",\"versioncreated\":\"2024-05-15T20:50:00Z\",\"firstpublished\":\"2024-05-14T20:50:00Z\",\"body_html\":\"<p>@</p>\"}",
                "{\"url\":\"https://bay.example/2024/05/14/1\",\"title\":\"Plan\",\"text\":\"@\"}"
            })
    void theNamesOfEachServiceAreKnown(String json) {
        assertThat(all(ReadOptions.of("test"), "a.jsonl", json.replace("@", REPORT)))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> {
                    assertThat(article.title()).isEqualTo("Plan");
                    assertThat(article.source()).isEqualTo("bay.example");
                    assertThat(article.publishedDate()).hasToString("2024-05-14");
                    assertThat(article.text().text()).isEqualTo(REPORT);
                });
    }

    @Test
    void aMappingThroughAnArrayOfPiecesIsFollowed() {
        String json =
                "{\"elements\":[{\"type\":\"text\",\"content\":\"" + REPORT + "\"},{\"content\":\"It rained.\"}]}";
        ReadOptions options = OPTIONS.withMapping(new FieldMapping(Map.of("body", "elements.content")));
        assertThat(all(options, "a.jsonl", json))
                .singleElement()
                .isInstanceOfSatisfying(
                        Article.class, article -> assertThat(article.body()).isEqualTo(REPORT + "\n\nIt rained."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title":["Plan","Pier"],"text":["@","@"]}                                           | 'title' and 'text' hold 2
            {"headline":"News","url":["https://bay.example/1",null,"https://bay.example/2"],"body":["@","@","@"]} | 'url' and 'body' hold 3
            {"title":["Plan","Pier"],"text":"@"}                                                 |
            {"title":["Plan","Plan"],"text":["@","@"]}                                           |
            {"title":["Plan"],"url":["https://bay.example/1","https://bay.example/2"],"text":["@"]} |
            """)
    void columnsOfATableAreNoArticle(String json, String detail) {
        assertThat(all(OPTIONS, "a.jsonl", json.replace("@", REPORT)))
                .singleElement()
                .satisfies(reading -> {
                    if (detail == null) {
                        assertThat(reading).isInstanceOf(Article.class);
                    } else {
                        assertThat(((Rejection) reading).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
                        assertThat(((Rejection) reading).detail()).contains(detail);
                    }
                });
    }

    /** A tilde is a tab, a bar a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            a.txt § id~date~title~text|1~2024-05-14~Plan~"@||@"|2~2024-05-15~Pier~"@"| § 2
            a.txt § id,date,title,full_text|1,2024-05-14,Plan,"@"|2,2024-05-15,Pier,"@"| § 2
            a.txt § title,text|Plan,"@"|Pier,"@"|                                       § 1
            a.txt § Date, Title, Author||@||@|                                          § 1
            a.csv.txt.gz § id,date,title,text|1,2024-05-14,Plan,"@"|2,2024-05-15,Pier,"@"| § 2
            a.csv.bz2 § kop,text|1,"@"|2,"@"| § 2
            a.csv.xz  § kop,text|1,"@"|2,"@"| § 2
            a.tsv.zst § kop~text|1~"@"|2~"@"| § 2
            """)
    void aTableIsToldByItsNameOrItsColumns(String path, String content, int articles) {
        String report = REPORT.replace("Tuesday, its", "Tuesday - its");
        assertThat(all(
                        OPTIONS,
                        path,
                        content.replace("~", "\t").replace("|", "\n").replace("@", report)))
                .hasSize(articles)
                .allSatisfy(reading -> assertThat(reading).isInstanceOf(Article.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "published":true,"published_at":"2024-05-14T10:00:00Z"                     | 2024-05-14
            "timestamp":"2025-11-30T08:00:00Z","publish_date":"2024-05-14"             | 2024-05-14
            "date":"2025-11-30","date_published":"2024-05-14"                          | 2024-05-14
            "date":"2025-11-30","Publish Date":"14 May 2024"                           | 2024-05-14
            "published":"2024","date":"2024-05-14"                                     | 2024-05-14
            "published":"soon","timestamp":1715680000                                  | 2024-05-14
            "published":{"$date":"2024-05-14T10:00:00Z"}                               | 2024-05-14
            "published":"2024-05-14","date":"2024-05-15","modified":"2024-05-16"       | 2024-05-14
            "published":true                                                           |
            """)
    void theDateOfPublicationIsTaken(String fields, String day) {
        assertThat(all(OPTIONS, "a.jsonl", "{\"title\":\"Plan\",\"text\":\"" + REPORT + "\"," + fields + "}"))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> assertThat(
                                article.publishedDate() == null
                                        ? null
                                        : article.publishedDate().toString())
                        .isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: Plan approved\nAuthor: Jane Roe\nDate: 14 May 2024\nSource: The Pier\n\n@R\n\nIt rained.",
                "URL: https://pier.example/1\r\nHeadline: Plan approved\r\nByline: By Jane Roe\r\nPublished: 2024-05-14\r\nPublication: The Pier\r\n\r\n@R\r\n\r\nIt rained.",
                "---\ntitle: \"Plan approved\"\nauthor: Jane Roe\nurl: https://pier.example/1\nhostname: pier.example\nsitename: The Pier\ndate: 2024-05-14\ncategories: ['News']\n---\n"
                        + "The council approved the [plan](https://pier.example/plan) on Tuesday, its **chair** Mara Lindqvist said.\n\n> It rained."
            })
    void aTextUnderItsFieldsIsReadWithThem(String text) {
        assertThat(all(ReadOptions.of("test"), "a.txt", text.replace("@R", REPORT)))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> {
                    assertThat(article.title()).isEqualTo("Plan approved");
                    assertThat(article.source()).isEqualTo("The Pier");
                    assertThat(article.authors()).containsExactly("Jane Roe");
                    assertThat(article.publishedDate()).hasToString("2024-05-14");
                    assertThat(article.text().text()).isEqualTo(REPORT + "\n\nIt rained.");
                });
    }

    @Test
    void theParagraphsOfAnAnswerOfTheGuardianAreKept() {
        String json = "{\"response\":{\"results\":[{\"webTitle\":\"Plan\",\"webUrl\":\"https://bay.example/1\","
                + "\"fields\":{\"bodyText\":\"@ @\",\"body\":\"<p>@</p><p>It rained, he said.</p>\"}}]}}";
        assertThat(all(OPTIONS, "a.json", json.replace("@", REPORT)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Article.class,
                        article -> assertThat(article.text().text()).isEqualTo(REPORT + "\n\nIt rained, he said."));
    }

    @Test
    void aRecordIsKnownByItsGuid() {
        String json = "{\"guid\":\"urn:7\",\"headline\":\"Plan\",\"pubstatus\":\"usable\",\"body_html\":\"<p>@</p>\"}";
        assertThat(all(OPTIONS, "a.json", json.replace("@", REPORT)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Article.class, article -> assertThat(article.id()).isEqualTo("urn:7"));
    }

    @Test
    void anAnswerOfWordPressIsReadAsSuch() {
        String json =
                "[{\"id\":7,\"date\":\"2024-05-14T23:30:00\",\"date_gmt\":\"2024-05-15T03:30:00\",\"link\":\"https://bay.example/plan\","
                        + "\"guid\":{\"rendered\":\"https://bay.example/?p=7\"},\"title\":{\"rendered\":\"Plan\"},\"author\":12,"
                        + "\"content\":{\"rendered\":\"<p>@</p>\"}}]";
        assertThat(all(OPTIONS, "a.json", json.replace("@", REPORT)))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> {
                    assertThat(article.id()).isEqualTo("https://bay.example/?p=7");
                    assertThat(article.authors()).isEmpty();
                    assertThat(article.publishedAt()).hasToString("2024-05-15T03:30:00Z");
                });
    }

    @Test
    void anAuthorIsANameAndNoNumberOrAddress() {
        String authors = "[12,{\"url\":\"https://bay.example/roe\"},\"roe@bay.example\",{\"name\":\"Jane Roe\"}]";
        assertThat(all(OPTIONS, "a.jsonl", "{\"text\":\"" + REPORT + "\",\"authors\":" + authors + "}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Article.class, article -> assertThat(article.authors()).containsExactly("Jane Roe"));
    }

    /** A bar is a paragraph's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            [{"type":"paragraph","value":"@1"},{"type":"paragraph","value":"@2"}]                        § @1|@2
            [{"value":"@1"},{"value":"@2"}]                                                              § @1|@2
            [{"value":"@1"},{"value":"<p>@1</p>"}]                                              § @1
            [{"role":"abstract","value":"@2"},{"role":"main","value":"@1"},{"role":"main","value":"<i>@1</i>!"}] § @1
            [{"contentType":"text/plain","value":"@1"},{"contentType":"text/html","value":"<b>@1</b> ."}] § @1
            [{"type":"text","content":"@1"},{"type":"raw_html","content":"<p>@2</p>"},{"type":"image","caption":"x","text":"x"}] § @1|<p>@2</p>
            [{"type":"p","text":"@1"},{"type":"bullet","text":"@2"},{"type":"list_item","text":"@1"},{"type":"html","html":"@2"}] § @1|@2|@1|@2
            [{"type":"text","text":"@1"},{"type":"articleImage","text":"x"},{"type":"embedded-entry-block","text":"x"},{"type":"core/gallery","text":"x"},{"type":"link","text":"x"},{"type":"link_list","items":["x"]}] § @1
            {"nodeType":"document","content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":"Lund said "},{"nodeType":"hyperlink","data":{},"content":[{"nodeType":"text","value":"no"}]},{"nodeType":"text","value":"."}]},{"nodeType":"heading-2","content":[{"nodeType":"text","value":"@1"}]},{"nodeType":"embedded-asset-block","content":[]}]} § Lund said no.|@1
            {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Lund "},{"type":"hardBreak"},{"type":"text","text":"said no."}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"@1"}]}]}]}]} § Lund ~said no.|@1
            [{"type":"paragraph","children":[{"text":"Lund "},{"text":"said","bold":true},{"type":"link","url":"u","children":[{"text":" no"}]},{"text":"."}]},{"children":[{"text":"Holm "},{"text":"left."}]}] § Lund said no.|Holm left.
            [{"_type":"block","children":[{"_type":"span","text":"Lund said "},{"_type":"span","text":"no."}]},{"_type":"figure","text":"x"}] § Lund said no.
            {"blocks":[{"type":"header","data":{"text":"@1"}},{"type":"list","data":{"items":["@2","@1"]}}]} § @1|@2|@1
            {"root":{"children":[{"type":"paragraph","children":[{"type":"text","text":"Lund said "},{"type":"text","text":"no."}]}]}} § Lund said no.
            [{"type":"list","items":[{"type":"text","content":"@1"},{"type":"text","content":"@2"}]},{"type":"paragraph","content":["Holm said ",{"type":"em","text":"yes"},"."]}] § @1|@2|Holm said yes.
            """)
    void everyPieceOfABodyIsReadOnce(String body, String expected) {
        String first = "The council approved the plan on Tuesday.";
        String second = "The pier stays open, Mara Holm said.";
        assertThat(all(
                        OPTIONS,
                        "a.jsonl",
                        "{\"title\":\"Plan\",\"body\":"
                                + body.replace("@1", first).replace("@2", second) + "}"))
                .singleElement()
                .isInstanceOfSatisfying(Article.class, article -> assertThat(article.body())
                        .isEqualTo(expected.replace("|", "\n\n")
                                .replace("~", "\n")
                                .replace("@1", first)
                                .replace("@2", second)));
    }

    @Test
    void ofHeadlinesAndBodiesTheMainOnesAreTaken() throws IOException {
        try (InputStream bytes = requireNonNull(getClass().getResourceAsStream("/read/formats/08-ninjs3-roles.json"))) {
            Article article = (Article) all(OPTIONS, "a.json", bytes).get(0);
            assertThat(article.body()).startsWith("<p>PORT ELSTON (Reuters)");
            assertThat(article.agency()).isEqualTo("Reuters");
        }
    }

    private static List<Reading> all(ReadOptions options, String path, String content) {
        return all(options, path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Reading> all(ReadOptions options, String path, InputStream bytes) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(options, NOW).read(path, bytes).forEachRemaining(readings::add);
        return readings;
    }
}
