package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Article;
import org.pullquote.model.Issue;

class PublicationDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-03-02                        |                      | 2017-03-02
            20170302                          |                      | 2017-03-02
            2017-03-02T10:11:12Z              | 2017-03-02T10:11:12Z | 2017-03-02
            2017-03-02T10:11:12.345678+03:00  | 2017-03-02T07:11:12Z | 2017-03-02
            2017-03-02T01:00:00+0300          | 2017-03-01T22:00:00Z | 2017-03-01
            2017-03-02T10:11:12               | 2017-03-02T10:11:12Z | 2017-03-02
            2017-03-02 10:11:12               | 2017-03-02T10:11:12Z | 2017-03-02
            2017-03-02 10:11:12+00:00         | 2017-03-02T10:11:12Z | 2017-03-02
            2017/03/02                        |                      | 2017-03-02
            Thu, 02 Mar 2017 10:11:12 GMT     | 2017-03-02T10:11:12Z | 2017-03-02
            Thu, 2 Mar 2017 10:11:12 -0500    | 2017-03-02T15:11:12Z | 2017-03-02
            March 2, 2017                     |                      | 2017-03-02
            Thursday, March 2, 2017           |                      | 2017-03-02
            Sept. 9, 2016                     |                      | 2016-09-09
            March 2, 2017 10:11 PM EST        | 2017-03-03T03:11:00Z | 2017-03-03
            2 March 2017                      |                      | 2017-03-02
            2nd of March 2017                 |                      | 2017-03-02
            02-Mar-2017                       |                      | 2017-03-02
            25/12/2016                        |                      | 2016-12-25
            12/25/2016                        |                      | 2016-12-25
            Tue, 14 May 2024 10:30:00 PDT     | 2024-05-14T17:30:00Z | 2024-05-14
            Tue, 14 May 2024 18:30:00 PST     | 2024-05-15T02:30:00Z | 2024-05-15
            2024-05-15 06:00 AEST             | 2024-05-14T20:00:00Z | 2024-05-14
            14 May 2024 01:00 CEST            | 2024-05-13T23:00:00Z | 2024-05-13
            May 14, 2024 9:30 p.m. ET         | 2024-05-15T01:30:00Z | 2024-05-15
            Jan. 14, 2024 9:30 pm (PT)        | 2024-01-15T05:30:00Z | 2024-01-15
            14 May 2024 23:00 EEST            | 2024-05-14T20:00:00Z | 2024-05-14
            14 May 2024 01:00 IST             | 2024-05-13T19:30:00Z | 2024-05-13
            2024-05-14T10:30:00 Asia/Tokyo    | 2024-05-14T01:30:00Z | 2024-05-14
            2024-05-14 10:30 UTC+2            | 2024-05-14T08:30:00Z | 2024-05-14
            2024-05-14 10:30 (GMT-05:30)      | 2024-05-14T16:00:00Z | 2024-05-14
            Tue May 14 2024 01:11:12 GMT+0200 (Central European Summer Time) | 2024-05-13T23:11:12Z | 2024-05-13
            2024-05-14 10:30 am               | 2024-05-14T10:30:00Z | 2024-05-14
            2024-05-14 10:30p                 | 2024-05-14T22:30:00Z | 2024-05-14
            2024-05-14 10:30 by Jane Roe      | 2024-05-14T10:30:00Z | 2024-05-14
            2024-05-14T103000Z                | 2024-05-14T10:30:00Z | 2024-05-14
            14 May 2024 2050GMT               | 2024-05-14T20:50:00Z | 2024-05-14
            2024-05-14-04:00                  |                      | 2024-05-14
            2024-05-14+0200                   |                      | 2024-05-14
            14 May 2024 1200 words            |                      | 2024-05-14
            2024-05-14 / 2024-05-15           |                      | 2024-05-14
            2024-05-14 (updated 2024-05-15)   |                      | 2024-05-14
            2024-05-14 (updated 2024-05-15 10:30) |                  | 2024-05-14
            14.05.2024                        |                      | 2024-05-14
            14.05.2024 10:30                  | 2024-05-14T10:30:00Z | 2024-05-14
            20240514103000                    | 2024-05-14T10:30:00Z | 2024-05-14
            202405141030                      | 2024-05-14T10:30:00Z | 2024-05-14
            20240514103000+0200               | 2024-05-14T08:30:00Z | 2024-05-14
            20240514T103000Z                  | 2024-05-14T10:30:00Z | 2024-05-14
            Tue May 14 10:11:12 +0000 2024    | 2024-05-14T10:11:12Z | 2024-05-14
            Tue May 14 23:11:12 EDT 2024      | 2024-05-15T03:11:12Z | 2024-05-15
            ["2024-05-14"]                    |                      | 2024-05-14
            Published: May 14, 2024           |                      | 2024-05-14
            Published on 14 May 2024 at 10:30 | 2024-05-14T10:30:00Z | 2024-05-14
            1715681472000000                  | 2024-05-14T10:11:12Z | 2024-05-14
            1488449472                        | 2017-03-02T10:11:12Z | 2017-03-02
            1488449472000                     | 2017-03-02T10:11:12Z | 2017-03-02
            """)
    void aDateOfAnyUsualFormIsRead(String given, Instant instant, LocalDate date) {
        PublicationDate read = PublicationDate.of(given);
        assertThat(read.instant()).isEqualTo(instant);
        assertThat(read.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "None",
                "nan",
                "null",
                "yesterday",
                "0001-01-01",
                "0001-01-01T00:00:00Z",
                "2999-01-01",
                "2017-02-30",
                "2017-13-01",
                "201114",
                "191231",
                "202411",
                "2012315",
                "20129999103000",
                "99999999999999999999",
                "March 45, 2017",
                "-",
                "{}",
                "10:30"
            })
    void whatIsNoDateIsUnknown(String given) {
        PublicationDate read = PublicationDate.of(given);
        assertThat(read).isEqualTo(PublicationDate.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-14 23:30 XYZT",
                "May 14, 2024 11:30 pm (ABC)",
                "14 May 2024 10:30 local time",
                "14 May 2024 10:30 +99:00",
                "14 May 2024 10:30 Mars/Elston"
            })
    void aTimeInAnUnknownZoneGivesTheDayAlone(String given) {
        assertThat(PublicationDate.of(given))
                .isEqualTo(new PublicationDate(null, LocalDate.of(2024, 5, 14), 2024, true));
    }

    @Test
    void anUnknownZoneIsAnIssueOfTheArticle() {
        CollectionReader reader = new CollectionReader(ReadOptions.of("test"));
        Map<String, Object> record = Map.of(
                "source",
                "The Bay",
                "title",
                "Plan",
                "body",
                "The port was closed.",
                "published",
                "2024-05-14 23:30 XYZT");
        Article article = (Article) reader.reading(reader.record("rows", 1, record));
        assertThat(article.issues()).containsExactly(Issue.ZONE_UNKNOWN);
        assertThat(article.publishedAt()).isNull();
        assertThat(article.publishedDate()).hasToString("2024-05-14");
    }

    @Test
    void anEmbargoInAnUnknownZoneHoldsUntilTheDayIsOverEverywhere() throws UnreadableRecord {
        Map<String, Object> record = Map.of("embargo", "2024-05-14 23:30 XYZT");
        assertThat(ItemStatus.of(record, Instant.parse("2024-05-15T11:00:00Z")).embargo())
                .isEqualTo("2024-05-15T12:00:00Z");
        assertThat(ItemStatus.of(record, Instant.parse("2024-05-15T13:00:00Z")).embargo())
                .isNull();
    }

    @Test
    void aDayThatMayBeAMonthGivesTheYearAlone() {
        assertThat(PublicationDate.of("03/02/2017")).isEqualTo(new PublicationDate(null, null, 2017));
        assertThat(PublicationDate.of("2017")).isEqualTo(new PublicationDate(null, null, 2017));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://post.example/2024/05/14/plan      | 2024-05-14
            https://post.example/2024/5/14/plan       | 2024-05-14
            https://post.example/2024-05-14-plan      | 2024-05-14
            https://post.example/20240514/plan        | 2024-05-14
            https://post.example/2024/0514/plan       | 2024-05-14
            https://post.example/article/2012315/     | -
            https://post.example/article/201231/      | -
            https://post.example/article/2012-1231-5  | 2012-12-31
            """)
    void aDayInAnAddressIsNoNumberOfAnArticle(String url, LocalDate date) {
        assertThat(PublicationDate.inAddress(url).date()).isEqualTo(date);
    }

    @Test
    void datesOfJavaAreTaken() {
        Instant noon = Instant.parse("2017-03-02T12:00:00Z");
        LocalDate day = LocalDate.of(2017, 3, 2);
        for (Object given : List.of(noon, Date.from(noon), noon.getEpochSecond(), (double) noon.toEpochMilli())) {
            assertThat(PublicationDate.of(given)).isEqualTo(new PublicationDate(noon, day, 2017));
        }
        assertThat(PublicationDate.of(day)).isEqualTo(new PublicationDate(null, day, 2017));
        assertThat(PublicationDate.of(List.of("2017-03-02"))).isEqualTo(new PublicationDate(null, day, 2017));
        assertThat(PublicationDate.of(List.of("2017-03-02", "2017-03-03"))).isEqualTo(PublicationDate.UNKNOWN);
        assertThat(PublicationDate.of(List.of())).isEqualTo(PublicationDate.UNKNOWN);
    }
}
