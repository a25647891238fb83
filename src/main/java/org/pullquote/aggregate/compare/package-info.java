/** TODO. */
@NullMarked
package org.pullquote.aggregate.compare;

import org.jspecify.annotations.NullMarked;
