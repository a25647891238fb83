package org.pullquote.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.ColumnType;
import scala.jdk.javaapi.CollectionConverters;

/** Formats values of a row as text: plain numbers, ISO 8601 days and instants, JSON for lists, maps and structures. */
public final class CellText {
    private static final int DECIMALS = 6;
    private static final JsonFactory JSON = new JsonFactory();

    private CellText() {}

    static String of(@Nullable Object scalar) {
        return scalar instanceof Double number ? number(number) : String.valueOf(scalar);
    }

    static String json(ColumnType type, @Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(generator, type, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "INF" : "-INF";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Writes a value of that type, or null. */
    public static void write(JsonGenerator generator, ColumnType type, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (type instanceof ColumnType.ListOf list) {
            generator.writeStartArray();
            for (Object element : elements(value)) {
                write(generator, list.element(), element);
            }
            generator.writeEndArray();
        } else if (type instanceof ColumnType.MapOf map) {
            generator.writeStartObject();
            for (Map.Entry<String, ?> entry : entries(value).entrySet()) {
                generator.writeFieldName(entry.getKey());
                write(generator, map.value(), entry.getValue());
            }
            generator.writeEndObject();
        } else if (type instanceof ColumnType.StructOf struct) {
            generator.writeStartObject();
            for (int i = 0; i < struct.fields().size(); i++) {
                generator.writeFieldName(struct.fields().get(i).name());
                write(generator, struct.fields().get(i).type(), ((Row) value).get(i));
            }
            generator.writeEndObject();
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            generator.writeString(number(number));
        } else if (value instanceof Number || value instanceof Boolean) {
            generator.writeRawValue(of(value));
        } else {
            generator.writeString(of(value));
        }
    }

    private static List<?> elements(Object value) {
        return CollectionConverters.asJava((scala.collection.Seq<?>) value);
    }

    /** Sorted by key, since the entries of a Spark map have no defined order. */
    private static SortedMap<String, ?> entries(Object value) {
        SortedMap<String, @Nullable Object> entries = new TreeMap<>();
        CollectionConverters.asJava((scala.collection.Map<?, ?>) value)
                .forEach((key, element) -> entries.put(String.valueOf(key), element));
        return entries;
    }
}
