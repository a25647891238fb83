package org.pullquote.aggregate.base;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;

/** Gives computed rows the shape of the table that they are published in. */
public final class TableShape {
    private TableShape() {}

    /** A table without a row. */
    public static Dataset<Row> empty(Table table, SparkSession spark) {
        return spark.createDataFrame(List.of(), StructType.fromDDL(table.ddl()));
    }

    /** The table's columns, in order and cast to their types; a null count becomes 0, a null list becomes empty. */
    public static Dataset<Row> conform(Table table, Dataset<Row> measured) {
        return measured.select(table.columns().stream()
                .map(column -> {
                    Column value = col(column.name());
                    if (column.type() == ColumnType.Scalar.LONG) {
                        value = coalesce(value, lit(0));
                    } else if (column.type() instanceof ColumnType.ListOf) {
                        value = coalesce(value, array());
                    }
                    return value.cast(column.type().sql()).as(column.name());
                })
                .toArray(Column[]::new));
    }
}
