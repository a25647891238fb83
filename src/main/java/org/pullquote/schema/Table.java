package org.pullquote.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One published table. The Spark schema, the data dictionary and the package descriptor are generated from it.
 *
 * @param name snake_case
 * @param row what one row is
 * @param key the columns that identify a row, by which the rows are also sorted
 * @param columns in order
 * @param leading how many of the columns, from the first, are what most readers come for
 * @param evidence how to find the statements behind a row, or null if the table is not an aggregate
 */
public record Table(
        String name,
        String row,
        List<String> key,
        List<Column> columns,
        int leading,
        @Nullable Evidence evidence) {
    /**
     * SQL conditions on {@code statements} that select exactly those that a row of an aggregate counts. {@code :column}
     * stands for the row's value of that column.
     *
     * @param spark the condition for Spark SQL
     * @param duckdb the same for DuckDB
     */
    public record Evidence(String spark, String duckdb) {
        static Evidence of(String sql) {
            return new Evidence(sql, sql);
        }
    }

    public Table {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(name + " has two columns " + column.name());
            }
        }
        if (!names.containsAll(key)) {
            throw new IllegalArgumentException(name + " lacks a column of its key " + key);
        }
    }

    Table(String name, String row, List<String> key, List<Column> columns, @Nullable Evidence evidence) {
        this(name, row, key, columns, columns.size(), evidence);
    }

    /**
     * The table with these columns first, in this order, and the others behind them.
     *
     * @throws IllegalArgumentException if it lacks one of them
     */
    Table ledBy(List<String> first) {
        if (!columnNames().containsAll(first)) {
            throw new IllegalArgumentException(name + " lacks one of " + first);
        }
        List<Column> ordered = new ArrayList<>(columns);
        ordered.sort(Comparator.comparingInt(column -> {
            int at = first.indexOf(column.name());
            return at < 0 ? first.size() : at;
        }));
        return new Table(name, row, key, ordered, first.size(), evidence);
    }

    /** The schema as the column list of a Spark SQL {@code CREATE TABLE}. */
    public String ddl() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type().sql() + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
