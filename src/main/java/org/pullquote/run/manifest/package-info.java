/**
 * What a run was and did: ids, counts, {@code run.json}, and the summary for the caller.
 */
@NullMarked
package org.pullquote.run.manifest;

import org.jspecify.annotations.NullMarked;
