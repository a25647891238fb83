package org.pullquote.extract;

import java.util.List;

/** Finds who says what by which words. Implementations are deterministic and safe to call from many threads. */
interface AttributionFinder {
    /** The attributions of a document, by the begin of their contents. */
    List<Attribution> find(Document document);
}
