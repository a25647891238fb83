package org.pullquote.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Content that an article attributes to a speaker.
 *
 * @param id {@code articleId#ordinal}; {@code articleId#aordinal} if the verdict is that it is no statement
 * @param articleId the article's id
 * @param ordinal its number among the article's statements, or among its other attributions, from 1, in text order, headline first
 * @param within the ordinal of the statement whose content reports this one; null if the article itself does
 * @param kind how the content is given
 * @param content the words, clean, without the outer quotation marks; parts that a cue separates are joined by a space
 * @param contentSpans their positions in the article's body (in its title, if {@code inHeadline}), in order
 * @param quotedShare share of the content's words in quotation marks, in [0, 1]
 * @param cue the attributing words, or those of the previous statement if they carry over, or null
 * @param attributionType what is attributed: words, a thought, knowledge or a deed; null if unknown
 * @param verdict what a reader would likely take it for
 * @param mention the words for the speaker, or those of the previous statement if they carry over, or null
 * @param speaker who that is, or null if unsure
 * @param together all named speakers who say it together ("Ada Lund and Per Holm said"), {@code speaker} first; empty if only one, or
 *     nobody with a name, says it. If unnamed others join in ("Lund and her aides"), {@code speaker} has no name, but is shown with one
 * @param confidence how sure the attribution to this speaker is, in [0, 1]
 * @param context the reporter's own words in the statement's sentences, clean; perhaps empty
 * @param targets the people, organizations and places that the content names
 * @param position where it begins in the article: 0 at the top, 1 at the end
 * @param inHeadline whether it is in the title
 * @param paragraph the clean text of its paragraph or paragraphs, as evidence
 * @param scores the models' scores, or null before scoring
 */
public record Statement(
        String id,
        String articleId,
        int ordinal,
        @Nullable Integer within,
        StatementKind kind,
        String content,
        List<Span> contentSpans,
        double quotedShare,
        @Nullable Cue cue,
        @Nullable AttributionType attributionType,
        Verdict verdict,
        @Nullable Mention mention,
        @Nullable Speaker speaker,
        List<Speaker> together,
        double confidence,
        String context,
        List<Target> targets,
        double position,
        boolean inHeadline,
        String paragraph,
        @Nullable Scores scores) {
    public Statement {
        contentSpans = List.copyOf(contentSpans);
        targets = List.copyOf(targets);
        together = List.copyOf(together);
    }

    /**
     * The speaker as shown: several named speakers who speak together appear under all their names ("Ada Lund, Per Holm and Kit Vale"),
     * with whoever joins them ("Ada Lund and others"). They are a group, unless all are organizations or all are outlets.
     */
    public @Nullable Speaker shownSpeaker() {
        boolean others = speaker != null && speaker.name() == null && !together.isEmpty();
        if (speaker == null || !others && together.size() < 2) {
            return speaker;
        }
        List<String> names = new ArrayList<>(
                together.stream().map(one -> Objects.requireNonNull(one.name())).toList());
        if (others) {
            names.add("others");
        }
        int last = names.size() - 1;
        String all = String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        String id = others ? together.get(0).id() : speaker.id();
        return new Speaker(all, id, others ? SpeakerKind.GROUP : jointKind(), speaker.role());
    }

    private SpeakerKind jointKind() {
        SpeakerKind first = together.get(0).kind();
        return first != SpeakerKind.PERSON && together.stream().allMatch(one -> one.kind() == first)
                ? first
                : SpeakerKind.GROUP;
    }

    /** The same statement in another article with the same text. */
    public Statement in(String otherArticleId) {
        return with(otherArticleId, ordinal, within, verdict, speaker, confidence, targets, scores);
    }

    /**
     * The same statement with a verdict.
     *
     * @param newOrdinal its number among the article's attributions whose verdict is of the same kind
     * @param newWithin the ordinal of the statement whose content reports it, or null
     */
    public Statement judged(int newOrdinal, @Nullable Integer newWithin, Verdict newVerdict) {
        return with(articleId, newOrdinal, newWithin, newVerdict, speaker, confidence, targets, scores);
    }

    /** The same statement with another speaker and confidence; a new speaker speaks alone. */
    public Statement spokenBy(@Nullable Speaker newSpeaker, double newConfidence) {
        return with(articleId, ordinal, within, verdict, newSpeaker, newConfidence, targets, scores);
    }

    /** The same statement with its scores and those of its targets. */
    public Statement scored(List<Target> scoredTargets, Scores newScores) {
        return with(articleId, ordinal, within, verdict, speaker, confidence, scoredTargets, newScores);
    }

    private Statement with(
            String newArticleId,
            int newOrdinal,
            @Nullable Integer newWithin,
            Verdict newVerdict,
            @Nullable Speaker newSpeaker,
            double newConfidence,
            List<Target> newTargets,
            @Nullable Scores newScores) {
        return new Statement(
                newArticleId + (newVerdict.tier().isStatement() ? "#" : "#a") + newOrdinal,
                newArticleId,
                newOrdinal,
                newWithin,
                kind,
                content,
                contentSpans,
                quotedShare,
                cue,
                attributionType,
                newVerdict,
                mention,
                newSpeaker,
                newSpeaker != null && newSpeaker.equals(speaker) ? together : List.of(),
                newConfidence,
                context,
                newTargets,
                position,
                inHeadline,
                paragraph,
                newScores);
    }
}
