package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LinearTime;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;

/** Files of archives and wires are read document by document, labels apart from text. */
class TextExportsTest {
    private static final String FIRST = "The council approved the plan on Tuesday, its chair Mara Lindqvist said.";
    private static final String SECOND =
            "“Nobody has told us to stop sailing,” said Ida Brandt, the master of the harbour.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Factiva, with labels
                """
                SE News
                HD Council approves plan
                BY By Jane Roe
                WC 24 words
                PD 14 May 2024
                SN The Elston Post
                SC ELST
                LA English
                CY Copyright 2024
                LP
                @1
                TD
                @2
                RE port : Port Elston
                AN Document ELST000020240514ek5e0001x
                """,
                // Factiva, without
                """
                News
                Council approves plan
                By Jane Roe
                24 words
                14 May 2024
                20:50
                The Elston Post
                ELST
                English
                Copyright 2024 The Elston Post

                @1

                @2

                Document ELST000020240514ek5e0001x

                """,
                // Europresse
                """
                The Elston Post
                Tuesday 14 May 2024 - 20:50
                Council approves plan
                Jane Roe
                @1

                @2

                © 2024 The Elston Post. All rights reserved.
                news·20240514·EP·0001
                """,
                // Nexis, with a headline label and a byline of two lines
                """
                               1 of 1 DOCUMENT


                            The Elston Post

                      May 14, 2024 Tuesday
                         Final Edition

                HEADLINE: Council approves plan

                BYLINE: Jane Roe

                SECTION: NEWS;
                Pg. 4

                @1

                @2

                LOAD-DATE: May 15, 2024
                LANGUAGE: ENGLISH
                      Copyright 2024 The Elston Post
                """,
                // Nexis Uni
                """
                Council approves plan
                The Elston Post
                May 14, 2024 Tuesday

                Copyright 2024 The Elston Post

                Length: 24 words
                Byline: Jane Roe
                Body

                @1

                @2

                Classification

                Language: ENGLISH

                End of Document
                """,
                // ProQuest
                """
                ____________________________________________________________

                Document 1 of 1

                Council approves plan

                Author: Roe, Jane

                Full text: @1

                @2

                Subject: Harbours

                Publication title: The Elston Post

                Publication date: May 14, 2024

                ProQuest document ID: 123456
                """
            })
    void aDocumentOfEachArchiveIsRead(String export) {
        List<Article> articles = articles(export.replace("@1", FIRST).replace("@2", SECOND));
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Council approves plan");
            assertThat(article.source()).isEqualTo("The Elston Post");
            assertThat(article.authors()).containsExactly("Jane Roe");
            assertThat(article.publishedDate()).hasToString("2024-05-14");
            assertThat(article.text().text()).isEqualTo(FIRST + "\n\n" + SECOND);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Factiva, with labels
                """
                HD Council approves plan for port
                BY By Jane Roe
                WC 24 words
                PD 14 May 2024
                SN The Elston Post
                LP
                IN a statement, the port said that work would begin.

                TD Bank of Elston agreed, Holm said.
                TD
                Location: the council wants to move the pier, Lund said.

                ED Holm, the opponent, said that nobody had read the plan.

                IN a letter, the port thanked him.
                RE port : Port Elston
                NS
                gcat : Political News
                PUB Elston Post Ltd

                AN Document ELST000020240514ek5e0001x
                """,
                // Factiva, without, the name below the title and a section above
                """
                News
                Council approves plan for port
                Jane Roe
                24 words
                14 May 2024
                20:50
                The Elston Post
                ELST
                English
                Copyright 2024 The Elston Post

                @

                Document ELST000020240514ek5e0001x
                """,
                // Nexis: rights above the outlet, an edition below the day
                """
                               1 of 1 DOCUMENT

                      Copyright 2024 The Elston Post Company
                              All Rights Reserved
                                The Elston Post

                      May 14, 2024 Tuesday
                         Late Edition - Final

                Council approves
                plan for port

                BYLINE: By JANE ROE

                @

                LOAD-DATE: May 15, 2024
                """,
                // ProQuest, with a label that is not known among those below
                """
                ____________________________________________________________
                Document 1 of 1

                Council approves plan for port

                Author: Roe, Jane

                Full text: @

                Subject: Harbours

                Identifier / keyword: Piers

                Publication title: The Elston Post

                Publication date: May 14, 2024

                ProQuest document ID: 123456

                Contact us at: post@elston.example
                """
            })
    void aLineOfTheTextThatBeginsLikeALabelStays(String export) {
        String text = """
                IN a statement, the port said that work would begin.

                TD Bank of Elston agreed, Holm said.

                Location: the council wants to move the pier, Lund said.

                ED Holm, the opponent, said that nobody had read the plan.

                IN a letter, the port thanked him.""";
        assertThat(articles(export.replace("@\n", text + "\n"))).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Council approves plan for port");
            assertThat(article.source()).isEqualTo("The Elston Post");
            assertThat(article.authors()).singleElement().asString().isEqualToIgnoringCase("Jane Roe");
            assertThat(article.publishedDate()).hasToString("2024-05-14");
            assertThat(article.text().text()).isEqualTo(text);
        });
    }

    @Test
    void aHeadlineThatBeginsWithADayIsNotTheDay() {
        String export = """
                1 of 1 DOCUMENT

                The Elston Post

                September 12, 2021 Sunday

                September 11, 2001: Lund remembers

                BYLINE: Jane Roe

                @

                LOAD-DATE: September 13, 2021
                """;
        for (String order : List.of(export, export.replace("September 12, 2021 Sunday\n\n", ""))) {
            assertThat(all(order.replace("@", FIRST).getBytes(StandardCharsets.UTF_8)))
                    .noneMatch(reading -> reading instanceof Article article
                            && article.publishedDate() != null
                            && article.publishedDate().getYear() == 2001);
        }
        assertThat(articles(export.replace("@", FIRST))).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("September 11, 2001: Lund remembers");
            assertThat(article.publishedDate()).hasToString("2021-09-12");
        });
    }

    @Test
    void documentsAreToldApart() {
        String one = "Council approves plan\nThe Elston Post\nMay 14, 2024 Tuesday\n\nBody\n\n" + FIRST
                + "\n\nLoad-Date: May 15, 2024\n\nEnd of Document\n\n";
        String two = one.replace(FIRST, SECOND).replace("The Elston Post", "The Pier");
        assertThat(articles(one + two + one))
                .extracting(Article::source)
                .containsExactly("The Elston Post", "The Pier", "The Elston Post");
    }

    @Test
    void wireTextInLatin1IsRead() {
        String wire =
                "\u0001ZCZC0123\n^Café to close<\n^By JANE ROE=\n^Associated Press=\n\t   PORT ELSTON (AP) _ The café will close on Friday, its owner said.\n"
                        + "\t   ``It was good,'' said Mara Lindqvist.\n\nAP-WF-05-14-24 2050GMT\nNNNN\n";
        List<Reading> readings = all(wire.getBytes(Charset.forName("windows-1252")));
        assertThat(readings).singleElement().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(article.title()).isEqualTo("Café to close");
            assertThat(article.source()).isEqualTo("AP");
            assertThat(article.dateline()).isEqualTo("PORT ELSTON");
            assertThat(article.publishedAt()).hasToString("2024-05-14T20:50:00Z");
            assertThat(article.text().text())
                    .isEqualTo(
                            "The café will close on Friday, its owner said.\n\n\"It was good,\" said Mara Lindqvist.");
        });
    }

    @Test
    void wireTextAsIptc7901WritesItIsRead() {
        String wire =
                "\u0001ZCZC els0123 4 pol 99 /ELS-AB12\nHarbour-plan\n\u0002Council approves plan for the harbour\n   PORT ELSTON, May 14 (AFP) - The plan passed late, its chair said.\n"
                        + "   It rained, she added.\n\u0003\n142050 GMT MAY 24\nNNNN\n";
        assertThat(articles(wire)).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Council approves plan for the harbour");
            assertThat(article.agency()).isEqualTo("AFP");
            assertThat(article.publishedAt()).hasToString("2024-05-14T20:50:00Z");
            assertThat(article.text().text())
                    .isEqualTo("The plan passed late, its chair said.\n\nIt rained, she added.");
        });
    }

    @Test
    void documentsOfFactivaStayApartWhateverTheirNumbersLookLike() {
        String one =
                "SE\tNews\nHD\tCouncil approves plan\nWC\t24 words\nPD\t14 May 2024\nSN\tThe Elston Post\nLA\tEnglish\nCY\tCopyright 2024\nLP\n"
                        + FIRST + "\n\nTD\n" + SECOND + "\n\nNS\tgpol : Politics\nAN\t@\n\n";
        String two = one.replace("The Elston Post", "The Pier");
        for (String number : List.of("Document ELST000020240514ek5e0001x", "another number")) {
            assertThat(articles((one + two).replace("@", number)))
                    .extracting(Article::source, article -> article.text().text())
                    .containsExactly(
                            tuple("The Elston Post", FIRST + "\n\n" + SECOND),
                            tuple("The Pier", FIRST + "\n\n" + SECOND));
        }
    }

    @Test
    void aLineThatIsSetOffInAWiresTextEndsNothing() {
        String wire =
                "BC-EU--Harbour,312<\n^BC-EU--Harbour, 1st Ld-Writethru,312<\n^URGENT<\n^Harbour plan passes<\n^Eds: New.<\n^By JANE ROE=\n"
                        + "^Associated Press Writer=\n\tPORT ELSTON (AP) _ The plan passed late,\nits chair said.<\n^WHAT IS NEXT<\n\tIt rained, she added.\n"
                        + "\nAP-WF-05-14-24 2050GMT<\n";
        assertThat(articles(wire)).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("Harbour plan passes");
            assertThat(article.authors()).containsExactly("Jane Roe");
            assertThat(article.text().text())
                    .isEqualTo("The plan passed late, its chair said.\n\nWHAT IS NEXT\n\nIt rained, she added.");
        });
        assertThat(articles(wire.replace("^Harbour plan passes<\n", "")))
                .singleElement()
                .extracting(Article::title)
                .isEqualTo("");
    }

    @Test
    void theSignsOfAWiresDeskAreNoText() {
        String wire =
                "ZCZC ELP0123\nHarbour-plan\nCouncil approves plan for the harbour\n\nPORT ELSTON, May 14 (AFP) - The plan passed late,\nits chair said.\n"
                        + "   It rained, she added.\n   jr/td\nAFP\n\n142050 GMT MAY 24\nNNNN\n";
        assertThat(articles(wire))
                .singleElement()
                .extracting(article -> article.text().text())
                .isEqualTo("The plan passed late, its chair said.\n\nIt rained, she added.");
    }

    @Test
    void aKillOfAWireIsWithdrawn() {
        String kill =
                "BC-EU--Harbour,BULLETIN KILL<\n^BULLETIN KILL<\n^Editors:<\n\tKill BC-EU--Harbour. A kill is mandatory, the desk said.\n\nAP-NY-05-14-24 2050GMT<\n";
        assertThat(all(kill.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(Rejection.Reason.WITHDRAWN));
    }

    @Test
    void whatStandsAboveAStoryOfTheDailyMailIsItsHead() {
        String story =
                "By\n\n.\nJane Roe\n\n.\nPUBLISHED:\n.\n04:50 EST, 14 May 2013\n.\n|\n.\nUPDATED:\n.\n06:50 EST, 15 May 2013\n.\n"
                        + FIRST + "\n\n" + SECOND + "\n\n@highlight\n\nIt rains\n";
        List<Reading> readings = all(
                story.getBytes(StandardCharsets.UTF_8), ReadOptions.of("test").withSource("X"));
        assertThat(readings).singleElement().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(article.authors()).containsExactly("Jane Roe");
            assertThat(article.publishedAt()).hasToString("2013-05-14T09:50:00Z");
            assertThat(article.text().text()).isEqualTo(FIRST + "\n\n" + SECOND);
        });
    }

    @Test
    void aLineOfATextOfNexisMayBeginLikeALabel() {
        String text = FIRST + "\n\nSUBJECT: The plan\n\nLANGUAGE: none\n\n" + SECOND;
        String export =
                "1 of 1 DOCUMENT\n\nThe Elston Post\n\nMay 14, 2024\n\nCouncil approves plan\n\nLENGTH: 24 words\n\n"
                        + text
                        + "\n\nGRAPHIC: Photo, a pier.\n\nA second pier.\n\nCOMPANY: ELSTON PORT (90%)\n\nLOAD-DATE: May 15, 2024\n\nLANGUAGE: ENGLISH\n";
        assertThat(articles(export))
                .singleElement()
                .satisfies(article -> assertThat(article.text().text()).isEqualTo(text));
    }

    @Test
    void aHeadlineOfProQuestEndsBeforeItsColon() {
        String export = "Document 1 of 1\nCouncil approves plan: \n\nFull text: " + FIRST
                + "\n\nPublication title: The Elston Post\n\nProQuest document ID: 1\n";
        assertThat(articles(export)).singleElement().extracting(Article::title).isEqualTo("Council approves plan");
    }

    @Test
    void anArchivesPageHoldsDocumentsNotAnArticle() {
        String one =
                "<p>1 of 2 DOCUMENTS</p><p>The Elston Post</p><p>May 14, 2024 Tuesday</p><p>Council approves plan</p><p>BYLINE: Jane Roe</p><p>LENGTH: 24 words</p><p>"
                        + FIRST + "</p><p>" + SECOND + "</p><p>LOAD-DATE: May 15, 2024</p>";
        String html = "<html><body>" + one + one.replace("1 of", "2 of").replace("The Elston Post", "The Pier")
                + "</body></html>";
        assertThat(articles(html)).extracting(Article::source).containsExactly("The Elston Post", "The Pier");
        assertThat(articles(html).get(1).text().text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n",
                "BYLINE: x\n",
                "1 of 2 DOCUMENTS\n",
                "Document 1 of 2\n",
                "End of Document\n",
                "^x<\n",
                "HD x\n",
                "______________________________\n",
                "news·20240514·EP·1\n",
                "\n",
                " ",
                "Full text: ",
                "HD x\nWC 1 words\n",
                "GRAPHIC: x\n\n",
                "By\n.\n",
                "\tx\n^y<\n"
            })
    void anExportIsReadInLinearTime(String piece) {
        for (String mark : List.of(
                "1 of 2 DOCUMENTS\n",
                "End of Document\n",
                "Document 1 of 2\nFull text: x\n",
                "Document ELST000020240514ek5e0001x\n",
                "^a<\n^b<\n",
                "@highlight\n")) {
            LinearTime.holds(piece, text -> all((mark + text + FIRST).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static List<Article> articles(String export) {
        return all(export.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Article.class::cast)
                .toList();
    }

    private static List<Reading> all(byte[] bytes) {
        return all(bytes, ReadOptions.of("test"));
    }

    private static List<Reading> all(byte[] bytes, ReadOptions options) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(options)
                .read("a.txt", new ByteArrayInputStream(bytes))
                .forEachRemaining(readings::add);
        return readings;
    }
}
