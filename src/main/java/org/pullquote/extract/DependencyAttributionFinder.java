package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * Attributions by rule: quotation marks give the direct ones, dependencies the others, and a quotation without a cue takes
 * source and cue of the statement before it.
 */
final class DependencyAttributionFinder implements AttributionFinder {
    @Override
    public List<Attribution> find(Document document) {
        MarkedDocument marked = new MarkedDocument(document);
        CuePhrases phrases = new CuePhrases(marked);
        DirectAttributions direct = new DirectAttributions(marked, phrases);
        boolean[] utterance = new boolean[marked.quotations().size()];
        for (DirectAttributions.Utterance each : direct.utterances()) {
            for (Quotation part : each.parts) {
                utterance[marked.quotations().indexOf(part)] = true;
            }
        }
        IndirectAttributions indirect = new IndirectAttributions(marked, phrases, direct.cueTokens());
        List<Attribution> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            found.addAll(indirect.in(sentence, utterance));
        }
        found.sort(Comparator.comparingInt(Attribution::begin));
        List<Attribution> quoted = new ArrayList<>();
        for (DirectAttributions.Utterance each : direct.utterances()) {
            quoted.add(attribution(document, each, found, quoted));
        }
        found.addAll(quoted);
        found.sort(Comparator.comparingInt(Attribution::begin));
        return List.copyOf(found);
    }

    private static Attribution attribution(
            Document document,
            DirectAttributions.Utterance utterance,
            List<Attribution> indirect,
            List<Attribution> quoted) {
        List<Span> content = new ArrayList<>();
        for (Quotation part : utterance.parts) {
            content.add(part.outer());
        }
        if (utterance.cue != null) {
            return new Attribution(utterance.cue.source(), List.of(utterance.cue.span()), content, false);
        }
        Attribution before = before(document, utterance.first(), indirect, quoted);
        return before == null
                ? new Attribution(List.of(), List.of(), content, false)
                : new Attribution(before.source(), before.cue(), content, true);
    }

    /** The statement that a quotation without a cue goes on from: the last before it, in its paragraph or the one before. */
    private static @Nullable Attribution before(
            Document document, Quotation quotation, List<Attribution> indirect, List<Attribution> quoted) {
        Attribution last = null;
        int begin = quotation.outer().begin();
        for (List<Attribution> candidates : List.of(indirect, quoted)) {
            for (Attribution candidate : candidates) {
                if (candidate.begin() < begin
                        && (last == null || extent(candidate) >= extent(last))
                        && !candidate.source().isEmpty()) {
                    last = candidate;
                }
            }
        }
        if (last == null) {
            return null;
        }
        int paragraph = quotation.paragraph();
        int from = document.paragraphs().get(Math.max(0, paragraph - 1)).begin();
        boolean headline = document.headline() && paragraph == 1;
        return extent(last) >= (headline ? document.paragraphs().get(1).begin() : from) ? last : null;
    }

    private static int extent(Attribution attribution) {
        int end = 0;
        for (List<Span> spans : List.of(attribution.content(), attribution.cue(), attribution.source())) {
            for (Span span : spans) {
                end = Math.max(end, span.end());
            }
        }
        return end;
    }
}
