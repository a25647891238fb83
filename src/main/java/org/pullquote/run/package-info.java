/**
 * Runs jobs, and recomputes the tables of published folders.
 *
 * <p>Entry points: {@link org.pullquote.run.BatchRun} and {@link org.pullquote.run.TablesRun}. Only here does language analysis meet Spark.
 * Its packages: {@code job} reads and checks what to do, {@code input} lists files and cuts them into records, {@code annotate} makes and
 * analyses articles on the executors, {@code rows} maps records to rows, {@code archive} keeps annotated articles from run to run, {@code tables} publishes what was computed, {@code manifest}
 * records what was done, {@code runtime} holds session, work folder and clock.
 */
@NullMarked
package org.pullquote.run;

import org.jspecify.annotations.NullMarked;
