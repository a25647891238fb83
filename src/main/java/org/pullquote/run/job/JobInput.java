package org.pullquote.run.job;

import org.pullquote.read.ReadOptions;

/**
 * One of a job's inputs.
 *
 * @param where the place that a message names: {@code jobs/x.yaml:7}, or {@code --input}
 * @param path a file, a folder or a glob as it is written; without a scheme a local one
 * @param options how its files are read, the job's defaults filled in
 */
public record JobInput(String where, String path, ReadOptions options) {}
