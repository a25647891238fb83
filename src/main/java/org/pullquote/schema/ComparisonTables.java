package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SHARE;
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

    /** A finding has a q below this: of all findings, at most this share is expected to be due to chance. */
    public static final double SIGNIFICANT_Q = 0.05;

    /** Words of fewer articles are not compared: a word in so few articles cannot be assigned to an outlet. */
    public static final int COMPARED_ARTICLES = 5;

    /** An outlet prints a content of so many words in a second article only if it reprints a passage. */
    public static final int PASSAGE_WORDS = 8;

    private static final String ONCE =
            " Copies of one text count once, and so do articles that print the same passage of " + PASSAGE_WORDS
                    + " words or more, as far as that passage is concerned.";

    /** Loaded words of what the outlet attributes to speakers. */
    public static final String CONTENT = "content";

    /** Loaded words of the reporter. */
    public static final String CONTEXT = "context";

    /** The largest number of terms of one outlet and speaker. */
    public static final int DISTINCTIVE_TERMS = 25;

    private static final String MEASURES = "the aggregates";
    private static final String TEST = "a test over articles";

    /** Measures of two outlets: over all statements, those by one speaker, those that mention one target, or those in one frame. */
    public static final Table DIFFERENCES = differences("differences", "source", "outlets");

    /** The same of two groups of outlets. */
    public static final Table GROUP_DIFFERENCES = differences("group_differences", "source_group", "groups of outlets");

    private static final Evidence BY_SPEAKER = SpeakerEvidence.of(":speaker_id");

    /** The terms that are more frequent in what one outlet attributes to a speaker than in other outlets. */
    public static final Table DISTINCTIVE_WORDS = new Table(
            "distinctive_words",
            "a word, or two in a row, that is more frequent in what one outlet attributes to a speaker than in other outlets,"
                    + " by more than chance explains; in " + COMPARED_ARTICLES + " of the outlet's articles or more",
            List.of("source", "speaker_id", "term"),
            List.of(
                    Column.of("source", TEXT, "statements", "The outlet that published the articles."),
                    Column.of(
                                    "speaker_id",
                                    TEXT,
                                    "statements",
                                    "The speaker; null for all statements of the outlet together.")
                            .orNull(),
                    Column.of("speaker", TEXT, "statements", "The speaker's name, as in the table speakers.")
                            .orNull(),
                    Column.of(
                            "term",
                            TEXT,
                            "content",
                            "A word in lower case, or two adjacent words. A word is a run of letters and digits. Left out are English"
                                    + " function words, words that only show a house's style (titles, how days and numbers are"
                                    + " written) and the outlet's own name."),
                    Column.of(
                            "rank",
                            LONG,
                            "z",
                            "The rank by z among the terms of the outlet and speaker, from 1. The table has the first "
                                    + DISTINCTIVE_TERMS + " whose q is below " + SIGNIFICANT_Q + "."),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "content",
                                    "Statements of the outlet and speaker that contain the term, none of them within another.")
                            .in("statements"),
                    Column.of(
                                    "articles_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the outlet in which the speaker uses the term." + ONCE)
                            .in("articles"),
                    Column.of(
                                    "articles_elsewhere",
                                    LONG,
                                    "article_id",
                                    "The same for all other outlets together. A text counts once, however many of them have it, and not at"
                                            + " all if articles_here counts it.")
                            .in("articles"),
                    Column.of(
                                    "of_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the outlet that have a statement of the speaker." + ONCE)
                            .in("articles"),
                    Column.of(
                                    "of_elsewhere",
                                    LONG,
                                    "article_id",
                                    "The same for all other outlets together. A text counts once, however many of them have it, and not at"
                                            + " all if of_here counts it.")
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
                                    "The p-value of z corrected for the number of terms compared, of all outlets and speakers (false discovery"
                                            + " rate, Benjamini and Hochberg 1995). Terms with a q of " + SIGNIFICANT_Q
                                            + " or more have no row.")
                            .in("expected share of false findings, 0 to 1"),
                    Column.of(
                            "examples",
                            new ListOf(TEXT),
                            "statement_id, confidence",
                            "statement_id of up to three of the statements, the highest confidence first.")),
            new Evidence(
                    "NOT in_headline AND within IS NULL AND source = :source AND (:speaker_id IS NULL OR "
                            + BY_SPEAKER.spark() + ") AND"
                            + " contains(concat(' ', regexp_replace(lower(content), r'[^\\p{L}\\p{N}]+', ' '), ' '),"
                            + " concat(' ', :term, ' '))",
                    "NOT in_headline AND within IS NULL AND source = :source AND (:speaker_id IS NULL OR "
                            + BY_SPEAKER.duckdb() + ") AND"
                            + " contains(concat(' ', regexp_replace(lower(content), '[^\\p{L}\\p{N}]+', ' ', 'g'), ' '),"
                            + " concat(' ', :term, ' '))"));

    /** The loaded words of each outlet. */
    public static final Table BY_SOURCE_LOADED_WORD = new Table(
            "by_source_loaded_word",
            "a loaded word in one outlet: in what it attributes to speakers, or in the reporter's words around it",
            List.of("source", "part", "word"),
            List.of(
                    Column.of("source", TEXT, "statements", "The outlet that published the articles."),
                    Column.of(
                                    "part",
                                    TEXT,
                                    "statements",
                                    "Whose word it is. content: the speakers' (loaded_words of the statements); context: the reporter's"
                                            + " (context_loaded_words).")
                            .oneOf(List.of(CONTENT, CONTEXT)),
                    Column.of("word", TEXT, "loaded_words, context_loaded_words", "The word in lower case."),
                    Column.of(
                                    "uses",
                                    LONG,
                                    "loaded_words, context_loaded_words",
                                    "How often the statements have the word, without those in headlines and those within others. The words"
                                            + " around two statements of one sentence count for both.")
                            .in("uses"),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements that have the word, none of them within another.")
                            .in("statements"),
                    Column.of("articles_here", LONG, "article_id", "Articles of the outlet that have the word." + ONCE)
                            .in("articles"),
                    Column.of(
                                    "of_here",
                                    LONG,
                                    "article_id",
                                    "Articles of the outlet of which this part was scored." + ONCE)
                            .in("articles"),
                    Column.of("share", NUMBER, "articles_here, of_here", "articles_here as a share of of_here.")
                            .in(SHARE),
                    Column.of(
                                    "articles_elsewhere",
                                    LONG,
                                    "article_id",
                                    "Articles of all other outlets together that have the word. A text counts once, however many of them"
                                            + " have it, and not at all if articles_here counts it.")
                            .in("articles"),
                    Column.of(
                                    "of_elsewhere",
                                    LONG,
                                    "article_id",
                                    "Articles of all other outlets together of which this part was scored. A text counts once, however"
                                            + " many of them have it, and not at all if of_here counts it.")
                            .in("articles"),
                    Column.of(
                                    "log_odds",
                                    NUMBER,
                                    TEST,
                                    "How much more likely the word is, among the loaded words of this outlet, than among those of the others,"
                                            + " with a prior from the frequency of each word in all outlets (Monroe, Colaresi & Quinn 2008)."
                                            + " Null where fewer than " + COMPARED_ARTICLES
                                            + " articles have the word, or the outlet or the"
                                            + " others have fewer than " + DIFFERENCE_ARTICLES + " articles.")
                            .orNull()
                            .in("natural logarithm of the ratio of the odds"),
                    Column.of("z", NUMBER, "log_odds", "log_odds divided by its standard error.")
                            .orNull()
                            .in("standard errors"),
                    Column.of(
                                    "q",
                                    NUMBER,
                                    "z",
                                    "The p-value of z corrected for the number of words compared in the whole table (false discovery rate,"
                                            + " Benjamini and Hochberg 1995). A finding has a q below " + SIGNIFICANT_Q
                                            + ".")
                            .orNull()
                            .in("expected share of false findings, 0 to 1"),
                    Column.of(
                            "examples",
                            new ListOf(TEXT),
                            "statement_id, confidence",
                            "statement_id of up to three of the statements, the highest confidence first.")),
            new Evidence(
                    "NOT in_headline AND within IS NULL AND source = :source AND exists(IF(:part = 'content', loaded_words,"
                            + " context_loaded_words), w -> lower(w) = :word)",
                    "NOT in_headline AND within IS NULL AND source = :source AND len([w for w in (CASE WHEN :part = 'content' THEN"
                            + " loaded_words ELSE context_loaded_words END) if lower(w) = :word]) > 0"));

    private ComparisonTables() {}

    private static Table differences(String name, String column, String outlets) {
        String a = column + "_a";
        String b = column + "_b";
        Evidence bySubject = SpeakerEvidence.of(":subject");
        return new Table(
                name,
                "a measure compared between two " + outlets
                        + ", over all statements, statements by one speaker, statements that mention one target, or statements"
                        + " in one frame",
                List.of("subject_kind", "subject", a, b, "measure"),
                List.of(
                        Column.of(
                                        "subject_kind",
                                        TEXT,
                                        "the comparison",
                                        "Which statements of the two " + outlets
                                                + " are compared. overall: all; speaker: those of one speaker;"
                                                + " target: those that mention one target; frame: those in one frame (probability "
                                                + WITHIN_FRAME
                                                + " or more). Statements within others are in no measure; statements counts them under overall and speaker.")
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
                                "The measure that is compared: the name of a mean or share in the by_ tables. Statements that were"
                                        + " chosen by a frame are not compared by a frame."),
                        Column.of(
                                        "subject_name",
                                        TEXT,
                                        "statements",
                                        "The subject for display: the name of the speaker or target, or the frame; null if overall.")
                                .orNull(),
                        Column.of(
                                "comparison",
                                TEXT,
                                "subject_kind, subject_name, measure",
                                "What is compared, in words: \"share of cues that attack, in statements of Ada Lund\"."),
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
                                + " WHEN 'speaker' THEN " + bySubject.spark()
                                + " WHEN 'target' THEN within IS NULL AND exists(targets, t ->"
                                + " t.target_id = :subject) ELSE within IS NULL AND frames[:subject] >= " + WITHIN_FRAME
                                + " END",
                        "NOT in_headline AND " + column + " IN (:" + a + ", :" + b
                                + ") AND CASE :subject_kind WHEN 'overall' THEN true"
                                + " WHEN 'speaker' THEN " + bySubject.duckdb()
                                + " WHEN 'target' THEN within IS NULL AND len([t for t in targets if"
                                + " t.target_id = :subject]) > 0 ELSE within IS NULL AND frames[:subject] >= "
                                + WITHIN_FRAME + " END"));
    }
}
