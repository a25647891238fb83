package org.pullquote.extract.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/**
 * The resolved source of an attribution.
 *
 * @param speaker the speaker, or null if unsure
 * @param confidence how sure, in [0, 1]
 * @param rule the rule that decided; null if none did
 * @param together all named speakers who speak together; empty for one alone
 * @param ranking the ranking of the candidates for the mention; null if they were not ranked
 */
public record ResolvedSpeaker(
        @Nullable Speaker speaker,
        double confidence,
        @Nullable SpeakerRule rule,
        List<Speaker> together,
        @Nullable Ranking ranking) {
    private static final double UNSURE = 0.2;

    /** The rules for a person's own name, in full, in part or as initials. */
    private static final Set<SpeakerRule> NAMING = EnumSet.of(
            SpeakerRule.FULL_NAME,
            SpeakerRule.PART_OF_NAME,
            SpeakerRule.OFFICE_HOLDER,
            SpeakerRule.LONE_SURNAME,
            SpeakerRule.INITIALS,
            SpeakerRule.NAME_BEHIND_NOUN,
            SpeakerRule.NAME_IN_NOUN);

    public ResolvedSpeaker {
        together = List.copyOf(together);
    }

    public ResolvedSpeaker(@Nullable Speaker speaker, double confidence) {
        this(speaker, confidence, null, List.of());
    }

    /** A speaker of a mention whose candidates were not ranked. */
    public ResolvedSpeaker(
            @Nullable Speaker speaker, double confidence, @Nullable SpeakerRule rule, List<Speaker> together) {
        this(speaker, confidence, rule, together, null);
    }

    /** An unknown speaker. */
    public static ResolvedSpeaker unsure() {
        return new ResolvedSpeaker(null, UNSURE);
    }

    /** A speaker that has a name and no role; an outlet, if a body has the name of one. */
    public static ResolvedSpeaker named(String name, SpeakerKind kind, double confidence) {
        boolean outlet = kind == SpeakerKind.ORGANIZATION && OutletNames.isOne(name);
        SpeakerKind its = outlet ? SpeakerKind.OUTLET : kind;
        return new ResolvedSpeaker(new Speaker(name, SpeakerId.of(name), its, null), confidence);
    }

    /** Several named speakers who speak together. */
    public static ResolvedSpeaker together(List<Speaker> speakers, double confidence) {
        return new ResolvedSpeaker(speakers.get(0), confidence, null, speakers);
    }

    /** Whether the label of this transcript turn, or of the one it continues, names the speaker, not by a pronoun or noun. */
    public boolean isLabelled() {
        return rule == SpeakerRule.CARRIED_SOURCE || rule != null && NAMING.contains(rule);
    }

    /** Whether both are one speaker with a name. */
    public boolean isSame(ResolvedSpeaker other) {
        return speaker != null
                && other.speaker != null
                && speaker.id() != null
                && speaker.id().equals(other.speaker.id());
    }

    /** The same with less confidence, by a factor in [0, 1]; for a mention whose own candidates were not ranked. */
    public ResolvedSpeaker weakened(double factor) {
        return new ResolvedSpeaker(speaker, confidence * factor, rule, together);
    }

    /** The same, decided by this rule. */
    public ResolvedSpeaker by(SpeakerRule decided) {
        return new ResolvedSpeaker(speaker, confidence, speaker == null ? null : decided, together, ranking);
    }

    /** The same, chosen or confirmed by a ranking. */
    public ResolvedSpeaker rankedBy(Ranking by) {
        return new ResolvedSpeaker(speaker, confidence, rule, together, by);
    }
}
