/** TODO. */
@NullMarked
package org.pullquote.schema;

import org.jspecify.annotations.NullMarked;
