package org.pullquote.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobVariablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        ", , 2026-03-01",
        "yesterday, , 2026-02-28",
        ", yesterday, 2026-02-28",
        "Today, yesterday, 2026-03-01",
        "2025-12-31, 2025-12-30, 2025-12-31",
        ", ' 2025-12-30', 2025-12-30"
    })
    void theOptionWinsOverTheEnvironmentAndBothOverToday(
            @Nullable String option, @Nullable String environment, LocalDate date) {
        Map<String, String> variables = environment == null ? Map.of() : Map.of("DATE", environment);
        assertThat(JobVariables.of(option, variables, TODAY).date()).isEqualTo(date);
    }

    @Test
    void aDayThatIsNoneIsTold() {
        assertThatThrownBy(() -> JobVariables.of("tomorow", Map.of(), TODAY))
                .hasMessage("--date: 'tomorow', expected today, yesterday or a day such as 2026-11-27");
        assertThatThrownBy(() -> JobVariables.of(null, Map.of("DATE", "2026-02-30"), TODAY))
                .hasMessage("the environment variable DATE: '2026-02-30', expected today, yesterday or a day such as"
                        + " 2026-11-27");
    }
}
