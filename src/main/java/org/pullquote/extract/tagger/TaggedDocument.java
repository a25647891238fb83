package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/** A document with the cues that the tagger found in it, before any rule. Immutable. */
public final class TaggedDocument {
    private final Document document;
    private final List<TaggedCue> cues;
    private final TaggerVectors vectors;

    TaggedDocument(Document document, List<TaggedCue> cues, TaggerVectors vectors) {
        this.document = document;
        this.cues = List.copyOf(cues);
        this.vectors = vectors;
    }

    public Document document() {
        return document;
    }

    /** The tagger's vectors of the document's words. */
    public TaggerVectors vectors() {
        return vectors;
    }

    /**
     * Attributions inside the contents of others: somebody reports what somebody said. Each has all words that its cue claims
     * within the other's content.
     *
     * @param outer the attributions of the document; their own cues are left out
     */
    public List<Attribution> nestedIn(List<Attribution> outer) {
        HeadlineBorder border = new HeadlineBorder(document);
        List<Attribution> nested = new ArrayList<>();
        for (TaggedCue tagged : cues) {
            TaggedCue cue = border.onOneSide(tagged);
            boolean known =
                    outer.stream().anyMatch(other -> other.cue().stream().anyMatch(cue.cue()::overlaps));
            Attribution holder = known ? null : Attribution.holder(outer, cue.cue());
            if (holder != null) {
                List<Span> content = within(holder.content(), cue.claimed());
                if (!content.isEmpty()) {
                    nested.add(new Attribution(
                            within(holder.content(), cue.source()), List.of(cue.cue()), content, false));
                }
            }
        }
        return List.copyOf(nested);
    }

    /** The parts of the spans within the held ones, without pieces that have neither letter nor digit. */
    private List<Span> within(List<Span> held, List<Span> spans) {
        List<Span> within = new ArrayList<>();
        for (Span span : spans) {
            for (Span of : held) {
                if (span.overlaps(of)) {
                    Span both = new Span(Math.max(span.begin(), of.begin()), Math.min(span.end(), of.end()));
                    if (document.hasWords(both)) {
                        within.add(both);
                    }
                }
            }
        }
        return within;
    }

    /** The attributions after the rules that decide which words belong to which cue, sorted by the begin of their contents. */
    public List<Attribution> attributions(ExtractionRules rules) {
        List<TaggedCue> settled = cues;
        if (rules.uses(AttributionRule.HEADLINE_BORDER)) {
            HeadlineBorder border = new HeadlineBorder(document);
            settled = settled.stream().map(border::onOneSide).toList();
        }
        if (rules.uses(AttributionRule.TRAILING_CUE)) {
            settled = TrailingCue.settled(document, settled);
        }
        List<Attribution> found = new ArrayList<>();
        for (TaggedCue cue : settled) {
            if (!cue.content().isEmpty()) {
                found.add(new Attribution(cue.source(), List.of(cue.cue()), cue.content(), false));
            }
        }
        if (rules.uses(AttributionRule.SENTENCE_REST)) {
            found = SentenceRest.returned(document, found);
        }
        if (rules.uses(AttributionRule.NESTED_CUE)) {
            found = NestedCue.settled(document, found);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Attribution::begin))
                .toList();
    }
}
