/** TODO. */
@NullMarked
package org.pullquote.aggregate.utterance;

import org.jspecify.annotations.NullMarked;
