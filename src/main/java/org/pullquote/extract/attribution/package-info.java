/**
 * Corrects and completes the attributions that the tagger found.
 *
 * <p>Entry point: {@link org.pullquote.extract.attribution.AnchoredAttributionFinder}, a list of passes
 * ({@code AttributionPass}), each of them a rule with an id ({@link org.pullquote.extract.rule.AttributionRule}). Quotation marks
 * are more reliable than the tagger, so they decide what a direct quotation is and where it ends ({@code QuotationAnchor}). To
 * add a rule, add a constant, a class and a line in the list. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.attribution;

import org.jspecify.annotations.NullMarked;
