package org.pullquote.extract.attribution;

import java.util.function.UnaryOperator;
import org.pullquote.extract.rule.AttributionRule;

/**
 * One step of the correction of a document's attributions.
 *
 * @param rule the rule that the step implements; without it the step is skipped
 * @param step the change to the draft
 */
record AttributionPass(AttributionRule rule, UnaryOperator<AttributionDraft> step) {}
