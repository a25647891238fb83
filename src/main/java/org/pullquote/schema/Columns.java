package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pullquote.model.SpeakerKind;

/** Units and columns that several tables share. */
final class Columns {
    static final String SHARE = "share, 0 to 1";
    static final String PROBABILITY = "probability, 0 to 1";
    static final String TONE = "-1 (unfavourable) to 1 (favourable)";
    static final String OFFSETS = "UTF-16 code units, end exclusive";

    static final List<String> SPEAKER_KINDS = codes(SpeakerKind.values(), SpeakerKind::code);

    static final List<String> TARGET_KINDS = List.of("person", "organization", "place");

    static final Column STATEMENTS = Column.of(
                    "statements", LONG, "statements", "Number of statements, without those in headlines.")
            .in("statements");
    static final Column ARTICLES = Column.of(
                    "articles", LONG, "article_id", "Articles that contain at least one of these statements.")
            .in("articles");
    static final Column WORDS = Column.of("words", LONG, "words", "Words of the statements' content.")
            .in("words");
    static final Column WORDS_QUOTED = Column.of(
                    "words_quoted",
                    LONG,
                    "words, quoted_share",
                    "Words in quotation marks: words times quoted_share of each statement, rounded and added.")
            .in("words");

    private Columns() {}

    static Column share(String name, String origin, String meaning) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(SHARE);
    }

    static Column mean(String name, String origin, String meaning, String unit) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(unit);
    }

    static Column count(String name, String origin, String measure) {
        return Column.of(name, LONG, origin, "Number of statements that " + measure + " is computed from.")
                .in("statements");
    }

    /** A mean or share, and the two ends of its interval. */
    static Stream<Column> withInterval(Column estimate) {
        return Stream.of(
                estimate,
                end(estimate, "_low", "Lower end of the 95 % interval of "),
                end(estimate, "_high", "Upper end of the 95 % interval of "));
    }

    private static Column end(Column estimate, String suffix, String meaning) {
        Column end = Column.of(
                        estimate.name() + suffix, NUMBER, "bootstrap over articles", meaning + estimate.name() + ".")
                .orNull();
        return estimate.unit() == null ? end : end.in(estimate.unit());
    }

    static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
