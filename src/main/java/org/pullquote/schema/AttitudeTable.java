package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.BOOLEAN;
import static org.pullquote.schema.ColumnType.Scalar.INTEGER;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.OFFSETS;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;

import java.util.List;
import org.pullquote.model.Tier;

/** What articles attribute to somebody without reporting that it was said. */
public final class AttitudeTable {
    private static final String ARTICLE = "the article";
    private static final String EXTRACTION = "extraction";
    private static final String VERDICT = "the reader's verdict";

    /** Every attitude and every topic that was found. No aggregate counts them. */
    public static final Table ATTITUDES = new Table(
            "attitudes",
            "a wish, plan, decision or belief that an article attributes to somebody, or a speech act of which it gives only the topic",
            List.of("article_id", "ordinal"),
            List.of(
                    Column.of("attitude_id", TEXT, EXTRACTION, "article_id, a number sign, the letter a, and ordinal."),
                    Column.of("article_id", TEXT, ARTICLE, "The article that contains it."),
                    Columns.SOURCE,
                    Columns.SOURCE_GROUP,
                    Columns.AGENCY,
                    Columns.PUBLISHED_DATE,
                    Columns.COPY_OF,
                    Columns.STORY_ID,
                    Column.of(
                            "ordinal",
                            INTEGER,
                            EXTRACTION,
                            "Its number among the article's attitudes, from 1, in the order of the text, the headline first."),
                    Column.of(
                                    "tier",
                                    TEXT,
                                    VERDICT,
                                    "attitude: a wish, plan, decision, vote, or what somebody knows or thinks (\"wants to win\","
                                            + " \"opposes the bill\"); topic: a speech act of which the article gives only the topic"
                                            + " (\"spoke about the budget\", \"criticised the bill\").")
                            .oneOf(List.of(Tier.TOPIC.code(), Tier.ATTITUDE.code())),
                    Column.of(
                                    "said_probability",
                                    NUMBER,
                                    VERDICT,
                                    "Estimated probability that a reader would judge this to be something said or written.")
                            .in(PROBABILITY),
                    Column.of(
                            "object",
                            TEXT,
                            EXTRACTION,
                            "What is wanted, thought or decided, or the topic of what was said, as clean text."),
                    Column.of(
                                    "object_spans",
                                    ArticleTables.SPANS,
                                    EXTRACTION,
                                    "The position of the object in the article's body as given (in its title if in_headline is true).")
                            .in(OFFSETS),
                    ArticleTables.inText(
                            "object_text_spans", "Its position in texts.text (texts.title if in_headline is true)."),
                    Column.of("cue", TEXT, EXTRACTION, "The words that attribute it (\"wants\", \"criticised\").")
                            .orNull(),
                    Column.of("cue_lemma", TEXT, EXTRACTION, "The base form of the cue's head, lower case.")
                            .orNull(),
                    Column.of(
                                    "cue_spans",
                                    ArticleTables.SPANS,
                                    EXTRACTION,
                                    "The position of the cue, as for object_spans.")
                            .orNull()
                            .in(OFFSETS),
                    ArticleTables.inText("cue_text_spans", "The position of the cue, as for object_text_spans.")
                            .orNull(),
                    Column.of("holder_mention", TEXT, EXTRACTION, "The words that refer to the holder at this place.")
                            .orNull(),
                    Column.of(
                                    "holder_spans",
                                    ArticleTables.SPANS,
                                    EXTRACTION,
                                    "The position of the mention, as for object_spans.")
                            .orNull()
                            .in(OFFSETS),
                    ArticleTables.inText("holder_text_spans", "The position of the mention, as for object_text_spans.")
                            .orNull(),
                    Column.of(
                                    "holder",
                                    TEXT,
                                    EXTRACTION,
                                    "The fullest name that the article gives the holder; null if it gives none or if the holder is"
                                            + " uncertain.")
                            .orNull(),
                    Column.of(
                                    "holder_id",
                                    TEXT,
                                    EXTRACTION,
                                    "The same key as statements.speaker_id; null if holder is null.")
                            .orNull(),
                    Column.of("holder_kind", TEXT, EXTRACTION, "What the holder is, as for statements.speaker_kind.")
                            .orNull()
                            .oneOf(SPEAKER_KINDS),
                    Column.of("holder_role", TEXT, EXTRACTION, "The holder's role, as the article gives it.")
                            .orNull(),
                    Column.of("confidence", NUMBER, EXTRACTION, "Probability that the holder is right.")
                            .in("0 to 1"),
                    Column.of("position", NUMBER, EXTRACTION, "The position at which it begins in the article.")
                            .in("0 (top) to 1 (end)"),
                    Column.of("in_headline", BOOLEAN, EXTRACTION, "True if it is in the headline."),
                    Column.of("paragraph", TEXT, EXTRACTION, "The paragraph that contains it, as clean text.")),
            null);

    private AttitudeTable() {}
}
