/**
 * Which spellings of names, in the articles of a collection, are one speaker's. Pure logic: names in, merges with their
 * evidence out.
 */
@NullMarked
package org.pullquote.join;

import org.jspecify.annotations.NullMarked;
