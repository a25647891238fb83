package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/**
 * Resolves words that the tagger marks both as a cue and as the end of another cue's content. If both cues have the same source,
 * the second continues the first ("said the bridge was unsafe <em>and suggested</em> that it be closed"), and its cue is not
 * content; else it is reported speech inside reported speech ("said that he warned the council and <em>talked about</em> the
 * costs"), and all of it belongs to the outer one.
 */
final class NestedCue {
    private NestedCue() {}

    static List<Attribution> settled(Document document, List<Attribution> attributions) {
        List<Attribution> settled = new ArrayList<>(attributions);
        Map<Integer, List<Integer>> byCueEnd = new HashMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            for (Span cue : attributions.get(i).cue()) {
                byCueEnd.computeIfAbsent(cue.end(), end -> new ArrayList<>()).add(i);
            }
        }
        Set<Integer> merged = new HashSet<>();
        int at = 0;
        while (at < settled.size()) {
            // The merged content may end with a cue again.
            boolean again = !merged.contains(at) && settle(document, settled, at, byCueEnd, merged);
            at += again ? 0 : 1;
        }
        return IntStream.range(0, settled.size())
                .filter(i -> !merged.contains(i))
                .mapToObj(settled::get)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Resolves a cue at the end of a content of attribution {@code at}; false if there is none. */
    private static boolean settle(
            Document document,
            List<Attribution> attributions,
            int at,
            Map<Integer, List<Integer>> byCueEnd,
            Set<Integer> merged) {
        Attribution outer = attributions.get(at);
        for (Span content : outer.content()) {
            for (int i : byCueEnd.getOrDefault(content.end(), List.of())) {
                Attribution inner = attributions.get(i);
                int end = i == at || merged.contains(i) ? -1 : endingWithCue(document, outer, inner);
                if (end >= 0) {
                    boolean resumed = outer.source().equals(inner.source());
                    attributions.set(
                            at,
                            resumed
                                    ? before(document, outer, end, inner.cue().get(0))
                                    : withContent(document, outer, inner));
                    if (!resumed) {
                        merged.add(i);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** Which span of the outer content ends with the inner cue, right before the inner content; -1 if none does. */
    private static int endingWithCue(Document document, Attribution outer, Attribution inner) {
        if (inner.cue().size() != 1) {
            return -1;
        }
        Span cue = inner.cue().get(0);
        for (int k = 0; k < outer.content().size(); k++) {
            Span span = outer.content().get(k);
            boolean ends = span.begin() < cue.begin() && span.end() == cue.end();
            if (ends && document.touch(cue, inner.content().get(0))) {
                return k;
            }
        }
        return -1;
    }

    /** The outer attribution without the inner cue, and the conjunction before it, at the end of its span {@code at}. */
    private static Attribution before(Document document, Attribution outer, int at, Span cue) {
        Span span = outer.content().get(at);
        int last = document.tokenAt(cue.begin()) - 1;
        while (last >= 0
                && document.tokens().get(last).begin() > span.begin()
                && (document.tokens().get(last).pos().equals("CC")
                        || !document.tokens().get(last).isWord())) {
            last--;
        }
        List<Span> content = new ArrayList<>(outer.content());
        // A token may contain more than the cue, or there may be none before it.
        int end = last < 0
                ? span.begin()
                : Math.min(cue.begin(), document.tokens().get(last).end());
        content.set(at, new Span(span.begin(), Math.max(span.begin() + 1, end)));
        return outer.withContent(content);
    }

    /** The outer attribution with the inner content, with adjacent pieces joined. */
    private static Attribution withContent(Document document, Attribution outer, Attribution inner) {
        List<Span> all = new ArrayList<>(outer.content());
        all.addAll(inner.content());
        all.sort(Comparator.naturalOrder());
        List<Span> joined = new ArrayList<>();
        for (Span span : all) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (last.end() >= span.begin() || document.touch(last, span))) {
                joined.set(joined.size() - 1, last.union(span));
            } else {
                joined.add(span);
            }
        }
        return outer.withContent(joined);
    }
}
