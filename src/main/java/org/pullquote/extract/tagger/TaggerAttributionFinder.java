package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pullquote.encode.WordPieces;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;

/**
 * Attributions by the trained tagger: it finds the cues, and for each the words around that are its source and its content. Of
 * the annotators it needs paragraphs and sentences alone.
 */
public final class TaggerAttributionFinder implements AttributionFinder {
    private final TaggerModel model = TaggerModel.shared();
    private final TaggerWindows windows = new TaggerWindows(WordPieces.load(), model.longest());

    @Override
    public List<Attribution> find(Document document) {
        return find(document, new TaggerVectors());
    }

    /** The same, and adds what it makes of the words to {@code vectors}. */
    public List<Attribution> find(Document document, TaggerVectors vectors) {
        HeadlineBorder border = new HeadlineBorder(document);
        List<TaggedCue> tagged = new ArrayList<>();
        for (TaggerWindow window : windows.of(document)) {
            TaggerScores scores = model.scores(window);
            vectors.add(window, scores);
            for (TaggedCue cue : model.decoder().decode(window, scores)) {
                tagged.add(border.onOneSide(cue));
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
}
