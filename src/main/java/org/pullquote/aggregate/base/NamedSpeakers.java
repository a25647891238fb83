package org.pullquote.aggregate.base;

/**
 * The named speakers of a statement, as SQL over statements under joined names, whose joint speakers have a kind beside their name:
 * all who make it together, or else its one speaker. Every table that counts speakers counts these.
 */
public final class NamedSpeakers {
    /** An array of structures {@code speaker_id, name, kind, role}, empty if nobody is named; only a sole speaker has a role. */
    public static final String ALL = """
            if(size(speakers) > 0,
              transform(speakers, s -> struct(s.speaker_id, s.name, s.kind, CAST(NULL AS STRING) AS role)),
              if(speaker_id IS NULL,
                array(),
                array(struct(speaker_id, speaker AS name, speaker_kind AS kind, speaker_role AS role))))
            """;

    /** The array of their keys alone, for which the columns {@code speakers} and {@code speaker_id} are enough. */
    public static final String IDS = "if(size(speakers) > 0, transform(speakers, s -> s.speaker_id),"
            + " if(speaker_id IS NULL, CAST(array() AS ARRAY<STRING>), array(speaker_id)))";

    private NamedSpeakers() {}
}
