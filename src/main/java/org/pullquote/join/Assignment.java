package org.pullquote.join;

import org.pullquote.model.SpeakerKind;

/**
 * The speaker to whom an observation was assigned.
 *
 * @param sighting what was decided of
 * @param speakerId the key that joins the speaker's spellings, no other speaker's
 * @param speaker the name by which the collection knows the speaker best
 * @param kind what the speaker is
 * @param rule why the sighting is of this speaker
 * @param evidence a sentence that says so to a reader
 * @param confidence how sure it is, in [0, 1]
 */
public record Assignment(
        SpeakerRecord sighting,
        String speakerId,
        String speaker,
        SpeakerKind kind,
        MergeRule rule,
        String evidence,
        double confidence) {}
