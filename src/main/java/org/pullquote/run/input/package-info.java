/** The files of a job: listed, hashed, and split into records on the executors. */
@NullMarked
package org.pullquote.run.input;

import org.jspecify.annotations.NullMarked;
