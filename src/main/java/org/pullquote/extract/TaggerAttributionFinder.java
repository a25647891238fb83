package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pullquote.encode.WordPieces;

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
        HeadlineBorder border = new HeadlineBorder(document);
        for (TaggerWindow window : windows.of(document)) {
            for (Attribution attribution : model.decoder().decode(window, model.scores(window))) {
                Attribution here = border.onOneSide(attribution);
                if (here != null) {
                    found.add(here);
                }
            }
        }
        List<Attribution> whole = NestedCue.settled(document, SentenceRest.returned(document, found));
        whole.sort(Comparator.comparingInt(Attribution::begin));
        return List.copyOf(whole);
    }
}
