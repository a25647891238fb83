/** TODO. */
@NullMarked
package org.pullquote.text;

import org.jspecify.annotations.NullMarked;
