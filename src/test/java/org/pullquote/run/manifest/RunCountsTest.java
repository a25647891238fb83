package org.pullquote.run.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.run.job.RunLimits;

class RunCountsTest {
    @Test
    void eachLimitIsToldWithWhatWasFoundAndWhatIsAllowed() {
        RunCounts counts = counts(8, 2, 4, 3, "2026-11-01", "2026-11-02", "2026-11-05");

        assertThat(counts.beyond(new RunLimits(0.1, 9, 1.25, 0.5, 1)))
                .containsExactly(
                        "limits.rejected: 20.0 % of the records were rejected, the job allows 10 %: see the table rejects",
                        "limits.articles: 8 articles, the job expects 9 at least",
                        "limits.statements: 0.50 statements an article, the job expects 1.25 at least",
                        "limits.without_speaker: the speaker of 75.0 % of the statements is unknown, the job allows 50 %",
                        "limits.days_missing: 2 days between 2026-11-01 and 2026-11-05 have no article, the job allows 1");
    }

    @Test
    void whatIsJustWithinALimitIsNotTold() {
        RunCounts counts = counts(8, 2, 4, 3, "2026-11-01", "2026-11-02", "2026-11-05");

        assertThat(counts.beyond(new RunLimits(0.2, 8, 0.5, 0.75, 2))).isEmpty();
        assertThat(counts.beyond(new RunLimits(0.2, null, null, null, null))).isEmpty();
    }

    @Test
    void aDayWithoutArticlesBreaksOnlyTheLimitThatAsksForArticles() {
        assertThat(counts(0, 0, 0, 0).beyond(new RunLimits(0, 1, 1.0, 0.0, 0)))
                .containsExactly("limits.articles: 0 articles, the job expects 1 at least");
    }

    @Test
    void metricsTellThemInPrometheusFormat() {
        String text = RunMetrics.text(
                "the \"north\"\\",
                "0a1b",
                counts(8, 2, 4, 3, "2026-11-01", "2026-11-05"),
                1,
                Map.of("read", 0.25),
                Instant.parse("2026-11-28T02:10:00Z"));

        String label = "{collection=\"the \\\"north\\\"\\\\\"";
        assertThat(text.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("pullquote_[a-z_]+\\{collection=\".*\"} \\d+(\\.\\d+)?"))
                .contains(
                        "pullquote_finished_timestamp_seconds" + label + "} 1795831800",
                        "pullquote_records" + label + "} 10",
                        "pullquote_rejected_records" + label + ",reason=\"no_body\"} 2",
                        "pullquote_rejected_ratio" + label + "} 0.200000",
                        "pullquote_statements_without_speaker_ratio" + label + "} 0.750000",
                        "pullquote_days_missing" + label + "} 3",
                        "pullquote_step_seconds" + label + ",step=\"read\"} 0.250000");
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE")))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.endsWith(" gauge"));
    }

    private static RunCounts counts(
            long articles, long rejected, long statements, long withoutSpeaker, String... days) {
        SortedSet<LocalDate> all = new TreeSet<>();
        for (String day : days) {
            all.add(LocalDate.parse(day));
        }
        return new RunCounts(
                articles + rejected,
                articles,
                rejected == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(Reason.NO_BODY, rejected)),
                statements,
                0,
                withoutSpeaker,
                all,
                new TreeMap<>());
    }
}
