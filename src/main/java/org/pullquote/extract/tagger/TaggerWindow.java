package org.pullquote.extract.tagger;

import java.util.List;
import org.pullquote.model.Span;

/**
 * The input of one run of the tagger: neighbouring paragraphs as one row of word pieces.
 *
 * @param pieces ids in the vocabulary, with the opening piece at the front and a closing one after each paragraph
 * @param features for each piece, what the vocabulary does not encode: capitals, and whether a quotation is open
 * @param first the index of each word's first piece
 * @param words the span of each word in the clean text
 */
record TaggerWindow(List<Integer> pieces, List<Integer> features, List<Integer> first, List<Span> words) {
    TaggerWindow {
        pieces = List.copyOf(pieces);
        features = List.copyOf(features);
        first = List.copyOf(first);
        words = List.copyOf(words);
    }
}
