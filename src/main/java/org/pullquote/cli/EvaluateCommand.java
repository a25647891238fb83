package org.pullquote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.evaluate.Evaluation;
import org.pullquote.evaluate.RuleEvaluation;
import org.pullquote.evaluate.RuleWorth;
import org.pullquote.extract.rule.ExtractionRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullquote evaluate}: measures the analysis against a gold set. */
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
            "  pullquote evaluate speakers gold/basil --without epithet",
            "  pullquote evaluate tone gold/newsmtsc --predictions tone.jsonl",
            "  pullquote evaluate stories gold/basil others.jsonl.gz"
        })
final class EvaluateCommand implements Callable<Integer> {
    /** In place of rule names: leaves out each rule in turn. */
    private static final String EACH = "each";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "MEASURE",
            description = {
                "attribution: who said what, cue, content and the words for the speaker",
                "reading: what is published as a statement, against articles read to the end",
                "speakers: the names behind quotes",
                "tone: sentiment toward a target",
                "frames: the generic frames of a text",
                "loaded: loaded language: sentences and words",
                "stories: which articles tell of one event",
                "shuffled: what a published folder's comparisons find if outlets are shuffled (20 times)"
            })
    @SuppressWarnings("NullAway.Init")
    private Measure measure;

    @Parameters(
            index = "1",
            paramLabel = "GOLD",
            description = "The gold set: its folder, or a file of it. shuffled: a folder that a run published.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OTHERS",
            description = "stories: a file of further articles to mix with the gold set.")
    private @Nullable Path others;

    @Option(
            names = {"-p", "--predictions"},
            paramLabel = "OUT.jsonl",
            description = "Also writes what was predicted, one JSON object a line.")
    private @Nullable Path predictions;

    @Option(
            names = "--without",
            paramLabel = "RULE",
            split = ",",
            description = {
                "attribution, speakers: leaves these rules out (docs/rules.md lists them);",
                "\"each\" leaves one after the other out and prints what each is worth."
            })
    private List<String> without = new ArrayList<>();

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
                            : others + ": OTHERS is only for stories");
        }
        TemporaryFolder.checkRoom();
        Evaluation evaluation = without.isEmpty() ? measure.evaluation(others) : evaluationWithout();
        RunLog.open(RunLog.aside("evaluate"));
        spec.commandLine().getOut().print(evaluation.run(gold, predictions));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private Evaluation evaluationWithout() {
        boolean each = without.equals(List.of(EACH));
        RuleEvaluation evaluation = measure.evaluation(each ? ExtractionRules.all() : rulesLeft());
        if (evaluation == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--without: only attribution and speakers have rules to leave out");
        }
        return each ? new RuleWorth(evaluation) : evaluation;
    }

    private ExtractionRules rulesLeft() {
        try {
            return ExtractionRules.without(without);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--without: " + e.getMessage(), e);
        }
    }
}
