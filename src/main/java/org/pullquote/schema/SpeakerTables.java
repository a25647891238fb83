package org.pullquote.schema;

import static org.pullquote.schema.ColumnType.Scalar.DATE;
import static org.pullquote.schema.ColumnType.Scalar.LONG;
import static org.pullquote.schema.ColumnType.Scalar.NUMBER;
import static org.pullquote.schema.ColumnType.Scalar.TEXT;
import static org.pullquote.schema.Columns.PROBABILITY;
import static org.pullquote.schema.Columns.SPEAKER_KINDS;
import static org.pullquote.schema.Columns.TARGET_KINDS;

import java.util.List;
import java.util.stream.Stream;

/** The spellings that were joined to each speaker and to each target. One join gives both their ids. */
public final class SpeakerTables {
    private static final String JOIN = "joining names";

    /** Every spelling of every speaker, with the evidence for the merge. */
    public static final Table SPEAKERS = spellings(
            "speakers",
            "a spelling that was joined to a speaker",
            "speaker_id",
            Stream.of(
                    Column.of(
                            "speaker_id",
                            TEXT,
                            JOIN,
                            "The speaker's key, the same for all spellings. If the speaker is also a target, target_id has the same"
                                    + " value."),
                    Column.of("speaker", TEXT, JOIN, "The speaker's most frequent full name in the collection."),
                    Column.of("speaker_kind", TEXT, JOIN, "The kind of speaker.")
                            .oneOf(SPEAKER_KINDS),
                    spelling("statements.speaker")),
            "Statements of this speaker under this spelling, without those in headlines.");

    /** Every spelling of every target, with the evidence for the merge. */
    public static final Table TARGETS = spellings(
            "targets",
            "a spelling that was joined to a target",
            "target_id",
            Stream.of(
                    Column.of(
                            "target_id",
                            TEXT,
                            JOIN,
                            "The target's key, the same for all spellings. If the target is also a speaker, speaker_id has the same"
                                    + " value."),
                    Column.of("target", TEXT, JOIN, "The target's most frequent full name in the collection."),
                    Column.of("target_kind", TEXT, JOIN, "The kind of target.").oneOf(TARGET_KINDS),
                    spelling("statements.targets")),
            "Statements that mention this target under this spelling, without those in headlines.");

    private SpeakerTables() {}

    private static Column spelling(String origin) {
        return Column.of(
                "spelling",
                TEXT,
                origin,
                "The name as articles write it. One spelling may belong to several: a surname alone, or two people of the"
                        + " same name.");
    }

    private static Table spellings(String name, String row, String id, Stream<Column> head, String statements) {
        Stream<Column> tail = Stream.of(
                Column.of("statements", LONG, "statements", statements).in("statements"),
                Column.of("articles", LONG, "article_id", "Articles that contain at least one of these statements.")
                        .in("articles"),
                Column.of("sources", LONG, "source", "Outlets that published these articles.")
                        .in("outlets"),
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
                        "The rule that joined the spelling; if it differs between statements, that of most of them. alias:"
                                + " the alias file; name: the name itself; listed: a listed organization or country; middle_name,"
                                + " short_form, romanized, initial: forms of one name; surname: nearly equal surnames; surname_role,"
                                + " surname_dominant, surname_only: a surname alone; kind: the same name with another kind elsewhere."),
                Column.of("evidence", TEXT, JOIN, "The rule and its evidence as a sentence."),
                Column.of("confidence", NUMBER, JOIN, "Confidence in the merge; the lowest of its statements.")
                        .in(PROBABILITY));
        return new Table(
                name, row, List.of(id, "spelling"), Stream.concat(head, tail).toList(), null);
    }
}
