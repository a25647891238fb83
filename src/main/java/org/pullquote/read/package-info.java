/**
 * Turns records of any supported format into cleaned and dated articles, or into rejections with a reason.
 *
 * <p>Entry point: {@link org.pullquote.read.CollectionReader}, in two steps: {@code records} cuts a file into drafts, and {@code reading}
 * makes the article of a draft (decision 19). A broken record loses only itself. Nothing is dropped without a rejection. Spark is not used.
 */
@NullMarked
package org.pullquote.read;

import org.jspecify.annotations.NullMarked;
