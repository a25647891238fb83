package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.encode.WordPieces;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.ExtractionRules;

/**
 * Attributions by the trained tagger: it finds the cues, and for each the words around that are its source and its content. Of
 * the annotators it needs paragraphs and sentences alone.
 */
public final class TaggerAttributionFinder implements AttributionFinder {
    private final TaggerModel model = TaggerModel.shared();
    private final TaggerWindows windows = new TaggerWindows(WordPieces.load(), model.longest());

    @Override
    public List<Attribution> find(Document document) {
        return tag(document).attributions(ExtractionRules.all());
    }

    /** The cues of a document, to which rules can be applied more than once. */
    public TaggedDocument tag(Document document) {
        List<TaggedCue> cues = new ArrayList<>();
        TaggerVectors vectors = new TaggerVectors();
        for (TaggerWindow window : windows.of(document)) {
            TaggerScores scores = model.scores(window);
            vectors.add(window, scores);
            cues.addAll(model.decoder().decode(window, scores));
        }
        return new TaggedDocument(document, cues, vectors);
    }
}
