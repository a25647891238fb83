/**
 * Raw records of any supported format become articles, cleaned and dated, or rejections with a reason.
 */
@NullMarked
package org.pullquote.read;

import org.jspecify.annotations.NullMarked;
