/** TODO. */
@NullMarked
package org.pullquote.extract.lexicon;

import org.jspecify.annotations.NullMarked;
