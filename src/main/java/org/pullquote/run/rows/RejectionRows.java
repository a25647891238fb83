package org.pullquote.run.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pullquote.model.Coded;
import org.pullquote.model.Rejection;
import org.pullquote.schema.ArticleTables;

/** Rejections as rows of {@link ArticleTables#REJECTS}. */
public final class RejectionRows {
    public static final StructType SCHEMA = StructType.fromDDL(ArticleTables.REJECTS.ddl());

    private RejectionRows() {}

    public static Row toRow(Rejection rejection) {
        return RowFactory.create(
                WellFormed.of(rejection.path()),
                rejection.record() == 0 ? null : rejection.record(),
                rejection.reason().code(),
                WellFormed.of(rejection.detail()));
    }

    public static Rejection fromRow(Row row) {
        return new Rejection(
                row.getString(0),
                row.isNullAt(1) ? 0 : row.getLong(1),
                Coded.of(Rejection.Reason.class, row.getString(2)),
                row.getString(3));
    }
}
