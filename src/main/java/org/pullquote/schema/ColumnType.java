package org.pullquote.schema;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a column's values. */
public sealed interface ColumnType {
    /** The type as a Spark SQL data type: {@code ARRAY<STRUCT<begin: INT, end: INT>>}. */
    String sql();

    /** A single value. */
    enum Scalar implements ColumnType {
        /** Unicode text. */
        TEXT("STRING"),
        /** A whole number of 32 bits. */
        INTEGER("INT"),
        /** A whole number of 64 bits. */
        LONG("BIGINT"),
        /** A floating-point number of 64 bits. */
        NUMBER("DOUBLE"),
        /** True or false. */
        BOOLEAN("BOOLEAN"),
        /** A day of the calendar. */
        DATE("DATE"),
        /** An instant, to the microsecond. */
        TIMESTAMP("TIMESTAMP");

        private final String sql;

        Scalar(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** A list. */
    record ListOf(ColumnType element) implements ColumnType {
        @Override
        public String sql() {
            return "ARRAY<" + element.sql() + ">";
        }
    }

    /** A map from texts to values. */
    record MapOf(ColumnType value) implements ColumnType {
        @Override
        public String sql() {
            return "MAP<STRING, " + value.sql() + ">";
        }
    }

    /** A record of named values. */
    record StructOf(List<Field> fields) implements ColumnType {
        public StructOf {
            fields = List.copyOf(fields);
        }

        @Override
        public String sql() {
            return fields.stream()
                    .map(field -> field.name() + ": " + field.type().sql())
                    .collect(Collectors.joining(", ", "STRUCT<", ">"));
        }
    }

    /** A named value of a {@link StructOf}. */
    record Field(String name, ColumnType type) {}
}
