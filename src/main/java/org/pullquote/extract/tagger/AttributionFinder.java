package org.pullquote.extract.tagger;

import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;

/** Finds who says what by which words. Implementations are deterministic and thread-safe. */
public interface AttributionFinder {
    /** The attributions of a document, sorted by the begin of their contents. */
    List<Attribution> find(Document document);
}
