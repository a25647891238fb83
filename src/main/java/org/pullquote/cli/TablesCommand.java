package org.pullquote.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.run.ArchiveTables;
import org.pullquote.run.BatchRun;
import org.pullquote.run.TablesRun;
import org.pullquote.run.job.ArchiveOptions;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.TablesOptions;
import org.pullquote.run.manifest.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote tables}: computes the tables of a published folder again. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Computes the tables of a published folder again from its articles and statements, or those of some days of an"
                    + " archive, without reading or annotating an article: seconds instead of hours.",
            "",
            "The folder is replaced only when everything has succeeded. If nothing changed, the tables are byte for"
                    + " byte the same. What was done is written into run.json."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the message says why, the log has the details",
            "2:bad usage, or no folder that a run published",
            "129, 130, 143:interrupted (SIGHUP, SIGINT, SIGTERM)"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pullquote tables reports/may --aliases jobs/aliases.csv",
            "  pullquote tables reports/may",
            "  pullquote tables reports/may --out reports/may-again",
            "  pullquote tables archive/ --from 2025-03-01 --out reports/spring"
        })
final class TablesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A folder that a run published, or an archive; local, file:, hdfs: or s3a:.")
    @SuppressWarnings("NullAway.Init")
    private String folder;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where to publish; without it, in FOLDER itself. An archive needs it.")
    private @Nullable String output;

    @Mixin
    private final WindowOptions window = new WindowOptions();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Override
    public Integer call() {
        TemporaryFolder.checkRoom();
        TablesOptions options = new TablesOptions(output, tables.master, tables.aliases, tables.sources);
        ArchiveOptions archive = window.of(folder, null);
        boolean isArchive = ArchiveTables.isArchive(archive);
        if (!isArchive && !archive.window().isAll()) {
            throw new InvalidJobException(folder + ": no archive, expected one where days or outlets are chosen");
        }
        RunSummary summary = isArchive ? ofArchive(options, archive) : ofFolder(options);
        spec.commandLine().getOut().print(SummaryText.of(summary));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private RunSummary ofArchive(TablesOptions options, ArchiveOptions archive) {
        Job job = ArchiveTables.job(options, archive);
        try (ProgressLine progress = ProgressLine.of(spec.commandLine().getErr(), tables.verbose);
                Interruption interruption = new Interruption(progress::end);
                BatchRun run = BatchRun.plan(job)) {
            RunLog.beside(job.output());
            return run.run(progress);
        }
    }

    private RunSummary ofFolder(TablesOptions options) {
        try (ProgressLine progress = ProgressLine.of(spec.commandLine().getErr(), tables.verbose);
                Interruption interruption = new Interruption(progress::end);
                TablesRun run = TablesRun.plan(folder, options)) {
            RunLog.beside(run.output());
            return run.run(progress);
        }
    }
}
