package org.pullquote.aggregate.base;

import org.pullquote.model.SpeakerKind;

/**
 * The named speakers of a statement, as SQL over rows of the statements table: all who make it together, or else its one speaker.
 * Every table that counts speakers counts these.
 */
public final class NamedSpeakers {
    /**
     * What joint speakers are. They are all people or all bodies; a named person beside others without a name ("Lund and her
     * aides") makes the speaker of the statement a group.
     */
    public static final String JOINT_KIND = "if(speaker_kind IN ('%1$s', '%2$s'), '%1$s', '%3$s')"
            .formatted(SpeakerKind.ORGANIZATION.code(), SpeakerKind.OUTLET.code(), SpeakerKind.PERSON.code());

    /** An array of structures {@code speaker_id, name, kind, role}, empty if nobody is named; only a sole speaker has a role. */
    public static final String ALL = """
            if(size(speakers) > 0,
              transform(speakers, s -> struct(s.speaker_id, s.name, %s AS kind, CAST(NULL AS STRING) AS role)),
              if(speaker_id IS NULL,
                array(),
                array(struct(speaker_id, speaker AS name, speaker_kind AS kind, speaker_role AS role))))
            """.formatted(JOINT_KIND);

    /** The array of their keys alone, for which the columns {@code speakers} and {@code speaker_id} are enough. */
    public static final String IDS = "if(size(speakers) > 0, transform(speakers, s -> s.speaker_id),"
            + " if(speaker_id IS NULL, CAST(array() AS ARRAY<STRING>), array(speaker_id)))";

    private NamedSpeakers() {}
}
