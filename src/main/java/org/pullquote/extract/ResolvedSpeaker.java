package org.pullquote.extract;

import org.jspecify.annotations.Nullable;
import org.pullquote.model.Speaker;

/**
 * Who the source of an attribution is.
 *
 * @param speaker the speaker, or null where that is unsure
 * @param confidence how sure, in [0, 1]
 */
record ResolvedSpeaker(@Nullable Speaker speaker, double confidence) {}
