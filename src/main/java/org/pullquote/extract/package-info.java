/**
 * Finds the statements of one article: who says what, with which words, exactly where. No Spark.
 *
 * <p>Entry point: {@link org.pullquote.extract.StatementExtractor}. Its packages are the steps, in the order of the data:
 *
 * <ol>
 *   <li>{@code annotate}: tokens, sentences, names, parses and quotation marks, as a {@code document.Document}.
 *   <li>{@code tagger}: the trained tagger finds cues with their sources and contents ({@code Attribution}).
 *   <li>{@code attribution}: passes that hold the attributions to the quotation marks, complete and filter them.
 *   <li>{@code entity}: the people, offices, roles and organizations that the article names.
 *   <li>{@code coreference}: who each source is.
 *   <li>{@code statement}: everything mapped back to the article as it was given, with stance, type and targets.
 * </ol>
 *
 * <p>{@code lexicon} holds the word lists that the steps share. Classes below are public for each other, not for other
 * packages: {@code ArchitectureTest} holds that only the extractor, the annotator and the word lists are used from outside.
 */
@NullMarked
package org.pullquote.extract;

import org.jspecify.annotations.NullMarked;
