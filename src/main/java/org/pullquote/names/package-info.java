/** What is known of the names of people: their parts, first names, titles, and the words for what somebody is. */
@NullMarked
package org.pullquote.names;

import org.jspecify.annotations.NullMarked;
