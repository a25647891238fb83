package org.pullquote.join;

/**
 * The speaker or target to whom an observation was assigned: one key for both.
 *
 * @param sighting what was decided of
 * @param speakerId the key that joins the spellings, no other speaker's and no other target's
 * @param speaker the name by which the collection knows it best
 * @param kind what it is as a speaker
 * @param targetKind what it is as a target: a person, an organization or a place
 * @param rule why the sighting is of this speaker
 * @param evidence a sentence that says so to a reader
 * @param confidence how sure it is, in [0, 1]
 */
public record Assignment(
        SpeakerRecord sighting,
        String speakerId,
        String speaker,
        NameKind kind,
        NameKind targetKind,
        MergeRule rule,
        String evidence,
        double confidence) {}
