/**
 * Corrects and completes the attributions that the tagger found.
 *
 * <p>Entry point: {@link org.pullquote.extract.attribution.AnchoredAttributionFinder}, a list of passes ({@code AttributionPass}), each of them a
 * rule with an id ({@link org.pullquote.extract.rule.AttributionRule}). Quotation marks are certain where the tagger is not, so they
 * decide what a direct quotation is and where it ends ({@code QuotationAnchor}). A new rule is a constant, a class with what it does,
 * and a line in the list. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.attribution;

import org.jspecify.annotations.NullMarked;
