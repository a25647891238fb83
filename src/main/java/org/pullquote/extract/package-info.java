/**
 * Finds the statements of one article: who says what, in which words, and where. Does not use Spark.
 *
 * <p>Entry point: {@link org.pullquote.extract.StatementExtractor}. Its packages are the steps of extraction, in order:
 *
 * <ol>
 *   <li>{@code annotate}: tokens, sentences, names, parses and quotation marks, as a {@code document.Document}.
 *   <li>{@code tagger}: the trained tagger finds cues with their sources and contents ({@code Attribution}).
 *   <li>{@code attribution}: passes that align the attributions with the quotation marks, complete them and filter them.
 *   <li>{@code entity}: the people, offices, roles and organizations that the article names.
 *   <li>{@code coreference}: resolves each source to a speaker.
 *   <li>{@code statement}: maps everything back to the article as given, and adds stance, type and targets.
 *   <li>{@code verdict}: judges how probably each is a statement, and how probably its speaker is right.
 * </ol>
 *
 * <p>{@code lexicon} holds the word lists that the steps share; {@code rule} names every rule, so that each can be measured. Classes in the subpackages are public for
 * each other. Outside, {@code run} uses the extractor and {@code annotate.StoryWords}, {@code cli} the rules, and {@code evaluate} also
 * the ranking and the verdict; {@code ArchitectureTest} checks it.
 */
@NullMarked
package org.pullquote.extract;

import org.jspecify.annotations.NullMarked;
