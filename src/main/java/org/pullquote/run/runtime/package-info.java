/**
 * What a run works with: the Spark session, the work folder, the stopwatch, the listener, the versions.
 */
@NullMarked
package org.pullquote.run.runtime;

import org.jspecify.annotations.NullMarked;
