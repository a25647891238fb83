/**
 * Says who the source of each attribution is: a person's full name, a body, a group, a document, or nobody.
 *
 * <p>Entry point: {@link org.pullquote.extract.coreference.SpeakerResolver}. Speakers are never guessed: where two fit equally
 * well the speaker is null. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.coreference;

import org.jspecify.annotations.NullMarked;
