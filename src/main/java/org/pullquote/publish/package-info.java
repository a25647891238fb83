/**
 * Tables become Parquet, CSV and their data dictionary, whole or not at all.
 */
@NullMarked
package org.pullquote.publish;

import org.jspecify.annotations.NullMarked;
