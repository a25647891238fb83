package org.pullquote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code pullquote evaluate}: what the analysis is worth, against a gold set. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures a part of the analysis against a gold set and prints precision, recall and F1.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pullquote evaluate attribution gold/polnear/dev",
            "  pullquote evaluate tone gold/newsmtsc --predictions tone.jsonl",
            "  pullquote evaluate stories gold/basil others.jsonl.gz"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = {
                "attribution: who said what, cue, content and source",
                "reading: what is published as a statement, against articles read to the end",
                "speakers: the names behind quotes",
                "tone: sentiment toward a target",
                "frames: the generic frames of a text",
                "loaded: whether a sentence is loaded",
                "stories: which articles tell of one event"
            })
    @SuppressWarnings("NullAway.Init")
    private Measure measure;

    @Parameters(index = "1", paramLabel = "GOLD", description = "The gold set: its folder, or a file of it.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OTHERS",
            description = "stories: a file of other articles, among which those of the gold set are to be found.")
    private @Nullable Path others;

    @Option(
            names = {"-p", "--predictions"},
            paramLabel = "OUT.jsonl",
            description = "Also writes what was predicted, one JSON object a line.")
    private @Nullable Path predictions;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(gold)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), gold + ": no such file or folder, expected a gold set");
        }
        if (others != null && (measure != Measure.stories || !Files.isRegularFile(others))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    measure == Measure.stories
                            ? others + ": no such file, expected a file of other articles"
                            : others + ": only stories are told among others");
        }
        RunLog.open(RunLog.aside("evaluate"));
        spec.commandLine().getOut().print(measure.evaluation(others).run(gold, predictions));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
