/**
 * What is known of one article while it is read: its text, sentences, tokens, syntax, quotations, and the attributions found in it.
 *
 * <p>Values without behaviour of their own; offsets are UTF-16 code units of the clean text, end exclusive. Internal to
 * {@code extract}.
 */
@NullMarked
package org.pullquote.extract.document;

import org.jspecify.annotations.NullMarked;
