package org.pullquote.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.run.BatchRun;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobFile;
import org.pullquote.run.job.JobOptions;
import org.pullquote.run.job.JobVariables;
import org.pullquote.run.job.Reannotate;
import org.pullquote.run.manifest.RunSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote run}: reads a collection and publishes its tables. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Reads a collection of articles, finds their statements, and publishes tables: Parquet for queries, CSV for"
                    + " a spreadsheet, and a dictionary of every column.",
            "",
            "Articles may be web pages, web archives, news XML, feeds, exports of news archives, text, JSON, CSV or"
                    + " Parquet, compressed or not ('pullquote formats' lists them); format and field"
                    + " names are detected, and a job file can name them. What cannot be read becomes a row of the"
                    + " table 'rejects', with the reason. A run publishes whole or not at all: until it is done, the"
                    + " last good output stays as it was."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions, which override the job file:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the message says why, the log has the details",
            "2:bad usage, or a job that cannot be run as it is written",
            "3:done, but the tables are beyond a limit of the job (limits)",
            "129, 130, 143:interrupted (SIGHUP, SIGINT, SIGTERM)"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pullquote run jobs/sample.yaml",
            "  pullquote run --input articles/ --source Reuters",
            "  pullquote run --input 'dump/*.jsonl.gz' --input extra.csv --out reports/may",
            "  pullquote run jobs/daily.yaml --date yesterday",
            "  pullquote run jobs/daily.yaml --input hdfs:///news/today --master yarn",
            "  pullquote run --input news/ --archive archive/ --days 30 --out reports/month",
            "",
            "A job file, of which only 'inputs' is needed (jobs/README.md has all keys):",
            "  inputs:",
            "    - articles/",
            "    - path: pages/*.txt",
            "      source: TASS",
            "      year: 2017",
            "  output: reports/may",
            "",
            "Memory: PULLQUOTE_HEAP=8g pullquote run …"
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "JOB",
            description = "The job file (YAML), a path or a URI. Relative paths in it start from its own folder.")
    private @Nullable String job;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "PATH",
            description = "A file, a folder or a quoted pattern, local, file:, hdfs: or s3a:. Repeatable; replaces the"
                    + " job's inputs.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description = "The outlet of the articles that name none.")
    private @Nullable String source;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where to publish; without it and a job's 'output', reports/ and the collection's name.")
    private @Nullable String output;

    @Option(
            names = {"-d", "--date"},
            paramLabel = "DAY",
            description = "The day that $${DATE} in the job file stands for: today, yesterday or one such as 2026-11-27"
                    + " (default: the environment variable DATE, or today).")
    private @Nullable String date;

    @Option(
            names = {"--archive"},
            paramLabel = "DIR",
            description =
                    "The archive of annotated articles; created if missing. Records it holds are not annotated again,"
                            + " and the tables are made from it (docs/archive.md).")
    private @Nullable String archive;

    @Option(
            names = {"--reannotate"},
            paramLabel = "WHICH",
            description = "Which articles annotated by older models to annotate again: window (those the tables cover;"
                    + " the default), all, or never.")
    private @Nullable Reannotate reannotate;

    @Mixin
    private final WindowOptions window = new WindowOptions();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Override
    public Integer call() {
        JobOptions options = new JobOptions(
                inputs, source, output, tables.master, tables.aliases, tables.sources, window.of(archive, reannotate));
        if (job == null && inputs.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "nothing to run, expected a job file or --input PATH");
        }
        JobVariables variables = JobVariables.of(date, System.getenv(), LocalDate.now());
        Job resolved = job == null ? JobFile.of(options) : JobFile.read(job, options, variables);
        TemporaryFolder.checkRoom();
        PrintWriter out = spec.commandLine().getOut();
        RunSummary summary;
        try (ProgressLine progress = ProgressLine.of(spec.commandLine().getErr(), tables.verbose);
                Interruption interruption = new Interruption(progress::end);
                BatchRun run = BatchRun.plan(resolved)) {
            RunLog.beside(resolved.output());
            summary = run.run(progress);
        }
        out.print(SummaryText.of(summary));
        out.flush();
        return summary.beyond().isEmpty() ? ExitCode.DONE : ExitCode.BEYOND_LIMITS;
    }
}
