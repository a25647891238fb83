/**
 * Judges attributions with small models trained on articles labelled by readers: whether a reader would call an attribution a
 * statement, and whether its speaker is right.
 *
 * <p>Entry points: {@link org.pullquote.extract.verdict.ReaderVerdict} over the features that
 * {@link org.pullquote.extract.verdict.VerdictReading} and the words that {@link org.pullquote.extract.verdict.ContextReading}
 * read, and {@link org.pullquote.extract.verdict.SpeakerConfidence} over the features of
 * {@link org.pullquote.extract.verdict.SpeakerMarks}. Their probabilities are calibrated; {@code src/training/reading} trains them.
 * A feature has the same name in Java and in the weights; Python never computes one. The model card beside the weights describes
 * their training and their weaknesses. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.verdict;

import org.jspecify.annotations.NullMarked;
