/**
 * Job files, command-line options and alias files: read and checked before anything is done.
 *
 * <p>Entry point: {@link org.pullquote.run.job.JobFile}. Each mistake is reported in one line: where, what was found, what was expected
 * ({@link org.pullquote.run.job.InvalidJobException}).
 */
@NullMarked
package org.pullquote.run.job;

import org.jspecify.annotations.NullMarked;
