package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<TaggedCue> tagged = new ArrayList<>();
        for (TaggerWindow window : windows.of(document)) {
            for (TaggedCue cue : model.decoder().decode(window, model.scores(window))) {
                tagged.add(document.headline() ? onOneSide(document, cue) : cue);
            }
        }
        List<Attribution> found = new ArrayList<>();
        for (TaggedCue cue : TrailingCue.settled(document, tagged)) {
            if (!cue.content().isEmpty()) {
                found.add(new Attribution(cue.source(), List.of(cue.cue()), cue.content(), false));
            }
        }
        List<Attribution> whole = NestedCue.settled(document, SentenceRest.returned(document, found));
        whole.sort(Comparator.comparingInt(Attribution::begin));
        return List.copyOf(whole);
    }

    /** What stands on the cue's side of the headline's end: a headline tells by itself, and so does the text below it. */
    private static TaggedCue onOneSide(Document document, TaggedCue tagged) {
        int headlineEnd = document.paragraphs().get(0).end();
        Span side = tagged.cue().begin() < headlineEnd
                ? new Span(0, headlineEnd)
                : new Span(headlineEnd, document.text().length());
        return new TaggedCue(within(side, tagged.source()), tagged.cue(), within(side, tagged.content()));
    }

    private static List<Span> within(Span side, List<Span> spans) {
        return spans.stream().filter(side::contains).toList();
    }
}
