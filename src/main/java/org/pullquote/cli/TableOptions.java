package org.pullquote.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that computes tables. */
final class TableOptions {
    @Option(
            names = {"-m", "--master"},
            paramLabel = "URL",
            description = "Where Spark runs: local[*] (all cores of this machine, the default), local[2],"
                    + " spark://host:7077, yarn.")
    @Nullable
    String master;

    @Option(
            names = {"--aliases"},
            paramLabel = "FILE",
            description = "A CSV file that says which spellings are one speaker's, and which are not (jobs/README.md);"
                    + " without it, the one that the job file names, or that the folder was made with.")
    @Nullable
    String aliases;

    @Option(
            names = {"--sources-file"},
            paramLabel = "FILE",
            description = "A CSV file that says how outlets are called and what groups they form (jobs/README.md);"
                    + " without it, the one that the job file names, or that the folder was made with.")
    @Nullable
    String sources;

    @Option(
            names = {"--verbose"},
            description = "Also show the log on the console (always done without a terminal).")
    boolean verbose;
}
