package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.QuickJvm;

/** The program in a process of its own, which is told to stop. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedRunTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130, starting", "TERM, 143, reading"})
    void anInterruptedRunSaysSoAndLeavesNothing(String signal, int exitCode, String step) throws Exception {
        assumeFalse(
                isIgnored(signal),
                "SIG" + signal + " is ignored here, and so by every process that is started from here");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> command = QuickJvm.command("1g");
        command.addAll(List.of(
                "@target/classes/jvm.options",
                "-Dlog4j2.configurationFile=src/main/resources/log4j2.xml",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                QuickJvm.classPath(),
                Pullquote.class.getName(),
                "run",
                "--input",
                "data/sample",
                "--master",
                "local[1]",
                "--out",
                folder.resolve("out").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("] " + step)) {
                    assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                                    .start()
                                    .waitFor())
                            .isZero();
                }
            }
        }

        assertThat(process.waitFor()).as(said.toString()).isEqualTo(exitCode);
        assertThat(said)
                .contains("pullquote: interrupted (SIG" + signal + ")\n")
                .doesNotContain("failed");
        assertThat(names()).containsExactly("out.log", "tmp");
        assertThat(folder.resolve("out.log"))
                .content()
                .contains("interrupted (SIG" + signal + ")")
                .doesNotContain("ERROR");
    }

    /** A shell without job control starts what runs in the background with SIGINT ignored, and a process hands that on. */
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        int number = signal.equals("INT") ? 2 : 15;
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .substring("SigIgn:".length())
                .strip();
        return (Long.parseUnsignedLong(ignored, 16) >>> number - 1 & 1) == 1;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
