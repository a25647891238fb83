package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.run.job.InvalidJobException;

class RunLogTest {
    @TempDir
    Path folder;

    @AfterEach
    void logElsewhere() {
        RunLog.open(RunLog.aside("tests"));
    }

    @Test
    void whatStandsInTheFileStays() throws Exception {
        Path log = Files.writeString(folder.resolve("out.log"), "somebody else's\n");
        RunLog.open(log);
        try (LoggerContext shipped = new LoggerContext(
                "shipped", null, RunLog.class.getResource("/log4j2.xml").toURI())) {
            shipped.start();
            shipped.getLogger(RunLogTest.class).info("a step");
        }
        assertThat(log).content().startsWith("somebody else's\n").contains("a step");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("out.log"), other);
        assertThatThrownBy(() -> RunLog.open(link)).isInstanceOf(InvalidJobException.class);
        assertThat(other).hasContent("mine");
    }

    @Test
    void theLogOfARemoteOutputIsAFileOfTheWorkingFolderWhateverTheCollectionIsCalled() {
        assertThat(RunLog.of("hdfs://news/reports/may", "may/2025 ../x"))
                .isEqualTo(Path.of("may-2025-..-x.log").toAbsolutePath());
        assertThat(RunLog.of("/reports/may", "x")).isEqualTo(Path.of("/reports/may.log"));
    }
}
