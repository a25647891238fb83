package org.pullquote.schema;

import org.pullquote.schema.Table.Evidence;

/** The condition that a statement is one speaker's, also of those that others make together with that one. */
final class SpeakerEvidence {
    private SpeakerEvidence() {}

    /**
     * @param parameter the parameter with the speaker's key, such as {@code :speaker_id}
     */
    static Evidence of(String parameter) {
        return new Evidence(
                "IF(size(speakers) = 0, speaker_id = %1$s, exists(speakers, s -> s.speaker_id = %1$s))"
                        .formatted(parameter),
                "CASE WHEN len(speakers) = 0 THEN speaker_id = %1$s ELSE len([s for s in speakers if s.speaker_id = %1$s]) > 0 END"
                        .formatted(parameter));
    }

    /** The same beside a condition that both engines understand. */
    static Evidence and(String condition, String parameter) {
        Evidence speaker = of(parameter);
        return new Evidence(condition + speaker.spark(), condition + speaker.duckdb());
    }
}
