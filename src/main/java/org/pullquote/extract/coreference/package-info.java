/**
 * Resolves the source of each attribution to a person's full name, a body, a group, a document, or nobody.
 *
 * <p>Entry point: {@link org.pullquote.extract.coreference.SpeakerResolver}. Rules with an id
 * ({@link org.pullquote.extract.rule.SpeakerRule}) are tried in order ({@code SpeakerSieves}), and the speaker records which rule
 * decided. For a pronoun or a noun without a name, a trained ranking of all candidates ({@code SpeakerRanking}) may then choose
 * another speaker, or nobody. {@code DiscourseState} keeps track of the earlier mentions. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.coreference;

import org.jspecify.annotations.NullMarked;
