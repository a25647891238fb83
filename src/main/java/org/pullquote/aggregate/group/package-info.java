/** TODO. */
@NullMarked
package org.pullquote.aggregate.group;

import org.jspecify.annotations.NullMarked;
