package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is answered before Spark starts. */
class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "tables", "evaluate", "inspect"})
    void everyCommandHasHelpWithExamples(String command) {
        CommandResult result = CommandResult.of(command, "--help");

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("Usage: pullquote " + command, "Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "tables", "evaluate", "inspect"})
    void noHelpFillsInAVariableThatIsMeantAsWritten(String command) {
        assertThat(CommandResult.of(command, "--help").out()).doesNotContainPattern("\\bnull\\b");
    }

    @Test
    void theHelpOfRunNamesTheVariableOfTheDay() {
        assertThat(CommandResult.of("run", "--help").out()).contains("${DATE}");
    }

    @Test
    void theFormatsInTheHelpAreWrittenAsInAJob() {
        assertThat(CommandResult.of("inspect", "--help").out()).containsPattern("auto, page,\\s+html");
    }

    @Test
    void theExitCodesAreInTheHelp() {
        assertThat(CommandResult.of("--help").out())
                .contains("Exit codes:")
                .containsPattern("(?m)^ *0 +done$")
                .containsPattern("(?m)^ *1 +failed")
                .containsPattern("(?m)^ *2 +bad usage")
                .containsPattern("(?m)^ *3 +done, but the tables are beyond a limit")
                .containsPattern("(?m)^ *129, 130, 143 +interrupted");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(CommandResult.of("--version").out()).containsPattern("^Pullquote \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void completionIsGenerated() {
        assertThat(CommandResult.of("generate-completion").out()).contains("complete -F", "--input", "evaluate");
    }

    @Test
    void aMistypedOptionIsBadUsage() {
        CommandResult result = CommandResult.of("run", "--inptu", "x");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err()).contains("--inptu", "--input").doesNotContain("Exception");
    }

    @Test
    void nothingToRunIsBadUsage() {
        CommandResult result = CommandResult.of("run");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .startsWith("pullquote: nothing to run, expected a job file or --input PATH")
                .contains("pullquote run --help");
    }

    @Test
    void aBadJobIsToldInOneLine() throws IOException {
        Path job = Files.writeString(folder.resolve("x.yaml"), "inputs: [a]\n\nlimits: {words: ten}\n");

        CommandResult result = CommandResult.of("run", job.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .isEqualTo("pullquote: " + job
                        + ":3: limits.words is 'ten', expected a whole number of words, at least 1\n");
    }

    @Test
    void anEmptyFolderIsABadJob() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        CommandResult result = CommandResult.of("run", "--input", empty.toString(), "--out", folder + "/out");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .isEqualTo("pullquote: --input: " + empty + ": no files in it, expected a folder with articles\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsABadJob() throws IOException {
        Path file = Files.writeString(folder.resolve("article.txt"), "x");
        Path output = file.resolve("below/a/file");

        CommandResult result = CommandResult.of("run", "--input", file.toString(), "--out", output.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .startsWith("pullquote: can't write the output folder ")
                .contains(output.toString())
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lokal[2]",
                "local[0]",
                "local[2",
                "spark://",
                "spark://host",
                "spark://host:99999",
                "yarn",
                "k8s://host:443",
                "mesos://x"
            })
    void aMasterThatIsNoneIsABadJobBeforeAnythingIsDone(String master) throws IOException {
        CommandResult result = run("out", "--master", master);

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .startsWith("pullquote: master '" + master + "'")
                .contains(", expected ")
                .hasLineCount(1);
        assertThat(names()).containsExactly("article.txt");
    }

    @Test
    void aMasterThatDoesNotAnswerIsABadJobBeforeAnythingIsDone() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        CommandResult result = run("out", "--master", "spark://localhost:" + port);

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .startsWith("pullquote: master 'spark://localhost:" + port + "': nobody answers there (");
        assertThat(names()).containsExactly("article.txt");
    }

    @Test
    void aWrongMasterAMissingInputAndAnUnusableOutputAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");

        CommandResult result = run("file", "--input", folder + "/none", "--master", "lokal");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("pullquote: master 'lokal'"),
                        line -> assertThat(line).startsWith("pullquote: --input: " + folder + "/none: no such file"),
                        line -> assertThat(line)
                                .startsWith("pullquote: output folder ")
                                .contains("is a file"));
        assertThat(names()).containsExactly("article.txt", "file");
    }

    @Test
    void aDayThatIsNoneIsBadUsage() throws IOException {
        CommandResult result = run("out", "--date", "tomorrow");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err()).startsWith("pullquote: --date: 'tomorrow', expected today, yesterday or a day");
    }

    @Test
    void anOutputThatIsAFileALinkToNothingOrSomebodyElsesIsABadJobBeforeAnythingIsDone() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        Files.writeString(Files.createDirectory(folder.resolve("foreign")).resolve(".env"), "mine");

        for (String output : List.of("file", "link", "foreign")) {
            CommandResult result = run(output);
            assertThat(result.exitCode()).as(output).isEqualTo(ExitCode.BAD_USAGE);
            assertThat(result.err())
                    .startsWith("pullquote: output folder ")
                    .contains("/" + output)
                    .hasLineCount(1);
        }
        assertThat(names()).containsExactly("article.txt", "file", "foreign", "link");
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void aLogThatIsALinkIsNotWrittenThrough() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Files.createSymbolicLink(folder.resolve("out.log"), other);

        CommandResult result = run("out");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err())
                .isEqualTo("pullquote: log " + folder.resolve("out.log")
                        + ": is a link or a folder, expected a file or nothing; move it away\n");
        assertThat(other).hasContent("mine");
        assertThat(names()).containsExactly("article.txt", "other", "out.log");
    }

    private CommandResult run(String output, String... options) throws IOException {
        Path input = Files.writeString(folder.resolve("article.txt"), "x");
        return CommandResult.of(Stream.concat(
                        Stream.of(
                                "run",
                                "--input",
                                input.toString(),
                                "--out",
                                folder.resolve(output).toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aGoldSetThatIsNotThereIsBadUsageAndOneOfOtherFormFails() throws IOException {
        assertThat(CommandResult.of("evaluate", "tone", folder + "/none").exitCode())
                .isEqualTo(ExitCode.BAD_USAGE);

        Path gold = Files.createDirectory(folder.resolve("gold"));
        CommandResult result = CommandResult.of("evaluate", "speakers", gold.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).startsWith("pullquote: failed: ").contains(gold.toString());
    }

    @Test
    void aRuleThatIsNotThereIsBadUsageInOneLineThatListsTheRules() {
        CommandResult unknown =
                CommandResult.of("evaluate", "attribution", folder.toString(), "--without", "pasive_cue");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(unknown.err().lines().findFirst().orElse(""))
                .contains("--without: no rule \"pasive_cue\", expected one of: ", "passive_cue", "epithet");

        CommandResult other = CommandResult.of("evaluate", "tone", folder.toString(), "--without", "passive_cue");
        assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(other.err()).contains("only attribution and speakers have rules");
    }
}
