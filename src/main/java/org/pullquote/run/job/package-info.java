/** TODO. */
@NullMarked
package org.pullquote.run.job;

import org.jspecify.annotations.NullMarked;
