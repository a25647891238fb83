/** Names of people: their parts, given names and short forms, titles, words for roles, romanizations; and names of news agencies. */
@NullMarked
package org.pullquote.names;

import org.jspecify.annotations.NullMarked;
