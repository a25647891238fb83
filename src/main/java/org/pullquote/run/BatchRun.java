package org.pullquote.run;

import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** One execution of a job. */
public final class BatchRun {
    private final Job job;
    private final List<InputFile> files;

    private BatchRun(Job job, List<InputFile> files) {
        this.job = job;
        this.files = files;
    }

    public static BatchRun plan(Job job) {
        Configuration hadoop = Engine.hadoop();
        List<InputFile> files = InputFiles.of(job, hadoop);
        WorkFolder.beside(job.output(), hadoop).close();
        return new BatchRun(job, files);
    }

    public RunSummary run(RunWatcher watcher) {
        throw new UnsupportedOperationException(job + " " + files);
    }
}
