/**
 * Steps over a whole collection: older versions, duplicates, speakers joined across articles, the most quoted speakers.
 */
@NullMarked
package org.pullquote.aggregate.corpus;

import org.jspecify.annotations.NullMarked;
