package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that a document or the help shows on a line of its own is one that the program takes. */
class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile(
            "(?m)^(?:[ #]| {2}|[0-9* ]+cd \\S+ && )*(?:[A-Z_]+=\\S+ )*(?:\\./)?pullquote ([a-z-][^\\n#>|]*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    /** What the launcher starts without the program's commands. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("benchmark");

    static Stream<String> commands() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of(".", "docs", "jobs", "jobs/schedule")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(DocumentedCommandsTest::isDocument).toList()) {
                    texts.add(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        for (String command : List.of("run", "tables", "evaluate", "inspect")) {
            texts.add(CommandResult.of(command, "--help").out().replaceAll("(?s)^.*?\nExamples:\n", ""));
        }
        return texts.stream()
                .flatMap(text -> COMMAND.matcher(text).results().map(found -> found.group(1)
                        .strip()))
                .distinct();
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.equals("CHANGELOG.md") || name.endsWith(".yaml") || name.equals("crontab");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theProgramTakesIt(String command) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(DocumentedCommandsTest::unquoted)
                .toList();
        if (OF_THE_LAUNCHER.contains(words.get(0))) {
            return;
        }
        assertThatCode(() -> Pullquote.commandLine().parseArgs(words.toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(words)
                .filteredOn(word -> word.startsWith("jobs/") && word.endsWith(".yaml"))
                .allSatisfy(job -> assertThat(Path.of(job)).exists());
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(20).anyMatch(command -> command.startsWith("run jobs/sample.yaml"));
    }

    private static String unquoted(MatchResult word) {
        for (int group = 1; group <= 3; group++) {
            if (word.group(group) != null) {
                return word.group(group);
            }
        }
        throw new IllegalArgumentException(word.group());
    }
}
