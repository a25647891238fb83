package org.pullquote.join;

/**
 * The speaker or target to whom an observation was assigned: one key for both.
 *
 * @param sighting the record that was assigned
 * @param speakerId the key that its spellings share, unique among speakers and targets
 * @param speaker the name that is shown for it
 * @param kind what it is as a speaker
 * @param targetKind what it is as a target: a person, an organization or a place
 * @param rule why the record was assigned to this speaker
 * @param evidence the reason as a sentence for readers
 * @param confidence how sure the assignment is, in [0, 1]
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
