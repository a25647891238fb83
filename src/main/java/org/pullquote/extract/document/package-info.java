/**
 * The data about one article during extraction: its text, sentences, tokens, syntax, quotations, and the attributions found in
 * it.
 *
 * <p>Plain values; offsets are UTF-16 code units of the clean text, end exclusive. Internal to {@code extract}.
 */
@NullMarked
package org.pullquote.extract.document;

import org.jspecify.annotations.NullMarked;
