package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            @¶The Associated Press contributed to this report.          |
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
