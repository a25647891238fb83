package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.TARGET_KINDS;

import java.util.List;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.Table.Evidence;

/** Differences between outlets: in the measures of the {@code by_} tables, and in the words of the statements. */
public final class ComparisonTables {
    /** A statement is within a frame if the frame's probability is at least this. */
    public static final double WITHIN_FRAME = 0.5;

    /** The fewest independent articles on each side of a difference. */
    public static final int DIFFERENCE_ARTICLES = 10;

    /** The smallest z of a distinctive term. */
    public static final double DISTINCTIVE_Z = 1.96;

    /** The largest number of terms of one outlet and speaker. */
    public static final int DISTINCTIVE_TERMS = 25;

    private static final String MEASURES = "the aggregates";
    private static final String TEST = "a test over articles";

    /** Measures of two outlets compared: over all statements, one speaker's, those on one target, or those in one frame. */
    public static final Table DIFFERENCES = differences("differences", "source", "outlets");

    /** The same of two groups of outlets. */
    public static final Table GROUP_DIFFERENCES = differences("group_differences", "source_group", "groups of outlets");

    /** The terms that are more frequent in what one outlet attributes to a speaker than in other outlets. */
    public static final Table DISTINCTIVE_WORDS = new Table(
            "distinctive_words",
            "a word, or two in a row, that is more frequent in what one outlet attributes to a speaker than in other outlets",
            List.of("source", "speaker_id", "term"),
            List.of(
                    Column.of("source", TEXT, "statements", "The outlet that published the articles."),
                    Column.of(
                                    "speaker_id",
                                    TEXT,
                                    "statements",
                                    "The speaker; null for all statements of the outlet together.")
                            .orNull(),
                    Column.of("speaker", TEXT, "statements", "The speaker's most frequent name in the articles.")
                            .orNull(),
                    Column.of(
                            "term",
                            TEXT,
                            "content",
                            "A word in lower case, or two adjacent words, without English function words. A word is a run of letters and digits."),
                    Column.of(
                            "rank",
                            LONG,
                            "z",
                            "The rank by z among the terms of the outlet and speaker, from 1. The table has the first "
                                    + DISTINCTIVE_TERMS + " whose z is " + DISTINCTIVE_Z + " or more."),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "content",
                                    "Statements of the outlet and speaker that contain the term.")
                            .in("statements"),
                    Column.of(
                                    "articles_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the outlet in which the speaker uses the term. Copies of one text count once.")
                            .in("articles"),
                    Column.of("articles_elsewhere", LONG, "article_id", "The same for all other outlets together.")
                            .in("articles"),
                    Column.of(
                                    "of_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the outlet that have a statement of the speaker. Copies of one text count once.")
                            .in("articles"),
                    Column.of("of_elsewhere", LONG, "article_id", "The same for all other outlets together.")
                            .in("articles"),
                    Column.of(
                                    "log_odds",
                                    NUMBER,
                                    TEST,
                                    "How much more likely the term is in this outlet than in the others, with a prior from the frequency"
                                            + " of each term in all statements (Monroe, Colaresi & Quinn 2008).")
                            .in("natural logarithm of the ratio of the odds"),
                    Column.of("z", NUMBER, "log_odds", "log_odds divided by its standard error.")
                            .in("standard errors"),
                    Column.of(
                                    "q",
                                    NUMBER,
                                    "z",
                                    "The p-value of z corrected for the number of terms of the outlet and speaker (false discovery rate,"
                                            + " Benjamini and Hochberg 1995).")
                            .in("expected share of false findings, 0 to 1"),
                    Column.of(
                            "examples",
                            new ListOf(TEXT),
                            "statement_id, confidence",
                            "statement_id of up to three of the statements, the highest confidence first.")),
            new Evidence(
                    "NOT in_headline AND source = :source AND (:speaker_id IS NULL OR speaker_id = :speaker_id) AND"
                            + " contains(concat(' ', regexp_replace(lower(content), r'[^\\p{L}\\p{N}]+', ' '), ' '),"
                            + " concat(' ', :term, ' '))",
                    "NOT in_headline AND source = :source AND (:speaker_id IS NULL OR speaker_id = :speaker_id) AND"
                            + " contains(concat(' ', regexp_replace(lower(content), '[^\\p{L}\\p{N}]+', ' ', 'g'), ' '),"
                            + " concat(' ', :term, ' '))"));

    private ComparisonTables() {}

    private static Table differences(String name, String column, String outlets) {
        String a = column + "_a";
        String b = column + "_b";
        return new Table(
                name,
                "a measure compared between two " + outlets
                        + ", over all statements, one speaker's, those on one target or" + " those in one frame",
                List.of("subject_kind", "subject", a, b, "measure"),
                List.of(
                        Column.of(
                                        "subject_kind",
                                        TEXT,
                                        "the comparison",
                                        "Which statements of the two " + outlets
                                                + " are compared. overall: all; speaker: those of one speaker;"
                                                + " target: those that mention one target; frame: those in one frame (probability "
                                                + WITHIN_FRAME + " or more).")
                                .oneOf(List.of("overall", "speaker", "target", "frame")),
                        Column.of(
                                        "subject",
                                        TEXT,
                                        "statements",
                                        "The speaker_id, the target_id or the frame; null if overall.")
                                .orNull(),
                        Column.of(
                                        "target_kind",
                                        TEXT,
                                        "targets",
                                        "The kind of target; null if the subject is not a target.")
                                .orNull()
                                .oneOf(TARGET_KINDS),
                        Column.of(
                                a, TEXT, "statements", "The first of the two " + outlets + ", in alphabetical order."),
                        Column.of(b, TEXT, "statements", "The second of them."),
                        Column.of(
                                "measure",
                                TEXT,
                                MEASURES,
                                "The measure that is compared: the name of a mean or share in the by_ tables."),
                        Column.of(
                                        "subject_name",
                                        TEXT,
                                        "statements",
                                        "The subject for display: the name of the speaker or target, or the frame; null if overall.")
                                .orNull(),
                        Column.of(
                                        "statements",
                                        LONG,
                                        "statements",
                                        "Statements of both " + outlets
                                                + " on the subject, without those in headlines.")
                                .in("statements"),
                        Column.of("value_a", NUMBER, MEASURES, "The measure in " + a + "."),
                        Column.of("value_b", NUMBER, MEASURES, "The measure in " + b + "."),
                        Column.of(
                                "n_a",
                                LONG,
                                MEASURES,
                                "Number of statements (for mean_target_tone: mentions) that value_a is computed from."),
                        Column.of(
                                "n_b",
                                LONG,
                                MEASURES,
                                "Number of statements (for mean_target_tone: mentions) that value_b is computed from."),
                        Column.of(
                                        "articles_a",
                                        LONG,
                                        "article_id",
                                        "Articles that value_a is computed from. Copies of one text count once.")
                                .in("articles"),
                        Column.of(
                                        "articles_b",
                                        LONG,
                                        "article_id",
                                        "Articles that value_b is computed from. Copies of one text count once.")
                                .in("articles"),
                        Column.of("difference", NUMBER, "value_a, value_b", "value_a - value_b."),
                        Column.of("difference_low", NUMBER, TEST, "Lower end of the 95 % interval of the difference."),
                        Column.of("difference_high", NUMBER, TEST, "Upper end of the 95 % interval of the difference."),
                        Column.of(
                                        "p",
                                        NUMBER,
                                        TEST,
                                        "Probability of a difference at least as large as this if the two did not differ.")
                                .in(PROBABILITY),
                        Column.of(
                                        "q",
                                        NUMBER,
                                        "p",
                                        "p corrected for the number of comparisons in the whole table (false discovery rate, Benjamini and"
                                                + " Hochberg 1995): of all rows with q below 0.05, at most one in twenty is expected to be due to"
                                                + " chance.")
                                .in("expected share of false findings, 0 to 1")),
                new Evidence(
                        "NOT in_headline AND " + column + " IN (:" + a + ", :" + b
                                + ") AND CASE :subject_kind WHEN 'overall' THEN true"
                                + " WHEN 'speaker' THEN IF(size(speakers) = 0, speaker_id = :subject, exists(speakers, s -> s.speaker_id = :subject)) WHEN 'target' THEN exists(targets, t ->"
                                + " t.target_id = :subject) ELSE frames[:subject] >= " + WITHIN_FRAME + " END",
                        "NOT in_headline AND " + column + " IN (:" + a + ", :" + b
                                + ") AND CASE :subject_kind WHEN 'overall' THEN true"
                                + " WHEN 'speaker' THEN CASE WHEN len(speakers) = 0 THEN speaker_id = :subject ELSE len([s for s in speakers if s.speaker_id = :subject]) > 0 END WHEN 'target' THEN len([t for t in targets if"
                                + " t.target_id = :subject]) > 0 ELSE frames[:subject] >= "
                                + WITHIN_FRAME + " END"));
    }
}
