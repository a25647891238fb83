package org.pullquote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.pullquote.run.job.InvalidJobException;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of Pullquote. */
@Command(
        name = "pullquote",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Finds every statement that a news article attributes to someone, and compares whom outlets quote:"
                    + " how often, in whose words, in what tone, in what frame.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "Options:%n",
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
            "  pullquote run jobs/sample.yaml          the sample collection",
            "  pullquote run --input articles/         a folder of your own",
            "  pullquote run --help                    all about runs",
            "  pullquote inspect page.html             what is understood of a file",
            "  source <(pullquote generate-completion) completion in bash and zsh"
        },
        subcommands = {
            RunCommand.class,
            TablesCommand.class,
            EvaluateCommand.class,
            InspectCommand.class,
            FormatsCommand.class,
            CandidatesCommand.class,
            NamesCommand.class,
            HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Pullquote {
    private Pullquote() {}

    /** Runs a command and ends the JVM with its exit code; a YARN driver returns instead if all went well. */
    public static void main(String[] arguments) {
        // CoreNLP and others fold case by the default locale; in Turkish, "I" would not become "i".
        Locale.setDefault(Locale.ROOT);
        int exitCode;
        try (TemporaryFolder temporary = TemporaryFolder.open()) {
            Runtime.getRuntime().addShutdownHook(new Thread(temporary::close, "remove temporary files"));
            exitCode = commandLine().execute(arguments);
        } catch (IOException e) {
            System.err.println("pullquote: failed: no folder for temporary files: " + Message.of(e));
            exitCode = ExitCode.FAILED;
        }
        if (exitCode != ExitCode.DONE || !isYarnsDriver()) {
            System.exit(exitCode);
        }
    }

    /** YARN treats every exit that its driver calls as a failure, whatever the code. */
    private static boolean isYarnsDriver() {
        return "yarn".equals(System.getProperty("spark.master"))
                && "cluster".equals(System.getProperty("spark.submit.deployMode"));
    }

    /** The commands, ready to execute; errors are reported in one line on the error writer. */
    static CommandLine commandLine() {
        return new CommandLine(new Pullquote())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Pullquote::executed)
                .setParameterExceptionHandler(Pullquote::badUsage)
                .setExecutionExceptionHandler(Pullquote::failed);
    }

    /** Errors, such as too little memory, are reported like exceptions. */
    private static int executed(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), e.toString(), e);
        }
    }

    private static int badUsage(CommandLine.ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("pullquote: " + Message.visible(String.valueOf(e.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.BAD_USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof InvalidJobException) {
            Message.problems(String.valueOf(e.getMessage())).forEach(problem -> err.println("pullquote: " + problem));
            return ExitCode.BAD_USAGE;
        }
        if (Interruption.isUnderWay()) {
            return ExitCode.FAILED;
        }
        LoggerFactory.getLogger(Pullquote.class).error("The command failed", e);
        err.println("pullquote: failed: " + Message.of(e));
        String log = System.getProperty(RunLog.PROPERTY);
        if (log != null) {
            err.println("           the log has the details: " + log);
        }
        return ExitCode.FAILED;
    }
}
