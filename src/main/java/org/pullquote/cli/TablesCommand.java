package org.pullquote.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.run.TablesRun;
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
            "Computes the tables of a published folder again from its articles and statements, without reading or"
                    + " annotating an article: seconds instead of hours.",
            "",
            "The folder is replaced as a whole when all is done, and not at all when something fails. Where nothing"
                    + " changed, its tables come out as they were, to the last byte. What was done is written into"
                    + " run.json."
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
            "  pullquote tables reports/may --out reports/may-again"
        })
final class TablesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A folder that a run published, local, file:, hdfs: or s3a:.")
    @SuppressWarnings("NullAway.Init")
    private String folder;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where to publish; without it, in FOLDER itself.")
    private @Nullable String output;

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Override
    public Integer call() {
        TemporaryFolder.checkRoom();
        RunSummary summary;
        try (ProgressLine progress = ProgressLine.of(spec.commandLine().getErr(), tables.verbose);
                Interruption interruption = new Interruption(progress::end);
                TablesRun run = TablesRun.plan(
                        folder, new TablesOptions(output, tables.master, tables.aliases, tables.sources))) {
            RunLog.beside(run.output());
            summary = run.run(progress);
        }
        spec.commandLine().getOut().print(SummaryText.of(summary));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
