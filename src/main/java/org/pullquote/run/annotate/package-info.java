/** TODO. */
@NullMarked
package org.pullquote.run.annotate;

import org.jspecify.annotations.NullMarked;
