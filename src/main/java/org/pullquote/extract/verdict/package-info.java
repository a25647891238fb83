/**
 * Judges attributions by two small models that learned from articles read by hand: whether a reader would take one for a
 * statement, and whether its speaker is right.
 *
 * <p>Entry points: {@link org.pullquote.extract.verdict.ReaderVerdict} over the features that
 * {@link org.pullquote.extract.verdict.VerdictReading} reads, and {@link org.pullquote.extract.verdict.SpeakerConfidence} over
 * those of {@link org.pullquote.extract.verdict.SpeakerMarks}. Both are logistic regressions with calibrated probabilities,
 * trained by {@code src/training/reading}; a feature has the same name in Java and in the weights, and Python never computes
 * one. The model card beside the weights says how they were trained and what they do badly. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.verdict;

import org.jspecify.annotations.NullMarked;
