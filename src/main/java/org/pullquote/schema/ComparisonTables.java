package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.TARGET_KINDS;

import java.util.List;
import org.pullquote.schema.ColumnType.ListOf;
import org.pullquote.schema.Table.Evidence;

/** How sources differ: in what they let the same speaker say, and in which words. */
public final class ComparisonTables {
    /** A statement counts as one within a frame from this score on. */
    public static final double WITHIN_FRAME = 0.5;

    /** Each side of a difference rests on so many independent articles at least. */
    public static final int DIFFERENCE_ARTICLES = 10;

    /** A term is distinctive from this z on. */
    public static final double DISTINCTIVE_Z = 1.96;

    /** The most terms of one source and speaker. */
    public static final int DISTINCTIVE_TERMS = 25;

    private static final String MEASURES = "the aggregates";
    private static final String TEST = "a test over articles";

    /** Where two sources differ, over everything, about one speaker, one target, or within one frame. */
    public static final Table DIFFERENCES = new Table(
            "differences",
            "a measure of the statements of two sources, overall, by one speaker, of one target or within one frame",
            List.of("subject_kind", "subject", "target_kind", "source_a", "source_b", "measure"),
            List.of(
                    Column.of(
                                    "subject_kind",
                                    TEXT,
                                    "the comparison",
                                    "Which of the sources' statements are compared:"
                                            + " all; those by a speaker; those that speak of a target; those within a frame"
                                            + " (score " + WITHIN_FRAME + " or more).")
                            .oneOf(List.of("overall", "speaker", "target", "frame")),
                    Column.of(
                                    "subject",
                                    TEXT,
                                    "statements",
                                    "The speaker_id, the target's name or the frame; null overall.")
                            .orNull(),
                    Column.of("target_kind", TEXT, "targets", "What the target is; null where there is none.")
                            .orNull()
                            .oneOf(TARGET_KINDS),
                    Column.of("source_a", TEXT, "statements", "The first source, in the order of their names."),
                    Column.of("source_b", TEXT, "statements", "The second source."),
                    Column.of(
                            "measure",
                            TEXT,
                            MEASURES,
                            "What is compared: the name of a mean or a share in the by_ tables."),
                    Column.of(
                                    "subject_name",
                                    TEXT,
                                    "statements",
                                    "The subject in words: the speaker's name as most often"
                                            + " given, the target, the frame; null overall.")
                            .orNull(),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements of both sources on the subject, without those of headlines.")
                            .in("statements"),
                    Column.of("value_a", NUMBER, MEASURES, "The measure in source_a."),
                    Column.of("value_b", NUMBER, MEASURES, "The measure in source_b."),
                    Column.of(
                            "n_a", LONG, MEASURES, "Statements (of mean_target_tone: mentions) that value_a rests on."),
                    Column.of(
                            "n_b", LONG, MEASURES, "Statements (of mean_target_tone: mentions) that value_b rests on."),
                    Column.of(
                                    "articles_a",
                                    LONG,
                                    "article_id",
                                    "Articles that value_a rests on, copies of one text counted once.")
                            .in("articles"),
                    Column.of(
                                    "articles_b",
                                    LONG,
                                    "article_id",
                                    "Articles that value_b rests on, copies of one text counted once.")
                            .in("articles"),
                    Column.of("difference", NUMBER, "value_a, value_b", "value_a - value_b."),
                    Column.of("difference_low", NUMBER, TEST, "Lower end of the 95 % interval of the difference."),
                    Column.of("difference_high", NUMBER, TEST, "Upper end of the 95 % interval of the difference."),
                    Column.of(
                                    "p",
                                    NUMBER,
                                    TEST,
                                    "How probable a difference as large as this would be if the sources did not differ.")
                            .in(PROBABILITY),
                    Column.of(
                                    "q",
                                    NUMBER,
                                    "p",
                                    "The false discovery rate at which this would be a finding, after Benjamini"
                                            + " and Hochberg (1995) over the whole table: of all rows with q below 0.05, at most"
                                            + " one in twenty is expected to be chance.")
                            .in("expected share of false findings, 0 to 1")),
            new Evidence(
                    "NOT in_headline AND source IN (:source_a, :source_b) AND CASE :subject_kind WHEN 'overall' THEN true"
                            + " WHEN 'speaker' THEN speaker_id = :subject WHEN 'target' THEN exists(targets, t -> t.name ="
                            + " :subject AND t.kind = :target_kind) ELSE frames[:subject] >= " + WITHIN_FRAME + " END",
                    "NOT in_headline AND source IN (:source_a, :source_b) AND CASE :subject_kind WHEN 'overall' THEN true"
                            + " WHEN 'speaker' THEN speaker_id = :subject WHEN 'target' THEN len([t for t in targets if"
                            + " t.name = :subject AND t.kind = :target_kind]) > 0 ELSE frames[:subject] >= "
                            + WITHIN_FRAME + " END"));

