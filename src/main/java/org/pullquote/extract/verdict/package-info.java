/** TODO. */
@NullMarked
package org.pullquote.extract.verdict;

import org.jspecify.annotations.NullMarked;
