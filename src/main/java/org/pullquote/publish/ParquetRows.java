package org.pullquote.publish;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.Column;
import org.pullquote.schema.ColumnType;
import org.pullquote.schema.Table;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads the rows of a file that {@link Publication} wrote, in order, with the values that Spark would give. Spark is not used,
 * since planning a query over a small table takes longer than reading the whole file. Holds one row at a time, and a group of the
 * file's pages.
 */
final class ParquetRows implements Closeable {
    private final List<Column> columns;
    private final ParquetReader<Group> reader;

    ParquetRows(Configuration hadoop, Path file, Table table) throws IOException {
        columns = table.columns();
        // A file, not its path: the builder of a path reads Hadoop's settings from XML again each time.
        reader = new ParquetReader.Builder<Group>(HadoopInputFile.fromPath(file, hadoop)) {
            @Override
            protected ReadSupport<Group> getReadSupport() {
                return new GroupReadSupport();
            }
        }.build();
    }

    /** The next row; null after the last. */
    @Nullable
    Row next() throws IOException {
        Group group = reader.read();
        if (group == null) {
            return null;
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i).type(), group, i);
        }
        return RowFactory.create(values);
    }

    private static @Nullable Object value(ColumnType type, Group group, int field) {
        if (group.getFieldRepetitionCount(field) == 0) {
            return null;
        }
        if (type instanceof ColumnType.Scalar scalar) {
            return scalar(scalar, group, field);
        }
        Group nested = group.getGroup(field, 0);
        if (type instanceof ColumnType.ListOf list) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int i = 0; i < nested.getFieldRepetitionCount(0); i++) {
                elements.add(value(list.element(), nested.getGroup(0, i), 0));
            }
            return CollectionConverters.asScala(elements);
        }
        if (type instanceof ColumnType.MapOf map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < nested.getFieldRepetitionCount(0); i++) {
                Group entry = nested.getGroup(0, i);
                entries.put(entry.getString(0, 0), value(map.value(), entry, 1));
            }
            return CollectionConverters.asScala(entries);
        }
        List<ColumnType.Field> fields = ((ColumnType.StructOf) type).fields();
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields.get(i).type(), nested, i);
        }
        return RowFactory.create(values);
    }

    private static Object scalar(ColumnType.Scalar type, Group group, int field) {
        return switch (type) {
            case TEXT -> group.getString(field, 0);
            case INTEGER -> group.getInteger(field, 0);
            case LONG -> group.getLong(field, 0);
            case NUMBER -> group.getDouble(field, 0);
            case BOOLEAN -> group.getBoolean(field, 0);
            case DATE -> LocalDate.ofEpochDay(group.getInteger(field, 0));
            case TIMESTAMP -> Instant.EPOCH.plus(group.getLong(field, 0), ChronoUnit.MICROS);
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
