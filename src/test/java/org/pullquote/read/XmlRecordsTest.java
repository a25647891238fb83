package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LinearTime;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** XML of newsrooms, feeds and corpora: records are read one by one, and none reaches beyond itself. */
class XmlRecordsTest {
    private static final ReadOptions OPTIONS = ReadOptions.of("test").withSource("The Bay");
    private static final String REPORT = "The council approved the plan on Tuesday, its chair Mara Lindqvist said.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @1@2@3                                                            | 1, 2, 3
            @1<item><guid>2</guid><title>x & y</title></item>@3               | 1, !2, 3
            @1<item><guid>2</guid><b>x</item>@3                               | 1, !2, 3
            @1<item><guid>2</guid>@3                                          | 1, !2, 3
            @1<item><guid>2                                                   | 1, !2
            @1<item><a href="x><guid>2</guid></item>@3                        | 1, !2, 3
            @1</item></b>@2                                                   | 1, 2
            @1<!-- <item> -->@2                                               | 1, 2
            @1<item><guid>2</guid><description><![CDATA[</item><item>]]></description></item>@3 | 1, !2, 3
            """)
    void aBrokenItemCostsItself(String template, String expected) {
        String feed = "<rss><channel><title>The Pier</title>" + template + "</channel></rss>";
        for (int id = 1; id <= 3; id++) {
            feed = feed.replace("@" + id, item(String.valueOf(id), REPORT));
        }
        assertThat(summary(read(feed))).isEqualTo(expected);
    }

    @Test
    void aFeedNamesTheOutletOfItsItems() {
        String feed = "<?xml version='1.0'?><rss><channel><title>The Pier</title><language>en</language>"
                + item("1", REPORT) + "</channel></rss>";
        assertThat(articles(feed)).singleElement().satisfies(article -> assertThat(article.source())
                .isEqualTo("The Pier"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Pier</title><entry><id>1</id><title>Plan</title><link href='https://pier.example/1'/>"
                        + "<published>2024-05-14T20:50:00Z</published><author><name>Jane Roe</name></author><content type='xhtml'><div><p>@</p></div></content></entry></feed>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>The Pier</a:title><a:entry><a:id>1</a:id><a:title>Plan</a:title><a:link rel='self' href='x'/>"
                        + "<a:link href='https://pier.example/1'/><a:updated>2024-05-14T20:50:00Z</a:updated><a:author><a:name>Jane Roe</a:name></a:author>"
                        + "<a:content type='html'>&lt;p&gt;@&lt;/p&gt;</a:content></a:entry></a:feed>",
                "<rdf:RDF xmlns:rdf='x'><channel><title>The Pier</title></channel><item><guid>1</guid><title>Plan</title><link>https://pier.example/1</link>"
                        + "<dc:date>2024-05-14</dc:date><dc:creator>Jane Roe</dc:creator><content:encoded>&lt;p&gt;@&lt;/p&gt;</content:encoded></item></rdf:RDF>",
                "<TEI><teiHeader><fileDesc><titleStmt><title>Plan</title><author>Jane Roe</author></titleStmt><publicationStmt><publisher>The Pier</publisher>"
                        + "<ptr target='https://pier.example/1'/><date when='2024-05-14'/></publicationStmt></fileDesc></teiHeader><text><body><head>Plan</head><p>@</p></body></text></TEI>",
                "<doc sitename='The Pier' title='Plan' author='Jane Roe' date='2024-05-14' source='https://pier.example/1'><main><p>@</p></main><comments><p>I said no.</p></comments></doc>",
                "<nitf><head><docdata><date.issue norm='20240514'/></docdata><pubdata name='The Pier' ex-ref='https://pier.example/1'/></head><body><body.head><hedline><hl1>Plan</hl1>"
                        + "</hedline><byline>By Jane Roe</byline></body.head><body.content><p>@</p><media><media-caption>The pier, he said.</media-caption></media></body.content></body></nitf>",
                "<nitf><head><docdata><date.issue norm='20240514'/></docdata><pubdata name='The Pier' ex-ref='https://pier.example/1'/></head><body><body.head><hedline><hl1>Plan</hl1>"
                        + "</hedline><byline>By Jane Roe<byttl>The Pier</byttl></byline></body.head><body.content><p>@</p></body.content></body></nitf>",
                "<nitf><head><pubdata date.publication='20240514T000000' name='The Pier' ex-ref='https://pier.example/1'/></head><body><body.head><hedline><hl1>Plan</hl1></hedline>"
                        + "<byline class='print_byline'>By Jane Roe</byline><byline class='normalized_byline'>Roe, Jane</byline></body.head><body.content><p>@</p></body.content></body></nitf>"
            })
    void aRecordOfEachVocabularyIsRead(String xml) {
        assertThat(articles(xml.replace("@", REPORT))).singleElement().satisfies(article -> {
            assertThat(article.source()).isEqualTo("The Pier");
            assertThat(article.title()).isEqualTo("Plan");
            assertThat(article.authors()).containsExactly("Jane Roe");
            assertThat(article.publishedDate()).hasToString("2024-05-14");
            assertThat(article.url()).isEqualTo("https://pier.example/1");
            assertThat(article.text().text().replace("Plan\n\n", "")).isEqualTo(REPORT);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <pubStatus qcode="stat:canceled"/>                                    | WITHDRAWN
            <pubStatus qcode="stat:withheld"/>                                    | WITHDRAWN
            <pubStatus qcode="stat:usable"/>                                      |
            <embargoed>2099-01-01T00:00:00Z</embargoed>                           | EMBARGOED
            <embargoed/>                                                          | EMBARGOED
            <itemClass qcode="ninat:picture"/>                                    | NOT_AN_ARTICLE
            <itemClass qcode="ninat:text"/>                                       |
            """)
    void theStateOfANewsItemIsHonoured(String meta, Reason reason) {
        String xml = "<newsItem guid='x' version='3'><itemMeta>" + meta
                + "</itemMeta><contentMeta><headline role='hlrole:slug'>BC-PLAN</headline>"
                + "<headline role='hlrole:main'>Plan</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><p>"
                + REPORT
                + "</p></body.content></body></nitf></inlineXML></contentSet></newsItem>";
        assertThat(read(xml)).singleElement().satisfies(reading -> {
            if (reason == null) {
                assertThat(((Article) reading).title()).isEqualTo("Plan");
            } else {
                assertThat(((Rejection) reading).reason()).isEqualTo(reason);
            }
        });
    }

    @Test
    void aQuotationElementStandsForItsMarks() {
        String nitf =
                "<nitf><body><body.content><p><q>@</q> said Ida Holm.</p><p>“<q>No</q>,” he said.</p></body.content></body></nitf>";
        assertThat(textOf(nitf.replace("@", REPORT))).isEqualTo("“" + REPORT + "” said Ida Holm.\n\n“No,” he said.");
    }

    @Test
    void aBylineInsideTheTextOfANewsItemIsRead() {
        String xml =
                "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><nitf><body><body.head><hedline><hl1>Plan</hl1></hedline>"
                        + "<byline>By Jane Roe</byline></body.head><body.content><p>" + REPORT
                        + "</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";
        assertThat(articles(xml)).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Plan");
            assertThat(article.authors()).containsExactly("Jane Roe");
        });
    }

    @Test
    void aPartOfAFeedsTitleIsTheOutletIfItsSiteIsCalledSo() {
        String rss = "<rss><channel><title>@</title><link>https://www.bayecho.example/news</link>" + item("a", REPORT)
                + "</channel></rss>";
        assertThat(articles(rss.replace("@", "News – Bay Echo")).get(0).source())
                .isEqualTo("Bay Echo");
        assertThat(articles(rss.replace("@", "The Pier - News")).get(0).source())
                .isEqualTo("The Pier - News");
    }

    @Test
    void anExportOfWordPressNamesAuthorsAndHoldsNoPages() {
        String rss =
                "<rss><channel><title>The Pier</title><wp:author><wp:author_login>jroe</wp:author_login><wp:author_display_name>Jane Roe"
                        + "</wp:author_display_name></wp:author><item><guid>a</guid><title>Plan</title><dc:creator>jroe</dc:creator><wp:post_type>@</wp:post_type>"
                        + "<content:encoded>[caption id=\"x\"]The pier, he said.[/caption] " + REPORT
                        + " [gallery ids=\"1\"]</content:encoded></item></channel></rss>";
        assertThat(articles(rss.replace("@", "post"))).singleElement().satisfies(article -> {
            assertThat(article.authors()).containsExactly("Jane Roe");
            assertThat(article.text().text()).isEqualTo(REPORT);
        });
        assertThat(textOf(rss.replace("@", "page"))).isEqualTo("!not_an_article");
    }

    @Test
    void aPackageOfItemsIsNoArticle() {
        String xml = "<newsMessage><itemSet><packageItem guid='p'><itemMeta/><groupSet/></packageItem>"
                + "<newsItem guid='n'><contentMeta><headline>Plan</headline></contentMeta><contentSet><inlineData>"
                + REPORT
                + "</inlineData></contentSet></newsItem></itemSet></newsMessage>";
        assertThat(summary(read(xml))).isEqualTo("!1, n");
    }

    @Test
    void corporaInSgmlAreReadDocumentByDocument() {
        String reuters =
                "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"7\"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT>&#2;\n<TITLE>PLAN PASSES</TITLE>"
                        + "<DATELINE>    PORT ELSTON, Feb 26 - </DATELINE><BODY>" + REPORT
                        + "\n    It rained & snowed.\n Reuter\n&#3;</BODY></TEXT></REUTERS>\n";
        assertThat(articles(reuters)).singleElement().satisfies(article -> {
            assertThat(article.source()).isEqualTo("Reuters");
            assertThat(article.dateline()).isEqualTo("PORT ELSTON");
            assertThat(article.publishedDate()).hasToString("1987-02-26");
            assertThat(article.text().text()).startsWith(REPORT + "\n\nIt rained & snowed.");
        });
        String ldc =
                "<DOC id=\"APW_ENG_20040514.0001\" type=\"story\" >\n<HEADLINE>\nPlan passes\n</HEADLINE>\n<DATELINE>\nPORT ELSTON, May 14 (AP)\n</DATELINE>\n<TEXT>\n<P>\n"
                        + REPORT
                        + "\n</P>\n</TEXT>\n</DOC>\n<DOC id=\"APW_ENG_20040514.0002\" type=\"other\">\n<TEXT>x</TEXT></DOC>";
        assertThat(summary(read(ldc))).isEqualTo("APW_ENG_20040514.0001, !2");
    }

    @Test
    void aDocumentTypeReadsNoFileAndExpandsNothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the password of the house");
        for (String entity :
                List.of("SYSTEM '" + secret.toUri() + "'", "'" + "the password of the house ".repeat(9) + "'")) {
            String xml = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x " + entity
                    + "><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;'>]><rss><channel><item><guid>1</guid><description>"
                    + REPORT + "</description><title>&y; &x;</title><content:encoded>" + REPORT
                    + " &x;&y; &nbsp;&eacute;</content:encoded></item></channel></rss>";
            assertThat(read(xml)).singleElement().satisfies(reading -> assertThat(reading.toString())
                    .doesNotContain("password"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<item>",
                "</item>",
                "<!--",
                "<![CDATA[",
                "<!DOCTYPE x [",
                "<a b='",
                "&x;",
                "<?x",
                "]]>",
                "<p>Text, he said.</p>",
                "<li><p>"
            })
    void markupIsReadInLinearTime(String piece) {
        LinearTime.holds(
                piece,
                text -> read("<rss><channel><item><guid>1</guid><content:encoded>" + text
                        + "</content:encoded></item></channel></rss>"));
    }

    @Test
    void theEncodingThatIsDeclaredCounts() {
        String xml = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel>"
                + item("1", "The café closed, its owner said on Tuesday.") + "</channel></rss>";
        assertThat(all(xml.getBytes(Charset.forName("iso-8859-1"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Article.class, article -> assertThat(article.text().text())
                                .isEqualTo("The café closed, its owner said on Tuesday."));
    }

    /** What stands beside a picture is not the article. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <description>A teaser.</description><media:content url="u"><media:description>@C</media:description></media:content> | !no_body
            <media:content medium="image">@C</media:content><content type="html">@R</content> | @R
            <m:content url="u" medium="image">@C</m:content>                                  | !no_body
            <media:description>@L</media:description>                                         | !no_body
            <description>@L</description><media:content url="u">@C</media:content>            | @L
            <atom:content type="html">@R</atom:content>                                       | @R
            """)
    void aPictureOfAFeedIsNoArticle(String parts, String expected) {
        assertThat(textOf("<rss><channel><title>The Pier</title><item><guid>a</guid>" + filled(parts)
                        + "</item></channel></rss>"))
                .isEqualTo(filled(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <C><Role FormalName="Picture"/><C><Role FormalName="Caption"/>@I@C@J</C></C><C><Role FormalName="Main"/>@I@R@J</C> | @R
            <C><Role FormalName="Caption"/>@I@C@J</C>                                                   | !no_body
            <C>@I@R@J</C><C>@I@C @R@J</C>                                                               | @C @R
            <C><Role FormalName="Main"/><C>@I@R@J</C></C><C><Role FormalName="Sidebar"/>@I@L@J</C>      | @R
            <C><ContentItem><MediaType FormalName="Photo"/><DataContent>@L</DataContent></ContentItem></C><C>@I@R@J</C> | @R
            <C><ContentItem><Encoding Notation="Base64"><DataContent>@L</DataContent></Encoding></ContentItem></C><C>@I@R@J</C> | @R
            """)
    void theMainTextOfANewsItemIsRead(String parts, String expected) {
        String components = parts.replace("C>", "NewsComponent>")
                .replace("@I", "<ContentItem><MediaType FormalName=\"Text\"/><DataContent><p>")
                .replace("@J", "</p></DataContent></ContentItem>");
        assertThat(textOf("<NewsML><NewsItem><NewsComponent>" + filled(components)
                        + "</NewsComponent></NewsItem></NewsML>"))
                .isEqualTo(filled(expected));
    }

    private static String filled(String template) {
        return template.replace("@R", REPORT)
                .replace("@C", "Mayor Ida Holm said on the quay that it would stay.")
                .replace(
                        "@L",
                        "The pier was closed on Tuesday after a storm hit it. "
                                .repeat(15)
                                .strip());
    }

    private static String textOf(String xml) {
        return read(xml).stream()
                .map(reading -> reading instanceof Article article
                        ? article.text().text()
                        : "!" + ((Rejection) reading).reason().code())
                .collect(Collectors.joining(", "));
    }

    private static String item(String id, String text) {
        return "<item><guid>" + id + "</guid><title>Plan</title><content:encoded><![CDATA[<p>" + text
                + "</p>]]></content:encoded></item>";
    }

    private static String summary(List<Reading> readings) {
        return readings.stream()
                .map(reading ->
                        reading instanceof Article article ? article.id() : "!" + ((Rejection) reading).record())
                .collect(Collectors.joining(", "));
    }

    private static List<Article> articles(String xml) {
        return read(xml).stream().map(Article.class::cast).toList();
    }

    private static List<Reading> read(String xml) {
        return all(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reading> all(byte[] bytes) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(OPTIONS)
                .read("a.xml", new ByteArrayInputStream(bytes))
                .forEachRemaining(readings::add);
        return readings;
    }
}
