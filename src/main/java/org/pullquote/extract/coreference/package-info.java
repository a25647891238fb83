/** TODO. */
@NullMarked
package org.pullquote.extract.coreference;

import org.jspecify.annotations.NullMarked;
