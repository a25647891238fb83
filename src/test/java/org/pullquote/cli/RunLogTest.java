package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        // The tests' own configuration has the file open until it logs elsewhere.
        logElsewhere();
        System.setProperty(RunLog.PROPERTY, log.toString());
        try (LoggerContext shipped = new LoggerContext(
                "shipped", null, RunLog.class.getResource("/log4j2.xml").toURI())) {
            shipped.start();
            shipped.getLogger(RunLogTest.class).info("a step");
        }
        assertThat(log).content().startsWith("somebody else's\n").contains("a step");
    }

    @Test
    void whatMessagesQuoteControlsNoTerminalAndAnExceptionIsWrittenOnce() throws Exception {
        Path log = folder.resolve("out.log");
        System.setProperty(RunLog.PROPERTY, log.toString());
        try (LoggerContext shipped = new LoggerContext(
                "shipped", null, RunLog.class.getResource("/log4j2.xml").toURI())) {
            shipped.start();
            shipped.getLogger(RunLogTest.class)
                    .info("a\u001B[31m step\u202E", new IllegalStateException("of\u009B2J it"));
        }
        assertThat(log).content().contains("a [31m step", "of 2J it").doesNotContain("\u001B", "\u202E", "\u009B");
        assertThat(Files.readString(log).split("IllegalStateException", -1)).hasSize(2);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("out.log"), other);
        assertThatThrownBy(() -> RunLog.open(link)).isInstanceOf(InvalidJobException.class);
        assertThat(other).hasContent("mine");
    }

    @Test
    void theLogOfALocalOutputIsBesideIt() {
        RunLog.beside(folder.resolve("may").toString());
        assertThat(folder.resolve("may.log")).exists();
        RunLog.beside(folder.resolve("june").toUri().toString());
        assertThat(folder.resolve("june.log")).exists();
    }

    @Test
    void aLogOnAnotherFileSystemIsAppendedTo() throws IOException {
        org.apache.hadoop.fs.Path there = new org.apache.hadoop.fs.Path(folder.toUri() + "/may.log");
        for (String run : List.of("one\n", "two\n")) {
            Path here = Files.writeString(folder.resolve("here.log"), run);
            new RemoteLog(here, there).run();
            assertThat(here).doesNotExist();
        }
        assertThat(folder.resolve("may.log")).hasContent("one\ntwo\n");
    }
}
