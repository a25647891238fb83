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
            "what an article attributes to somebody without reporting words: a wish, plan, decision or belief, or the topic of what was said",
            List.of("article_id", "ordinal"),
            List.of(
                    Column.of("attitude_id", TEXT, EXTRACTION, "article_id, a number sign, the letter a, and ordinal."),
                    Column.of("article_id", TEXT, ARTICLE, "The article that it stands in."),
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
                            "Its place among the article's attitudes, from 1, in the order of the text, headline first."),
                    Column.of(
                                    "tier",
                                    TEXT,
                                    VERDICT,
                                    "attitude: a wish, plan, decision, vote, or what somebody knows or thinks (\"wants to win\", \"opposes"
                                            + " the bill\"); topic: an act of speech of which only the topic is told (\"spoke about the budget\","
                                            + " \"criticised the bill\").")
                            .oneOf(List.of(Tier.TOPIC.code(), Tier.ATTITUDE.code())),
                    Column.of(
                                    "said_probability",
                                    NUMBER,
                                    VERDICT,
                                    "Probability that a reader takes it for something said after all.")
                            .in(PROBABILITY),
                    Column.of("object", TEXT, EXTRACTION, "What is wanted, thought, decided or spoken of, clean."),
                    Column.of(
                                    "object_spans",
                                    ArticleTables.SPANS,
                                    EXTRACTION,
                                    "Where that stands in the article's body as it was given (in its title, if in_headline).")
                            .in(OFFSETS),
                    ArticleTables.inText(
                            "object_text_spans", "Where that stands in texts.text (in texts.title, if in_headline)."),
                    Column.of("cue", TEXT, EXTRACTION, "The words that attribute it (\"wants\", \"criticised\").")
                            .orNull(),
                    Column.of("cue_lemma", TEXT, EXTRACTION, "The base form of the cue's head, lower case.")
                            .orNull(),
                    Column.of(
                                    "cue_spans",
                                    ArticleTables.SPANS,
                                    EXTRACTION,
                                    "Where the cue stands, as for object_spans.")
                            .orNull()
                            .in(OFFSETS),
                    ArticleTables.inText("cue_text_spans", "Where the cue stands, as for object_text_spans.")
                            .orNull(),
                    Column.of("holder_mention", TEXT, EXTRACTION, "The holder as the article puts it at this place.")
                            .orNull(),
                    Column.of(
                                    "holder_spans",
                                    ArticleTables.SPANS,
                                    EXTRACTION,
                                    "Where the mention stands, as for object_spans.")
                            .orNull()
                            .in(OFFSETS),
                    ArticleTables.inText("holder_text_spans", "Where the mention stands, as for object_text_spans.")
                            .orNull(),
                    Column.of(
                                    "holder",
                                    TEXT,
                                    EXTRACTION,
                                    "The fullest name that the article gives the holder; null where it names nobody or who is meant is unsure.")
                            .orNull(),
                    Column.of(
                                    "holder_id",
                                    TEXT,
                                    EXTRACTION,
                                    "The same key as statements.speaker_id; null where holder is.")
                            .orNull(),
                    Column.of("holder_kind", TEXT, EXTRACTION, "What the holder is, as for statements.speaker_kind.")
                            .orNull()
                            .oneOf(SPEAKER_KINDS),
                    Column.of("holder_role", TEXT, EXTRACTION, "What the article says that the holder is.")
                            .orNull(),
                    Column.of("confidence", NUMBER, EXTRACTION, "How sure the attribution to this holder is.")
                            .in("0 to 1"),
                    Column.of("position", NUMBER, EXTRACTION, "Where it begins in the article.")
                            .in("0 (top) to 1 (end)"),
                    Column.of("in_headline", BOOLEAN, EXTRACTION, "Whether it stands in the title."),
                    Column.of(
                            "paragraph",
                            TEXT,
                            EXTRACTION,
                            "The clean text of the paragraph that it stands in, for evidence.")),
            null);

    private AttitudeTable() {}
}
