package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;

import java.util.List;

/** The spellings that were joined to each speaker. */
public final class SpeakerTables {
    private static final String JOIN = "joining speakers";

    /** Every spelling of every speaker, with the evidence for the merge. */
    public static final Table SPEAKERS = new Table(
            "speakers",
            "a spelling that was joined to a speaker",
            List.of("speaker_id", "spelling"),
            List.of(
                    Column.of("speaker_id", TEXT, JOIN, "The key that joins the speaker's spellings."),
                    Column.of("speaker", TEXT, JOIN, "The speaker's most frequent full name in the collection."),
                    Column.of("speaker_kind", TEXT, JOIN, "The kind of speaker.")
                            .oneOf(SPEAKER_KINDS),
                    Column.of(
                            "spelling",
                            TEXT,
                            "statements.speaker",
                            "The name as articles write it. One spelling may belong to several speakers: a surname alone, or two"
                                    + " people of the same name."),
                    Column.of(
                                    "statements",
                                    LONG,
                                    "statements",
                                    "Statements of this speaker under this spelling, without those in headlines.")
                            .in("statements"),
                    Column.of("articles", LONG, "article_id", "Articles that contain at least one of these statements.")
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
                            "The rule that joined the spelling to the speaker; if it differs between statements, that of most of"
                                    + " them. alias: the alias file; name: the name itself; listed: a listed organization; middle_name,"
                                    + " short_form, romanized, initial: forms of one name; surname: nearly equal surnames; surname_role,"
                                    + " surname_dominant, surname_only: a surname alone; kind: the same name with another kind elsewhere."),
                    Column.of("evidence", TEXT, JOIN, "The rule and its evidence as a sentence."),
                    Column.of("confidence", NUMBER, JOIN, "Confidence in the merge; the lowest of its statements.")
                            .in(PROBABILITY)),
            null);

    private SpeakerTables() {}
}
