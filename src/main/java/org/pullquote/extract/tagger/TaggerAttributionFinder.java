package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pullquote.encode.WordPieces;
import org.pullquote.extract.document.Document;

/**
 * Finds attributions with the trained tagger: the cues, and for each the words around it that are its source and its content. Of
 * the annotations it needs only paragraphs and sentences. Deterministic and thread-safe.
 */
public final class TaggerAttributionFinder implements AutoCloseable {
    private final TaggerModel model;
    private final TaggerWindows windows;

    TaggerAttributionFinder(TaggerModel model, WordPieces pieces) {
        this.model = model;
        this.windows = new TaggerWindows(pieces, model.longest());
    }

    /** Loads a finder with its own tagger from the class path; this takes about a second. One per JVM is enough. */
    public static TaggerAttributionFinder load() {
        return new TaggerAttributionFinder(TaggerModel.load(), WordPieces.load());
    }

    TaggerModel model() {
        return model;
    }

    /** SHA-256 of the tagger's files, in hexadecimal, by their names. */
    public Map<String, String> fingerprints() {
        return model.fingerprints();
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

    @Override
    public void close() {
        model.close();
    }
}
