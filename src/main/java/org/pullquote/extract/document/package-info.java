/** TODO. */
@NullMarked
package org.pullquote.extract.document;

import org.jspecify.annotations.NullMarked;
