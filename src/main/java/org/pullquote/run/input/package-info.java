/** TODO. */
@NullMarked
package org.pullquote.run.input;

import org.jspecify.annotations.NullMarked;
