package org.pullquote.extract.coreference;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.SpeakerRule;

/**
 * One rule that says who speaks.
 *
 * @param rule the rule, by which it can be left out
 * @param reading who it is; null where the rule does not apply, so that the next is asked
 */
record SpeakerSieve<T>(SpeakerRule rule, Function<T, @Nullable ResolvedSpeaker> reading) {}
