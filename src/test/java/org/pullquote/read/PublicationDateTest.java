package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aDayThatMayBeAMonthGivesTheYearAlone() {
        assertThat(PublicationDate.of("03/02/2017")).isEqualTo(new PublicationDate(null, null, 2017));
        assertThat(PublicationDate.of("2017")).isEqualTo(new PublicationDate(null, null, 2017));
    }

    @Test
    void datesOfJavaAreTaken() {
        Instant noon = Instant.parse("2017-03-02T12:00:00Z");
        LocalDate day = LocalDate.of(2017, 3, 2);
        for (Object given : List.of(noon, Date.from(noon), noon.getEpochSecond(), (double) noon.toEpochMilli())) {
            assertThat(PublicationDate.of(given)).isEqualTo(new PublicationDate(noon, day, 2017));
        }
        assertThat(PublicationDate.of(day)).isEqualTo(new PublicationDate(null, day, 2017));
        assertThat(PublicationDate.of(List.of())).isEqualTo(PublicationDate.UNKNOWN);
    }
}
