package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Article;

class CreditsTest {
    private static final String REPORT =
            "The port was closed for a third day, the master said.¶He gave no reason for it.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            @¶(Reporting by Jane Roe; Editing by John Doe)              | Reuters
            @¶Reporting by Jane Roe in Riga; Editing by John Doe        | Reuters
            @ (Reporting by Jane Roe; Editing by John Doe)              | Reuters
            @¶© 2017 AFP                                                | AFP
            @¶Copyright 2017 The Associated Press. All rights reserved. | AP
            @¶Copyright 2017 The Bay Ltd.                               |
            @¶Source: Agencies                                          |
            @¶Source: Reuters                                           | Reuters
            @¶SOURCE: AFP and Reuters                                   | AFP
            @¶Copyright © The Bay Ltd.                                  |
            @¶(c) 2017 The Bay Ltd.                                     |
            @¶The Associated Press contributed to this report.          |
            @¶Jane Roe in Riga and John Doe contributed reporting.      |
            @¶Jane Roe contributed to this story from Riga.             |
            @¶Contributing to this report were Jane Roe and John Doe.   |
            @¶Jane Roe and John Doe contributed.                        |
            @¶Edited by Jane Roe                                        |
            @¶Report by Jane Roe, additional reporting by John Doe      |
            @¶Reporting by Ann Roe in Riga, Jo Doe in Oslo, Al Poe in Bonn, Ed Coe in Rome and Di Noe in Bern; Editing by Jo Loe | Reuters
            @¶(Reporting By Jane van der Lund and Abu Holm; Editing by John Doe; post.example/lund; Twitter: lund.example) | Reuters
            @¶(Writing by Ann de la Roe, with files from agencies)      |
            @¶The Pier's Jane Roe contributed to this report. Write to us at post.example. |
            @¶Published 10:30 p.m. Eastern May 14, 2017 / Updated 11:30 p.m. Eastern time today |
            @¶Updated 10:30 a.m. ET, Tue May 14th, 2017                 |
            @¶Last updated on: 2017-05-14T10:30:00Z by Jane Roe         |
            @¶Posted 3 hours ago                                        |
            @¶Associated Press                                          | AP
            @¶(With inputs from agencies)                               |
            @ (PTI)                                                     | PTI
            @ — AP                                                      | AP
            By JANE ROE, Associated Press¶@                             | AP
            By Jane Roe¶@                                               |
            By JANE ROE and JOHN DOE, AP Business Writer¶@              | AP
            Jane Roe¶Associated Press¶@                                 | AP
            Reuters¶@                                                   | Reuters
            """)
    void creditsNameTheAgencyAndAreNoText(String body, String agency) {
        Article article = read(Map.of("body", body.replace("@", REPORT).replace("¶", "\n\n")));
        assertThat(article.agency()).isEqualTo(agency);
        assertThat(article.text().text()).isEqualTo(REPORT.replace("¶", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            authors | Associated Press        | AP
            authors | Reuters Staff           | Reuters
            authors | By AFP                  | AFP
            authors | Jane Roe, Associated Press | AP
            authors | Nan Aron                |
            agency  | Agence France-Presse    | AFP
            credit  | Photo: Jane Roe         |
            credit  | AP Photo/Jane Roe       |
            credit  | Images courtesy of Reuters |
            credit  | Lund &amp; Holm Wire    | Lund & Holm Wire
            wire    | reuters                 | Reuters
            credit  | The Harbour Wire        | The Harbour Wire
            """)
    void fieldsNameTheAgency(String field, String value, String agency) {
        assertThat(read(Map.of("body", "The port was closed.", field, value)).agency())
                .isEqualTo(agency);
    }

    @Test
    void proseThatBeginsOrEndsLikeACreditStays() {
        for (String prose : List.of(
                "By noon the harbour was full again.",
                "He had told Reuters on Monday that he would go (and he went).")) {
            assertThat(read(Map.of("body", prose)).text().text()).isEqualTo(prose);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speed contributed to the crash on the bridge, Sheriff Lund said.",
                "The late filing contributed to the report's delay, Holm said.",
                "“All of us contributed to this report,” Holm said.",
                "The gale contributed.",
                "Copyright law does not cover the photographs, Judge Holm ruled.",
                "Copyright Act cases of 1976 do not matter here, Judge Holm ruled.",
                "Report by the auditors found that the port was closed, Holm said.",
                "Writing by hand helps children to learn, Holm said.",
                "Edited by nobody, the book was a failure, Holm said.",
                "Updated figures show 12 people died in the gale, the ministry said.",
                "Published in 2019, the study blamed the port.",
                "Posted on the door were 95 demands, Holm said."
            })
    void aSentenceThatBeginsLikeACreditStays(String sentence) {
        Article article = read(Map.of("body", REPORT.replace("¶", "\n\n") + "\n\n" + sentence));
        assertThat(article.text().text()).endsWith("\n\n" + sentence);
        assertThat(article.agency()).isNull();
    }

    @Test
    void tagsAndEntitiesAreNoPartOfNames() throws UnreadableRecord {
        CollectionReader reader = new CollectionReader(ReadOptions.of("test"));
        Article article = (Article) reader.reading(reader.record(
                "rows",
                1,
                Map.of(
                        "source", "The Post &amp; Pier",
                        "author", "<a href=\"/people/jane\">Jane O&#039;Roe</a>",
                        "body", "The port was closed.")));
        assertThat(article.source()).isEqualTo("The Post & Pier");
        assertThat(article.authors()).containsExactly("Jane O'Roe");
    }

    @Test
    void aBylineGivesTheAuthorsThatTheRecordLacks() {
        Article article = read(Map.of("body", "By Jane Roe and John Doe\n\nThe port was closed."));
        assertThat(article.authors()).containsExactly("Jane Roe", "John Doe");
    }

    private static Article read(Map<String, Object> fields) {
        Map<String, Object> record = new java.util.HashMap<>(fields);
        record.put("source", "The Bay");
        CollectionReader reader = new CollectionReader(ReadOptions.of("test"));
        return (Article) reader.reading(reader.record("rows", 1, record));
    }
}
