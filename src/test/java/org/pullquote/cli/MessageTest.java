package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MessageTest {
    static Throwable[] outOfRoom() throws Exception {
        IOException full = new IOException("No space left on device");
        return new Throwable[] {
            full,
            new UncheckedIOException(full),
            new CompletionException(new Error(full)),
            new SparkException(
                    "Job aborted due to stage failure: Task 3 in stage 7.0 failed 1 times\njava.io.IOException:"
                            + " No space left on device\n\tat java.base/java.io.FileOutputStream.writeBytes"),
            new SparkException("Job aborted", new IOException("/tmp/x: Disk quota exceeded")),
            new CommandLine.ExecutionException(Pullquote.commandLine(), "failed", new Error(full)),
        };
    }

    @ParameterizedTest
    @MethodSource("outOfRoom")
    void aFullDeviceIsToldInOneLine(Throwable thrown) {
        assertThat(Message.of(thrown))
                .startsWith("no space left on a device that the run writes to")
                .contains(System.getProperty("java.io.tmpdir"))
                .hasLineCount(1);
    }

    @Test
    void nothingThatATerminalWouldObeyIsTold() {
        assertThat(Message.of(new IllegalStateException("a\u001B[31m\u202Eb\u009Bc")))
                .isEqualTo("a [31m b c");
        assertThat(Message.problems("x: '\u001B]0;y\u0007'\nz")).containsExactly("x: ' ]0;y '", "z");
    }

    @Test
    void problemsWithoutEndAreCut() {
        assertThat(Message.problems("a problem\n".repeat(5_000) + "x"))
                .hasSizeLessThan(50)
                .last()
                .isEqualTo("and 4971 more problems");
        assertThat(Message.problems("x".repeat(100_000)).get(0)).hasSizeLessThan(2_000);
    }

    @Test
    void anErrorIsToldByItsOwnName() {
        assertThat(Message.of(new CommandLine.ExecutionException(
                        Pullquote.commandLine(), "failed", new OutOfMemoryError("Java heap space"))))
                .isEqualTo("OutOfMemoryError: Java heap space");
    }
}
