/**
 * Publishes tables as Parquet and CSV with their descriptions, whole or not at all.
 *
 * <p>Entry points: {@link org.pullquote.publish.OutputClaim} reserves the output folder, and
 * {@link org.pullquote.publish.Publication} writes into a hidden folder and moves the whole into place.
 */
@NullMarked
package org.pullquote.publish;

import org.jspecify.annotations.NullMarked;
