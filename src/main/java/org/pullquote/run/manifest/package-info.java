/** Describes a run and what it did: ids, counts, {@code run.json}, and the summary for the caller. */
@NullMarked
package org.pullquote.run.manifest;

import org.jspecify.annotations.NullMarked;
