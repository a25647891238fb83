package org.pullquote.extract.coreference;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.SpeakerRule;

/**
 * One rule that says who speaks.
 *
 * @param rule the rule; without it the sieve is skipped
 * @param reading returns the speaker; null if the rule does not apply, so that the next is tried
 */
record SpeakerSieve<T>(SpeakerRule rule, Function<T, @Nullable ResolvedSpeaker> reading) {}
