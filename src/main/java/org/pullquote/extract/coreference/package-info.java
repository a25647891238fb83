/**
 * Resolves the source of each attribution to a person's full name, a body, a group, a document, or nobody.
 *
 * <p>Entry point: {@link org.pullquote.extract.coreference.SpeakerResolver}. Rules with an id
 * ({@link org.pullquote.extract.rule.SpeakerRule}) are tried in order ({@code SpeakerSieves}), and the speaker records which rule
 * decided. {@code DiscourseState} keeps track of the earlier mentions. Speakers are never guessed: if two fit equally well, the
 * speaker is null. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.coreference;

import org.jspecify.annotations.NullMarked;
