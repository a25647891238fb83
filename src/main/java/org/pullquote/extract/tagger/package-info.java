/** TODO. */
@NullMarked
package org.pullquote.extract.tagger;

import org.jspecify.annotations.NullMarked;
