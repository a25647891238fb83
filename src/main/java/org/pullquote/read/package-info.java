/**
 * Turns records of any supported format into cleaned and dated articles, or into rejections with a reason.
 *
 * <p>Entry point: {@link org.pullquote.read.CollectionReader}, in two steps: {@code records} cuts a file into drafts, and
 * {@code reading} makes the article of a draft (decision 19). A broken record costs only itself. Nothing is dropped without a
 * rejection. No Spark.
 */
@NullMarked
package org.pullquote.read;

import org.jspecify.annotations.NullMarked;
