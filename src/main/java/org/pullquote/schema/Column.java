package org.pullquote.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one column of a table.
 *
 * @param name snake_case, unique within the table
 * @param type what it holds
 * @param nullable whether a value may be unknown; an unknown value is null, never a special value
 * @param meaning one or two sentences for a reader of the table
 * @param unit the unit or the range of the values, or null where there is none
 * @param origin the step or the columns that the values come from
 * @param values the only values that the column may have, or an empty list if it is not restricted
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        String meaning,
        @Nullable String unit,
        String origin,
        List<String> values) {
    public Column {
        values = List.copyOf(values);
    }

    static Column of(String name, ColumnType type, String origin, String meaning) {
        return new Column(name, type, false, meaning, null, origin, List.of());
    }

    Column orNull() {
        return new Column(name, type, true, meaning, unit, origin, values);
    }

    Column in(String newUnit) {
        return new Column(name, type, nullable, meaning, newUnit, origin, values);
    }

    Column oneOf(List<String> newValues) {
        return new Column(name, type, nullable, meaning, unit, origin, newValues);
    }
}
