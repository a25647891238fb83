/** TODO. */
@NullMarked
package org.pullquote.aggregate.corpus;

import org.jspecify.annotations.NullMarked;
