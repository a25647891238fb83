package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        for (DirectAttributions.Utterance each : direct.utterances()) {
            found.add(new CarriedSource(document, found).attribution(each));
        }
        found.sort(Comparator.comparingInt(Attribution::begin));
        return List.copyOf(found);
    }
}
