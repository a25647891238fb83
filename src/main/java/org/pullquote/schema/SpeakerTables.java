package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;

import java.util.List;

/** Which spellings were joined into which speakers. */
public final class SpeakerTables {
    private static final String JOIN = "joining speakers";

    /** Every spelling of every speaker, with the evidence for the merge. */
    public static final Table SPEAKERS = new Table(
            "speakers",
            "a spelling that was joined to a speaker",
            List.of("speaker_id", "spelling"),
            List.of(
                    Column.of("speaker_id", TEXT, JOIN, "The key that joins the speaker's spellings."),
                    Column.of("speaker", TEXT, JOIN, "The full name that the collection gives the speaker most often."),
                    Column.of("speaker_kind", TEXT, JOIN, "What the speaker is.")
                            .oneOf(SPEAKER_KINDS),
                    Column.of(
                            "spelling",
                            TEXT,
                            "statements.speaker",
                            "The name as articles give it. One spelling may be of several speakers: a surname alone, or"
                                    + " namesakes."),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements of this speaker under this spelling, without those of headlines.")
                            .in("statements"),
                    Column.of("articles", LONG, "article_id", "Articles that hold at least one of these statements.")
                            .in("articles"),
                    Column.of("sources", LONG, "source", "Outlets that published these articles.")
                            .in("sources"),
                    Column.of("first_seen", DATE, "published_date", "The first day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of("last_seen", DATE, "published_date", "The last day of publication.")
                            .orNull()
                            .in("day in UTC"),
                    Column.of(
                            "rule",
                            TEXT,
                            JOIN,
                            "Why the spelling is this speaker's; where that differs between statements, of most of them."
                                    + " The rules: alias (the alias file), name (the name itself), listed (a listed"
                                    + " organization), middle_name, short_form, romanized, surname (nearly equal),"
                                    + " initial, surname_role, surname_dominant, surname_only (a bare surname), kind (of"
                                    + " another kind elsewhere)."),
                    Column.of("evidence", TEXT, JOIN, "The same as a sentence, with what it rests on."),
                    Column.of("confidence", NUMBER, JOIN, "How sure the merge is; the least of its statements.")
                            .in(PROBABILITY)),
            null);

    private SpeakerTables() {}
}
