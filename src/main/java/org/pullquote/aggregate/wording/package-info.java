/**
 * Aligns the wordings of statements word by word, without Spark (decision 12).
 *
 * <p>Entry point: {@link org.pullquote.aggregate.wording.Collation}.
 */
@NullMarked
package org.pullquote.aggregate.wording;

import org.jspecify.annotations.NullMarked;