    /** The terms that a source lets a speaker use more than other sources do. */
    public static final Table DISTINCTIVE_WORDS = new Table(
            "distinctive_words",
            "a word, or two in a row, that one source lets a speaker use more than the others do",
            List.of("source", "speaker_id", "term"),
            List.of(
                    Column.of("source", TEXT, "statements", "The outlet that published the articles."),
                    Column.of(
                                    "speaker_id",
                                    TEXT,
                                    "statements",
                                    "The speaker; null for all statements of the source, whoever speaks.")
                            .orNull(),
                    Column.of("speaker", TEXT, "statements", "The name that the articles most often give the speaker.")
                            .orNull(),
                    Column.of(
                            "term",
                            TEXT,
                            "content",
                            "A word in lower case, or two that stand next to each other, without the function words of"
                                    + " English; words are runs of letters and digits."),
                    Column.of(
                            "rank",
                            LONG,
                            "z",
                            "Its place by z among the terms of the source and speaker, from 1; the first "
                                    + DISTINCTIVE_TERMS + " with a z of " + DISTINCTIVE_Z + " or more are here."),
                    Column.of("statements", LONG, "content", "Statements of the source and speaker that have the term.")
                            .in("statements"),
                    Column.of(
                                    "articles_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the source in which the speaker uses it, copies of one text counted once.")
                            .in("articles"),
                    Column.of("articles_elsewhere", LONG, "article_id", "The same for all other sources together.")
                            .in("articles"),
                    Column.of(
                                    "of_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the source in which the speaker speaks, copies of one text counted once.")
                            .in("articles"),
                    Column.of("of_elsewhere", LONG, "article_id", "The same for all other sources together.")
                            .in("articles"),
                    Column.of(
                                    "log_odds",
                                    NUMBER,
                                    TEST,
                                    "How much more likely the term is here than elsewhere, each drawn toward its share of"
                                            + " all that is said (Monroe, Colaresi & Quinn 2008).")
                            .in("natural logarithm of the ratio of the odds"),
                    Column.of("z", NUMBER, "log_odds", "log_odds over its standard error.")
                            .in("standard errors"),
                    Column.of(
                                    "q",
                                    NUMBER,
                                    "z",
                                    "The false discovery rate at which this would be a finding, after Benjamini and Hochberg"
                                            + " (1995) over all terms of the source and speaker.")
                            .in("expected share of false findings, 0 to 1"),
                    Column.of(
                            "examples",
                            new ListOf(TEXT),
                            "statement_id, confidence",
                            "Up to three of the statements, those of the highest confidence first.")),
            new Evidence(
                    "NOT in_headline AND source = :source AND (:speaker_id IS NULL OR speaker_id = :speaker_id) AND"
                            + " contains(concat(' ', regexp_replace(lower(content), r'[^\\p{L}\\p{N}]+', ' '), ' '),"
                            + " concat(' ', :term, ' '))",
                    "NOT in_headline AND source = :source AND (:speaker_id IS NULL OR speaker_id = :speaker_id) AND"
                            + " contains(concat(' ', regexp_replace(lower(content), '[^\\p{L}\\p{N}]+', ' ', 'g'), ' '),"
                            + " concat(' ', :term, ' '))"));

    private ComparisonTables() {}
}
