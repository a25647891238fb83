/** TODO. */
@NullMarked
package org.pullquote.aggregate.copy;

import org.jspecify.annotations.NullMarked;
