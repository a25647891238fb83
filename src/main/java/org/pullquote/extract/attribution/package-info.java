/**
 * Corrects and completes the attributions that the tagger found.
 *
 * <p>Entry point: {@link org.pullquote.extract.attribution.AnchoredAttributionFinder}. Quotation marks are certain where the
 * tagger is not, so they decide what a direct quotation is and where it ends. Then: a quotation without a cue continues the
 * one before it ({@code ImplicitSource}), the subject of a passive cue is the addressee ({@code PassiveCue}), contents that say
 * nothing are dropped ({@code EmptyContentFilter}). Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.attribution;

import org.jspecify.annotations.NullMarked;
