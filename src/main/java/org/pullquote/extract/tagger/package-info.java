/**
 * Finds attributions with a fine-tuned tagger, in ONNX, trained by {@code src/training}.
 *
 * <p>Entry point: {@link org.pullquote.extract.tagger.TaggerAttributionFinder}. An article is cut into windows, each word
 * piece gets scores, a linear chain decodes them into cues, and for each cue into its source and content. The model card
 * beside the model says how it was trained and what it does badly. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.tagger;

import org.jspecify.annotations.NullMarked;
