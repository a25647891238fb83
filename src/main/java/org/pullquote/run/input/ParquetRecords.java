package org.pullquote.run.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The records of a Parquet file, as maps of plain values: texts, numbers, booleans, ISO dates and times, lists, maps. Reads one file at a
 * time, so that a damaged one does not affect the others. Errors are thrown as {@link UncheckedIOException}, or as the Parquet library's
 * own exceptions for damaged bytes.
 */
final class ParquetRecords implements Iterator<Map<String, Object>>, AutoCloseable {
    private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;

    private final ParquetReader<Group> reader;
    private @Nullable Group next;

    ParquetRecords(InputFile file) throws IOException {
        reader = new Rows(file).build();
        next = reader.read();
    }

    /** The library's own builder for such files is deprecated, but its base class is not. */
    private static final class Rows extends ParquetReader.Builder<Group> {
        Rows(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Map<String, Object> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Map<String, Object> record = fields(next);
        try {
            next = reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Map<String, Object> fields(Group group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        GroupType type = group.getType();
        for (int i = 0; i < type.getFieldCount(); i++) {
            Object value = field(group, type.getType(i), i);
            if (value != null) {
                fields.put(type.getFieldName(i), value);
            }
        }
        return fields;
    }

    private static @Nullable Object field(Group group, Type type, int field) {
        int values = group.getFieldRepetitionCount(field);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < values; i++) {
                list.add(value(group, type, field, i));
            }
            return list;
        }
        return values == 0 ? null : value(group, type, field, 0);
    }

    private static Object value(Group group, Type type, int field, int index) {
        if (type.isPrimitive()) {
            return primitive(group, type.asPrimitiveType(), field, index);
        }
        Group inner = group.getGroup(field, index);
        return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation ? elements(inner) : fields(inner);
    }

    /** A list is a repeated group around its elements; older writers leave the group out. */
    private static List<Object> elements(Group list) {
        List<Object> elements = new ArrayList<>();
        Type repeated = list.getType().getType(0);
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
            Object element = wrapped
                    ? field(list.getGroup(0, i), repeated.asGroupType().getType(0), 0)
                    : value(list, repeated, 0, i);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Object primitive(Group group, PrimitiveType type, int field, int index) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> group.getBoolean(field, index);
            case FLOAT -> group.getFloat(field, index);
            case DOUBLE -> group.getDouble(field, index);
            case INT32 -> whole(meaning, group.getInteger(field, index));
            case INT64 -> whole(meaning, group.getLong(field, index));
            case INT96 -> instant(group, field, index).toString();
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                meaning instanceof DecimalLogicalTypeAnnotation decimal
                        ? new BigDecimal(
                                new BigInteger(group.getBinary(field, index).getBytes()), decimal.getScale())
                        : group.getBinary(field, index).toStringUsingUTF8();
        };
    }

    private static Object whole(@Nullable LogicalTypeAnnotation meaning, long value) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time) {
            return Instant.EPOCH.plus(value, unit(time.getUnit())).toString();
        }
        return meaning instanceof DecimalLogicalTypeAnnotation decimal
                ? BigDecimal.valueOf(value, decimal.getScale())
                : (Object) value;
    }

    private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** Twelve bytes, as Impala and older versions of Spark write a time: nanoseconds of the day, then the Julian day. */
    private static Instant instant(Group group, int field, int index) {
        java.nio.ByteBuffer bytes = group.getInt96(field, index).toByteBuffer().order(java.nio.ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        return Instant.EPOCH
                .plus(bytes.getInt() - JULIAN_DAY_OF_EPOCH, ChronoUnit.DAYS)
                .plusNanos(nanos);
    }
}
