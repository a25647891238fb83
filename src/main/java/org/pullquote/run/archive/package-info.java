/**
 * The archive: annotated articles that grow from run to run, as Apache Iceberg tables. What was read is not read again, what
 * was annotated is not annotated again; every step is one commit, so that a run that is killed loses the last batch at most.
 *
 * <p>Nothing is ever changed or deleted in it: rows are added, and which of them count is settled where they are read.
 *
 * <p>Entry points: {@link org.pullquote.run.archive.Archive} (the tables), {@link org.pullquote.run.archive.FilesToRead}
 * (which files are new), {@link org.pullquote.run.archive.NewRecords} and {@link
 * org.pullquote.run.archive.OutdatedRecords} (which records are to be annotated), {@link
 * org.pullquote.run.archive.Batches} (annotates and commits them), {@link org.pullquote.run.archive.SettledRecords} (the rows
 * that tables are made of).
 */
@NullMarked
package org.pullquote.run.archive;

import org.jspecify.annotations.NullMarked;
