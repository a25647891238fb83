package org.pullquote.extract.entity;

import org.jspecify.annotations.Nullable;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/**
 * Who the source of an attribution is.
 *
 * @param speaker the speaker, or null where that is unsure
 * @param confidence how sure, in [0, 1]
 */
public record ResolvedSpeaker(@Nullable Speaker speaker, double confidence) {
    /** A speaker that has a name and no role. */
    public static ResolvedSpeaker named(String name, SpeakerKind kind, double confidence) {
        return new ResolvedSpeaker(new Speaker(name, SpeakerId.of(name), kind, null), confidence);
    }
}
