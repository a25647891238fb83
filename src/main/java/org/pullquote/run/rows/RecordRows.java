package org.pullquote.run.rows;

import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Issue;
import org.pullquote.model.Rejection;
import org.pullquote.model.Revision;

/**
 * Records as rows, between reading and annotating: the index of the job's input, a draft or a rejection (the other one is null), and the
 * file, which holds the record's path in a ZIP file.
 *
 * <p>A lone surrogate, which UTF-8 cannot encode, comes back as U+FFFD.
 */
public final class RecordRows {
    public static final StructType SCHEMA = new StructType()
            .add("input", DataTypes.IntegerType, false)
            .add(
                    "draft",
                    StructType.fromDDL(
                            "path STRING NOT NULL, record BIGINT NOT NULL, id STRING, source STRING,"
                                    + " agency STRING, url STRING, title STRING NOT NULL, authors ARRAY<STRING> NOT NULL,"
                                    + " published_at STRING, published_date DATE, published_year INT, language STRING, dateline STRING,"
                                    + " body STRING NOT NULL, version BIGINT, modified STRING, withdrawn STRING, is_page BOOLEAN NOT NULL, issues ARRAY<STRING> NOT NULL, embargo STRING"))
            .add("rejection", RejectionRows.SCHEMA)
            .add("file", DataTypes.StringType);

    private static final int INPUT = 0;
    private static final int DRAFT = 1;
    private static final int REJECTION = 2;

    private RecordRows() {}

    /**
     * @param input the index of the job's input
     * @param file the name of the file
     */
    public static Row row(int input, String file, FileRecord record) {
        return record instanceof Draft draft
                ? RowFactory.create(input, toRow(draft), null, file)
                : RowFactory.create(input, null, RejectionRows.toRow((Rejection) record), file);
    }

    public static int input(Row row) {
        return row.getInt(INPUT);
    }

    public static FileRecord record(Row row) {
        return row.isNullAt(DRAFT) ? RejectionRows.fromRow(row.getStruct(REJECTION)) : fromRow(row.getStruct(DRAFT));
    }

    private static Row toRow(Draft draft) {
        Revision revision = draft.revision();
        return RowFactory.create(
                WellFormed.of(draft.path()),
                draft.record(),
                WellFormed.orNull(draft.id()),
                WellFormed.orNull(draft.source()),
                WellFormed.orNull(draft.agency()),
                WellFormed.orNull(draft.url()),
                WellFormed.of(draft.title()),
                draft.authors().stream().map(WellFormed::of).toArray(String[]::new),
                text(draft.publishedAt()),
                draft.publishedDate(),
                draft.publishedYear(),
                WellFormed.orNull(draft.language()),
                WellFormed.orNull(draft.dateline()),
                WellFormed.of(draft.body()),
                revision.number(),
                text(revision.modified()),
                WellFormed.orNull(revision.withdrawn()),
                draft.isPage(),
                draft.issues().stream().map(Issue::name).toArray(String[]::new),
                WellFormed.orNull(revision.embargo()));
    }

    /** As text, which keeps the nanoseconds that a timestamp drops. */
    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Instant time(Row row, int index) {
        return row.isNullAt(index) ? null : Instant.parse(row.getString(index));
    }

    private static Draft fromRow(Row row) {
        return new Draft(
                row.getString(0),
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getList(7),
                time(row, 8),
                row.getLocalDate(9),
                row.isNullAt(10) ? null : row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                new Revision(
                        row.isNullAt(14) ? null : row.getLong(14), time(row, 15), row.getString(16), row.getString(19)),
                row.getBoolean(17),
                row.<String>getList(18).stream().map(Issue::valueOf).toList());
    }
}
