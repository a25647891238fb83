package org.pullquote.run.job;

import org.pullquote.read.ReadOptions;

/**
 * One of a job's inputs.
 *
 * @param where the place that a message names: {@code jobs/x.yaml:7}, or {@code --input}
 * @param path a file, a folder or a glob; without a scheme a local one
 * @param optional whether it may lead to no file, since some days have no articles
 * @param options how its files are read, with the job's defaults filled in
 */
public record JobInput(String where, String path, boolean optional, ReadOptions options) {}
