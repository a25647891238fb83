/**
 * The files of a job: listed, hashed, and cut into records on the executors.
 */
@NullMarked
package org.pullquote.run.input;

import org.jspecify.annotations.NullMarked;
