/** TODO. */
@NullMarked
package org.pullquote.run.runtime;

import org.jspecify.annotations.NullMarked;
