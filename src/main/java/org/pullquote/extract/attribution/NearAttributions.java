package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pullquote.extract.attribution.DirectAttributions.Utterance;
import org.pullquote.extract.document.Attribution;
import org.pullquote.model.Span;

/** Finds the attributions whose cue or content is near an utterance or span, by position: an article may have thousands of each. */
final class NearAttributions {
    /** The length of a stretch, in characters; attributions are indexed by the stretches that they overlap. */
    private static final int STRETCH = 256;

    private final List<Attribution> attributions;
    private final Map<Integer, List<Integer>> byStretch = new HashMap<>();

    NearAttributions(List<Attribution> attributions) {
        this.attributions = attributions;
        for (int i = 0; i < attributions.size(); i++) {
            TreeSet<Integer> stretches = new TreeSet<>();
            attributions.get(i).cue().forEach(span -> addStretches(span, stretches));
            attributions.get(i).content().forEach(span -> addStretches(span, stretches));
            for (int stretch : stretches) {
                byStretch.computeIfAbsent(stretch, key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The attributions that share a character with the utterance or its cue, and some others, in order. */
    List<Attribution> of(Utterance utterance) {
        TreeSet<Integer> stretches = new TreeSet<>();
        utterance.parts.forEach(part -> addStretches(part.outer(), stretches));
        CuePhrase cue = utterance.cue;
        if (cue != null) {
            addStretches(cue.span(), stretches);
        }
        return in(stretches);
    }

    /** The attributions whose cue or content shares a character with the span, and some others, in order. */
    List<Attribution> of(Span span) {
        TreeSet<Integer> stretches = new TreeSet<>();
        addStretches(span, stretches);
        return in(stretches);
    }

    private List<Attribution> in(TreeSet<Integer> stretches) {
        TreeSet<Integer> near = new TreeSet<>();
        stretches.forEach(stretch -> near.addAll(byStretch.getOrDefault(stretch, List.of())));
        return near.stream().map(attributions::get).toList();
    }

    private static void addStretches(Span span, TreeSet<Integer> stretches) {
        for (int stretch = span.begin() / STRETCH; stretch <= span.end() / STRETCH; stretch++) {
            stretches.add(stretch);
        }
    }
}
