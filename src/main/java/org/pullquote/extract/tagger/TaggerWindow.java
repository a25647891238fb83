package org.pullquote.extract.tagger;

import java.util.List;
import org.pullquote.model.Span;

/**
 * What the tagger reads at once: neighbouring paragraphs as one row of word pieces.
 *
 * @param pieces ids in the vocabulary, with the opening piece at the front and a closing one behind each paragraph
 * @param features of each piece, what the vocabulary does not tell: capitals, and whether a quotation is open
 * @param first the place in the row of each word's first piece
 * @param words where each word stands in the clean text
 */
record TaggerWindow(List<Integer> pieces, List<Integer> features, List<Integer> first, List<Span> words) {
    TaggerWindow {
        pieces = List.copyOf(pieces);
        features = List.copyOf(features);
        first = List.copyOf(first);
        words = List.copyOf(words);
    }
}
