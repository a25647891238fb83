package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pullquote.model.SpeakerKind;

/** Units and columns that several tables share. */
final class Columns {
    static final String SHARE = "share, 0 to 1";
    static final String PROBABILITY = "probability, 0 to 1";
    static final String TONE = "-1 (unfavourable) to 1 (favourable)";
    private static final String ARTICLE = "the article";
    static final String OFFSETS = "UTF-16 code units, end exclusive";
    static final String CHARACTERS = "characters (Unicode code points), end exclusive";

    static final List<String> SPEAKER_KINDS = codes(SpeakerKind.values(), SpeakerKind::code);

    static final List<String> TARGET_KINDS = List.of("person", "organization", "place");

    static final Column STATEMENTS = Column.of(
                    "statements",
                    LONG,
                    "statements",
                    "Number of statements, also of those within others, without those in headlines.")
            .in("statements");
    static final Column OUTER_STATEMENTS = Column.of(
                    "outer_statements",
                    LONG,
                    "statements.within",
                    "Those of them that are not within another statement. Words, kinds, speakers without a name, cues, tone, loaded language"
                            + " and frames are measured on these alone.")
            .in("statements");
    static final Column NAMED_STATEMENTS = Column.of(
                    "named_statements",
                    LONG,
                    "statements.speaker_id",
                    "Those of statements that have a named speaker, also those within others.")
            .in("statements");
    static final Column ARTICLES = Column.of(
                    "articles", LONG, "article_id", "Articles that contain at least one of these statements.")
            .in("articles");
    static final Column WORDS = Column.of("words", LONG, "words", "Words of the content of outer_statements.")
            .in("words");
    static final Column WORDS_QUOTED = Column.of(
                    "words_quoted",
                    LONG,
                    "words, quoted_share",
                    "Words in quotation marks: words times quoted_share of each of outer_statements, rounded and added.")
            .in("words");

    /* What a statement or an attitude has of its article. */
    static final Column SOURCE = Column.of("source", TEXT, ARTICLE, "The outlet that published the article.");
    static final Column SOURCE_GROUP = Column.of(
                    "source_group", TEXT, ARTICLE, "The group of outlets that source belongs to.")
            .orNull();
    static final Column AGENCY = Column.of(
                    "agency", TEXT, ARTICLE, "The news agency that the article's text came from.")
            .orNull();
    static final Column PUBLISHED_DATE = Column.of("published_date", DATE, ARTICLE, "The day of publication.")
            .orNull()
            .in("day in UTC");
    static final Column COPY_OF = Column.of(
                    "copy_of",
                    TEXT,
                    "articles.copy_group",
                    "The likely original of which the article is a copy; null if it is not a copy.")
            .orNull();
    static final Column STORY_ID = Column.of("story_id", TEXT, ARTICLE, "The story that the article belongs to.")
            .orNull();

    /** How much extraction errors changed a share, compared with what readers found: {@code pullquote evaluate reading}. */
    private static final Map<String, String> MISREAD = Map.of(
            "direct_share", "+0.00 (95 % interval -0.01 to +0.01)",
            "mixed_share", "+0.02 (95 % interval +0.01 to +0.02)",
            "indirect_share", "-0.02 (95 % interval -0.03 to -0.01)",
            "unattributed_share", "+0.09 (95 % interval +0.07 to +0.11)",
            "unnamed_share", "+0.10 (95 % interval +0.08 to +0.12)");

    private Columns() {}

    static Column share(String name, String origin, String meaning) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(SHARE);
    }

    static Column mean(String name, String origin, String meaning, String unit) {
        return Column.of(name, NUMBER, origin, meaning).orNull().in(unit);
    }

    static Column count(String name, String origin, String measure) {
        return Column.of(name, LONG, origin, "Number of outer_statements that " + measure + " is computed from.")
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
        String misread = MISREAD.get(estimate.name());
        Column end = Column.of(
                        estimate.name() + suffix,
                        NUMBER,
                        "bootstrap over articles",
                        meaning + estimate.name()
                                + ". The interval covers sampling variation between articles, not extraction errors."
                                + (misread == null
                                        ? ""
                                        : " On 320 articles labelled by readers, extraction errors changed the share by "
                                                + misread + "."))
                .orNull();
        return estimate.unit() == null ? end : end.in(estimate.unit());
    }

    static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
