/** TODO. */
@NullMarked
package org.pullquote.run.rows;

import org.jspecify.annotations.NullMarked;
