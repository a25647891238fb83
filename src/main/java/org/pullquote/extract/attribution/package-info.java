/** TODO. */
@NullMarked
package org.pullquote.extract.attribution;

import org.jspecify.annotations.NullMarked;
