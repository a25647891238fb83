/**
 * The archive: annotated articles that grow from run to run, as Apache Iceberg tables. What was read is not read again, what was annotated
 * is not annotated again; every step is one commit, so that a killed run loses at most its last batch.
 *
 * <p>Rows are only added, never changed or deleted; which of them are current is determined when they are read.
 *
 * <p>Entry points: {@link org.pullquote.run.archive.Archive} (the tables), {@link org.pullquote.run.archive.FilesToRead} (which files are
 * new), {@link org.pullquote.run.archive.NewRecords} and {@link org.pullquote.run.archive.OutdatedRecords} (which records are to be
 * annotated), {@link org.pullquote.run.archive.Batches} (annotates and commits them), {@link org.pullquote.run.archive.SettledRecords} (the
 * rows that tables are made of).
 */
@NullMarked
package org.pullquote.run.archive;

import org.jspecify.annotations.NullMarked;
