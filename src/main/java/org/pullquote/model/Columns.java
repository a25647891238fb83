package org.pullquote.model;

import static org.pullquote.model.ColumnType.Scalar.LONG;
import static org.pullquote.model.ColumnType.Scalar.NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the definitions of several tables share: units, and columns of one shape. */
final class Columns {
    static final String SHARE = "share, 0 to 1";
    static final String PROBABILITY = "probability, 0 to 1";
    static final String TONE = "-1 (unfavourable) to 1 (favourable)";
    static final String OFFSETS = "UTF-16 code units, end exclusive";

    static final List<String> SPEAKER_KINDS = codes(SpeakerKind.values(), SpeakerKind::code);

    private Columns() {}

    static Column share(String name, String origin, String meaning) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(SHARE);
    }

    static Column mean(String name, String origin, String meaning, String unit) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(unit);
    }

    static Column count(String name, String origin, String measure) {
        return Column.of(name, LONG, origin, "Statements that " + measure + " rests on.")
                .in("statements");
    }

    static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
