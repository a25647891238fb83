package org.pullquote.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.run.job.ArchiveOptions;
import org.pullquote.run.job.Reannotate;
import picocli.CommandLine.Option;

/** The options of commands that make tables from a part of an archive. */
final class WindowOptions {
    @Option(
            names = {"--from"},
            paramLabel = "DAY",
            description = "With an archive: the first day of publication that the tables cover, such as 2025-03-01.")
    private @Nullable LocalDate from;

    @Option(
            names = {"--to"},
            paramLabel = "DAY",
            description = "With an archive: the last day of publication that they cover.")
    private @Nullable LocalDate to;

    @Option(
            names = {"--days"},
            paramLabel = "N",
            description =
                    "With an archive: the number of days, ending at --to or at the day of the archive's newest article.")
    private @Nullable Integer days;

    @Option(
            names = {"--sources"},
            paramLabel = "NAME",
            split = ",",
            description = "With an archive: only these outlets, as the articles name them.")
    private List<String> sources = new ArrayList<>();

    /** The archive's options; {@code archive} is null if the job file names it. */
    ArchiveOptions of(@Nullable String archive, @Nullable Reannotate reannotate) {
        return new ArchiveOptions(archive, from, to, days, sources, reannotate);
    }
}
