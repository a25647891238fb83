package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.QuickJvm;

/** The program as it is built has no Tika: whoever gives it a document is told what to add. */
class WithoutTikaTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/(?:tika|poi|xmlbeans)[^/]*\\.jar$",
                "/(?:tika-parser|poi|xmlbeans)[^/]*\\.jar$",
                "/(?:poi|xmlbeans)[^/]*\\.jar$"
            })
    void theRejectionSaysWhatToAdd(String missing) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("export.rtf"), "{\\rtf1\\ansi Plan approved\\par}");
        String classPath = Arrays.stream(QuickJvm.classPath().split(File.pathSeparator))
                .filter(entry -> !entry.replace(File.separatorChar, '/').matches(".*" + missing))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = QuickJvm.command("512m");
        command.addAll(List.of("-cp", classPath, "org.pullquote.cli.Pullquote", "inspect", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("rejected as unknown_format", "PULLQUOTE_CLASSPATH", "jobs/README.md");
    }
}
