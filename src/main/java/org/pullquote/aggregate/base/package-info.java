/** TODO. */
@NullMarked
package org.pullquote.aggregate.base;

import org.jspecify.annotations.NullMarked;
