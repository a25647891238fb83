package org.pullquote.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    private static final String REPORT = "The ministry opened its doors to visitors.";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/read/datelines.csv", delimiter = '|', numLinesToSkip = 1)
    void aDatelineGivesPlaceDayAndAgency(String head, String place, LocalDate date, String agency) {
        String paragraph = head + " " + REPORT;
        Dateline dateline = requireNonNull(Dateline.at(paragraph), paragraph);
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date(2017)).isEqualTo(date);
        assertThat(dateline.agency()).isEqualTo(agency);
        assertThat(paragraph.substring(dateline.length())).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO — the alliance of the Atlantic — met on Monday.",
                "UPDATE — The story has been amended.",
                "FILE - In this June 3 photo, a boat lies in the harbour.",
                "The mayor (Reuters photo: Jane Roe)",
                "The mayor of Riga (Jane Roe/Reuters)",
                "Jane Roe/AFP/Getty Images",
                "I met him (AP).",
                "Reuters: the harbour is closed.",
                "LUND: We have lost the harbour.",
                "LAHORE: the city and its harbour.",
                "Lahore: The city and its harbour.",
                "March 2 was a cold day in Moscow.",
                "He said - and this is new - that taxes would fall.",
                "Well (as they say) it rained.",
                "Maria Roe, May 3 candidate, won.",
                "A man — tall, thin — came in.",
                "POLLS ARE NOT ALWAYS WRONG — And here is why."
            })
    void proseIsNoDateline(String paragraph) {
        assertThat(Dateline.at(paragraph)).isNull();
    }

    @Test
    void aDayThatTheYearLacksGivesNoDate() {
        Dateline dateline = requireNonNull(Dateline.at("MOSCOW, February 29. /TASS/. " + REPORT));
        assertThat(dateline.date(2017)).isNull();
        assertThat(dateline.date(2016)).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(dateline.date(null)).isNull();
    }
}
