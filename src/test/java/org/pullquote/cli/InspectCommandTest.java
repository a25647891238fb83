package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.read.FieldMapping;
import org.pullquote.read.Format;
import org.pullquote.read.export.TextExport;
import org.pullquote.read.xml.XmlFormat;

/** What is read can be looked up, and what is understood of a file can be looked at. */
class InspectCommandTest {
    @TempDir
    Path folder;

    @Test
    void everyFormatIsListed() {
        CommandResult result = CommandResult.of("formats");

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains(FieldMapping.presetNames());
        for (Enum<?>[] formats : new Enum<?>[][] {XmlFormat.values(), TextExport.values(), Format.values()}) {
            assertThat(Arrays.stream(formats).filter(format -> format != Format.AUTO))
                    .allSatisfy(format ->
                            assertThat(result.out()).contains(format.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void theFirstRecordsAreShownWithWhatWasTakenForGranted() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"url\":\"https://bay.example/2024/05/14/plan\",\"title\":\"Plan\",\"author\":\"Jane Roe\",\"text\":\"The council approved the plan, its chair said.\"}\n"
                        + "{\"title\":\"Plan\"}\n{\"title\":\"Pier\"}\n");
        CommandResult result = CommandResult.of("inspect", "-n", "2", file.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains(
                        "record 1: an article",
                        "source     bay.example",
                        "authors    Jane Roe",
                        "published  2024-05-14",
                        "issues     source_from_address, day_from_address",
                        "record 2: rejected as no_body",
                        "more records follow")
                .doesNotContain("record 3");
    }
}
