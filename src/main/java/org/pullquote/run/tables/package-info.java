/** TODO. */
@NullMarked
package org.pullquote.run.tables;

import org.jspecify.annotations.NullMarked;
