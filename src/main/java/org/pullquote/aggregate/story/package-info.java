/** TODO. */
@NullMarked
package org.pullquote.aggregate.story;

import org.jspecify.annotations.NullMarked;
