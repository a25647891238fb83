/** TODO. */
@NullMarked
package org.pullquote.extract.statement;

import org.jspecify.annotations.NullMarked;
