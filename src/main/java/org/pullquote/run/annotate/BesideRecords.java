package org.pullquote.run.annotate;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Puts each record beside the row that {@link AnnotatePartition} makes of it. */
record BesideRecords(AnnotatePartition partition) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> records) {
        Last given = new Last(records);
        Iterator<Row> made = partition.call(given);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return made.hasNext();
            }

            @Override
            public Row next() {
                Row row = made.next();
                return RowFactory.create(given.last, row);
            }
        };
    }

    /** Remembers the last record taken; a record is only taken when its row is requested. */
    private static final class Last implements Iterator<Row> {
        private final Iterator<Row> records;
        private @Nullable Row last;

        Last(Iterator<Row> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Row next() {
            if (!records.hasNext()) {
                throw new NoSuchElementException();
            }
            last = records.next();
            return last;
        }
    }
}
