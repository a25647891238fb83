package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;

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

    /** The attributions after the rules that settle which words belong to which cue, by the begin of their contents. */
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
