package org.pullquote.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that computes tables. */
final class TableOptions {
    @Option(
            names = {"-m", "--master"},
            paramLabel = "URL",
            description = "Where Spark runs: local[*] (all cores of this machine; the default), local[2], yarn,"
                    + " spark://host:7077.")
    @Nullable
    String master;

    @Option(
            names = {"--aliases"},
            paramLabel = "FILE",
            description = "A CSV file that joins and separates spellings of speakers and targets (jobs/README.md);"
                    + " without it, the one that the job file names, or the copy in the published folder.")
    @Nullable
    String aliases;

    @Option(
            names = {"--sources-file"},
            paramLabel = "FILE",
            description = "A CSV file that names and groups outlets (jobs/README.md);"
                    + " without it, the one that the job file names, or the copy in the published folder.")
    @Nullable
    String sources;

    @Option(
            names = {"--verbose"},
            description = "Also show the log on the console (always done without a terminal).")
    boolean verbose;
}
