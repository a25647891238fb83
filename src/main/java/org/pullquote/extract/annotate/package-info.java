/** TODO. */
@NullMarked
package org.pullquote.extract.annotate;

import org.jspecify.annotations.NullMarked;
