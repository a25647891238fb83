package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.encode.WordPieces;
import org.pullquote.model.Span;

/**
 * Attributions by the trained tagger: it finds the cues, and for each the words around that are its source and its content. Of
 * the annotators it needs paragraphs and sentences alone.
 */
final class TaggerAttributionFinder implements AttributionFinder {
    private final TaggerModel model = TaggerModel.shared();
    private final TaggerWindows windows = new TaggerWindows(WordPieces.load(), model.longest());

    @Override
    public List<Attribution> find(Document document) {
        List<Attribution> found = new ArrayList<>();
        for (TaggerWindow window : windows.of(document)) {
            for (Attribution attribution : model.decoder().decode(window, model.scores(window))) {
                Attribution here = document.headline() ? onOneSide(document, attribution) : attribution;
                if (here != null) {
                    found.add(here);
                }
            }
        }
        List<Attribution> whole = NestedCue.settled(document, SentenceRest.returned(document, found));
        whole.sort(Comparator.comparingInt(Attribution::begin));
        return List.copyOf(whole);
    }

    /** What stands on the cue's side of the headline's end: a headline tells by itself, and so does the text below it. */
    private static @Nullable Attribution onOneSide(Document document, Attribution attribution) {
        int headlineEnd = document.paragraphs().get(0).end();
        boolean inHeadline = attribution.cue().isEmpty()
                ? attribution.begin() < headlineEnd
                : attribution.cue().get(0).begin() < headlineEnd;
        Span side = inHeadline
                ? new Span(0, headlineEnd)
                : new Span(headlineEnd, document.text().length());
        List<Span> content = within(side, attribution.content());
        return content.isEmpty()
                ? null
                : new Attribution(
                        within(side, attribution.source()), attribution.cue(), content, attribution.carried());
    }

    private static List<Span> within(Span side, List<Span> spans) {
        return spans.stream().filter(side::contains).toList();
    }
}
