/**
 * Says who the source of each attribution is: a person's full name, a body, a group, a document, or nobody.
 *
 * <p>Entry point: {@link org.pullquote.extract.coreference.SpeakerResolver}. Rules with an id
 * ({@link org.pullquote.extract.rule.SpeakerRule}) are asked one after the other ({@code SpeakerSieves}), and the one that decided is carried with the
 * speaker; what the mentions before left in mind is a {@code DiscourseState}. Speakers are never guessed: where two fit equally
 * well the speaker is null. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.coreference;

import org.jspecify.annotations.NullMarked;
