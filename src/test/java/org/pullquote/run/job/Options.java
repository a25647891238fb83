package org.pullquote.run.job;

import java.util.List;

/** Options that tests give. */
public final class Options {
    public static final ArchiveOptions NO_ARCHIVE = new ArchiveOptions(null, null, null, null, List.of(), null);
    public static final JobOptions NONE = new JobOptions(List.of(), null, null, null, null, null, NO_ARCHIVE);
    public static final TablesOptions NO_CHANGE = new TablesOptions(null, null, null, null);

    private Options() {}

    /** The options of a run on two cores over one path. */
    public static JobOptions of(String input, String output) {
        return new JobOptions(List.of(input), null, output, "local[2]", null, null, NO_ARCHIVE);
    }
}
