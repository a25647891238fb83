package org.pullquote.aggregate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Revision;
import org.pullquote.run.rows.RecordRows;

class SupersededTest {
    private static final List<FileRecord> RECORDS = List.of(
            draft(1, "a", 1L, "2024-05-14T20:00:00Z", null),
            draft(2, "a", 2L, "2024-05-14T22:00:00Z", null),
            draft(3, "a", 2L, "2024-05-14T22:00:00Z", null),
            draft(4, "a", null, "2024-05-15T00:00:00Z", null),
            draft(5, "b", null, "2024-05-14T20:00:00Z", null),
            draft(6, "b", null, "2024-05-14T21:00:00Z", "canceled"),
            draft(7, "c", null, null, null),
            draft(8, "c", null, null, null),
            draft(9, "d", 10L, null, null),
            draft(10, "d", 9L, null, null),
            draft(11, null, 1L, null, null),
            draft(12, null, 2L, null, null),
            draft(14, "e", 1L, null, null),
            draft(15, "e", 2L, null, null),
            draft(16, "e", 3L, "2024-05-16T08:00:00Z", "canceled"),
            draft(17, "e", 4L, null, "killed"),
            draft(18, "f", 1L, null, "canceled"),
            draft(19, "f", 2L, null, null),
            draft(20, "g", null, null, null),
            draft(21, "g", LocalDate.parse("2024-05-17"), new Revision(null, null, null, "2024-05-18T00:00:00Z")),
            new Rejection("x.jsonl", 13, Rejection.Reason.NO_BODY, "nothing"));

    private static final List<FileRecord> SETTLED = rejected(RECORDS);

    @Test
    void ofSeveralVersionsTheNewestStays() {
        assertThat(of(SETTLED, Rejection.Reason.SUPERSEDED)).containsExactly(1L, 4L, 10L, 16L, 18L);
    }

    @Test
    void whatWasPublishedUntilItWasWithdrawnIsWithdrawn() {
        assertThat(of(SETTLED, Rejection.Reason.WITHDRAWN)).containsExactly(5L, 14L, 15L, 20L);
        assertThat(detail(5))
                .isEqualTo("of 'b' a newer version (2024-05-14T21:00:00Z) in x.jsonl record 6 says 'canceled'");
        assertThat(detail(15)).isEqualTo("of 'e' a newer version (4) in x.jsonl record 17 says 'killed'");
    }

    @Test
    void aVersionThatMustNotBePublishedYetWithdrawsTheOneBeforeAndTellsItsDay() {
        assertThat(detail(20))
                .isEqualTo("of 'g' a newer version (dated 2024-05-17) in x.jsonl record 21 says 'embargoed until"
                        + " 2024-05-18T00:00:00Z'");
    }

    @Test
    void thatDependsOnNoOrder() {
        List<FileRecord> shuffled = new ArrayList<>(RECORDS);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(rejected(shuffled)).containsExactlyInAnyOrderElementsOf(SETTLED);
    }

    @Test
    void theRejectionNamesTheNewerVersion() {
        assertThat(detail(1)).isEqualTo("of 'a' a newer version (2, 2024-05-14T22:00:00Z) stands in x.jsonl record 2");
    }

    @Test
    void withoutVersionsNothingChanges() {
        assertThat(SETTLED).contains(draft(7, "c", null, null, null), draft(8, "c", null, null, null));
    }

    private static Draft draft(
            long record,
            @Nullable String id,
            @Nullable Long version,
            @Nullable String modified,
            @Nullable String state) {
        return draft(
                record,
                id,
                null,
                new Revision(version, modified == null ? null : Instant.parse(modified), state, null));
    }

    private static Draft draft(long record, @Nullable String id, @Nullable LocalDate dated, Revision revision) {
        return new Draft(
                "x.jsonl", record, id, null, null, null, "", List.of(), null, dated, null, null, null, "x", revision,
                false, List.of());
    }

    private static String detail(long of) {
        return SETTLED.stream()
                .filter(record -> record instanceof Rejection rejection && rejection.record() == of)
                .map(record -> ((Rejection) record).detail())
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> of(List<FileRecord> records, Rejection.Reason reason) {
        return records.stream()
                .filter(record -> record instanceof Rejection rejection && rejection.reason() == reason)
                .map(record -> ((Rejection) record).record())
                .sorted()
                .toList();
    }

    private static List<FileRecord> rejected(List<FileRecord> records) {
        Dataset<Row> rows = LocalSpark.session()
                .createDataset(
                        records.stream()
                                .map(record -> RecordRows.row(0, "file", record))
                                .toList(),
                        Encoders.row(RecordRows.SCHEMA));
        List<FileRecord> rejected = Superseded.rejected(rows, (name, kept) -> kept).collectAsList().stream()
                .map(RecordRows::record)
                .toList();
        assertThat(rejected).hasSameSizeAs(records);
        return rejected;
    }
}
