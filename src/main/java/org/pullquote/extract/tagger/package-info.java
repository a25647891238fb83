/**
 * Finds attributions with a fine-tuned tagger in ONNX format, trained by {@code src/training}.
 *
 * <p>Entry point: {@link org.pullquote.extract.tagger.TaggerAttributionFinder}. It cuts an article into windows and scores each
 * word piece. A linear chain decodes the scores into cues, and then into the source and content of each cue. The model card
 * beside the model describes its training and its weaknesses. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.tagger;

import org.jspecify.annotations.NullMarked;
