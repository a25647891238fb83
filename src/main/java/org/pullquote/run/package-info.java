/**
 * One batch run, and one computation of the tables of a published folder.
 *
 * <p>Entry points: {@link org.pullquote.run.BatchRun} and {@link org.pullquote.run.TablesRun}. The only place where language
 * meets Spark. Its packages: {@code job} reads and checks what to do, {@code input} lists and cuts files, {@code annotate} makes
 * and reads articles on the executors, {@code rows} maps records to rows, {@code tables} publishes what was computed,
 * {@code manifest} says what was done, {@code runtime} holds session, work folder and clock.
 */
@NullMarked
package org.pullquote.run;

import org.jspecify.annotations.NullMarked;
