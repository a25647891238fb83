package org.pullquote.extract.attribution;

import java.util.function.UnaryOperator;
import org.pullquote.extract.rule.AttributionRule;

/**
 * One step of the correction of a document's attributions.
 *
 * @param rule the rule whose step it is, by which it can be left out
 * @param step what it makes of the draft
 */
record AttributionPass(AttributionRule rule, UnaryOperator<AttributionDraft> step) {}
