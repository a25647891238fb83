package org.pullquote.aggregate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
            new Rejection("x.jsonl", 13, Rejection.Reason.NO_BODY, "nothing"));

    @Test
    void ofSeveralVersionsTheNewestStays() {
        assertThat(superseded(RECORDS)).containsExactly(1L, 4L, 5L, 10L);
    }

    @Test
    void thatDependsOnNoOrder() {
        List<FileRecord> shuffled = new ArrayList<>(RECORDS);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(superseded(shuffled)).containsExactly(1L, 4L, 5L, 10L);
    }

    @Test
    void theRejectionNamesTheNewerVersion() {
        Rejection first = (Rejection) rejected(RECORDS).stream()
                .map(RecordRows::record)
                .filter(record -> record instanceof Rejection rejection && rejection.record() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(first.detail())
                .isEqualTo("of 'a' a newer version (2, 2024-05-14T22:00:00Z) stands in x.jsonl record 2");
    }

    @Test
    void withoutVersionsNothingChanges() {
        List<FileRecord> records = List.of(draft(1, "c", null, null, null), draft(2, "c", null, null, null));
        assertThat(superseded(records)).isEmpty();
    }

    private static Draft draft(
            long record,
            @Nullable String id,
            @Nullable Long version,
            @Nullable String modified,
            @Nullable String state) {
        Revision revision = new Revision(version, modified == null ? null : Instant.parse(modified), state, null);
        return new Draft(
                "x.jsonl", record, id, null, null, null, "", List.of(), null, null, null, null, null, "x", revision,
                false, List.of());
    }

    private static List<Long> superseded(List<FileRecord> records) {
        List<Row> rows = rejected(records);
        assertThat(rows).hasSameSizeAs(records);
        return rows.stream()
                .map(RecordRows::record)
                .filter(record ->
                        record instanceof Rejection rejection && rejection.reason() == Rejection.Reason.SUPERSEDED)
                .map(record -> ((Rejection) record).record())
                .sorted()
                .toList();
    }

    private static List<Row> rejected(List<FileRecord> records) {
        Dataset<Row> rows = LocalSpark.session()
                .createDataset(
                        records.stream()
                                .map(record -> RecordRows.row(0, record))
                                .toList(),
                        Encoders.row(RecordRows.SCHEMA));
        return Superseded.rejected(rows, (name, kept) -> kept).collectAsList();
    }
}
