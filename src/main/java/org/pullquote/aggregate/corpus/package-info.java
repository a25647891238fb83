/**
 * What concerns a whole collection: speakers joined across articles, duplicates, the most quoted speakers.
 */
@NullMarked
package org.pullquote.aggregate.corpus;

import org.jspecify.annotations.NullMarked;
