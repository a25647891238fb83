package org.pullquote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pullquote.evaluate.HeadTraining;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote train}: a head of the scoring models, anew from a gold set. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Trains a head of the scoring models on a gold set and writes its files into a folder.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = "  pullquote train tone gold/newsmtsc --out heads")
final class TrainCommand implements Callable<Integer> {
    /** The heads that are trained. */
    enum TrainedHead {
        tone,
        loaded
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "HEAD",
            description = {"tone: on NewsMTSC", "loaded: on BABE, without the fifth that it is tested on"})
    @SuppressWarnings("NullAway.Init")
    private TrainedHead head;

    @Parameters(index = "1", paramLabel = "GOLD", description = "The gold set: its folder, or a file of it.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; it is made where it is missing.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(gold)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), gold + ": no such file or folder, expected a gold set");
        }
        RunLog.open(RunLog.aside("train"));
        HeadTraining.train(head.name(), gold, out);
        spec.commandLine().getOut().println("trained " + head + " into " + out);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
