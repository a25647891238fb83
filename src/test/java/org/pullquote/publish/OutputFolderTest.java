package org.pullquote.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final String OLD = "old";
    private static final String NEW = "new";

    @TempDir
    private Path parent;

    @ParameterizedTest
    @CsvSource({"0, old", "1, new", "2, new", "3, new"})
    void aRunKilledAfterAnyStepLeavesAWholePublication(int steps, String expected) throws IOException {
        publication(parent.resolve("out"), OLD);
        publication(parent.resolve(".out.run-2.part"), NEW);
        move("run-2", steps);
        folder().recover();
        assertThat(parent.resolve("out/run.json")).hasContent(expected);
        assertThat(names()).containsExactly("out");
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,", "2, new"})
    void theFirstRunKilledLeavesNothingOrAWholePublication(int steps, String expected) throws IOException {
        publication(parent.resolve(".out.run-1.part"), NEW);
        move("run-1", steps);
        folder().recover();
        assertThat(names()).isEqualTo(expected == null ? List.of() : List.of("out"));
    }

    @Test
    void anAsideWithoutASuccessorComesBack() throws IOException {
        publication(parent.resolve(".out.run-2.old"), OLD);
        folder().recover();
        assertThat(parent.resolve("out/run.json")).hasContent(OLD);
    }

    @Test
    void aMoveCutOffHalfwayIsReportedAndNothingIsDeleted() throws IOException {
        publication(parent.resolve("out"), NEW);
        publication(parent.resolve(".out.run-2.part"), NEW);
        publication(parent.resolve(".out.run-2.old"), OLD);
        assertThatThrownBy(() -> folder().recover())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("by hand");
        assertThat(names()).hasSize(3);
    }

    @Test
    void theNeighboursOfOtherFoldersAreLeftAlone() throws IOException {
        publication(parent.resolve(".out.more.run-1.part"), NEW);
        publication(parent.resolve(".outer.run-1.part"), NEW);
        folder().recover();
        assertThat(names()).containsExactlyInAnyOrder(".out.more.run-1.part", ".outer.run-1.part");
    }

    @Test
    void aRunThatStillWritesIsNotTakenForALeftover() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path part = parent.resolve(".out.run-1.part");
            publication(part, NEW);
            String host = InetAddress.getLocalHost().getHostName();
            String started = other.info().startInstant().orElseThrow().toString();
            Files.writeString(part.resolve(".owner"), host + "\n" + other.pid() + "\n" + started);
            assertThatThrownBy(() -> folder().recover())
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("is writing into it");
            assertThat(part).exists();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aNewAnEmptyAndAPublishedFolderPassTheCheck() throws IOException {
        assertThatCode(() -> folder().check()).doesNotThrowAnyException();
        Files.createDirectories(parent.resolve("out"));
        assertThatCode(() -> folder().check()).doesNotThrowAnyException();
        publication(parent.resolve("out"), OLD);
        assertThatCode(() -> folder().check()).doesNotThrowAnyException();
        assertThat(names()).containsExactly("out");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFolderWithForeignFilesIsRefused(boolean published) throws IOException {
        if (published) {
            publication(parent.resolve("out"), OLD);
        }
        Files.createDirectories(parent.resolve("out/csv"));
        Files.writeString(parent.resolve("out/csv/pivot.xlsx"), "mine");
        assertThatThrownBy(() -> folder().check())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("holds csv/pivot.xlsx, which no run of Pullquote wrote");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(parent.resolve("out"), "mine");
        assertThatThrownBy(() -> folder().check())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("is a file, expected a folder");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Files.writeString(parent.resolve("file"), "no folder");
        OutputFolder below =
                OutputFolder.of(new Configuration(), parent.resolve("file/out").toString());
        assertThatThrownBy(below::check)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("can't write the output folder")
                .hasMessageContaining("file/out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "nosuchscheme://x/y"})
    void whatNamesNoFolderIsRefused(String folder) {
        assertThatThrownBy(() -> OutputFolder.of(new Configuration(), folder)).isInstanceOf(OutputException.class);
    }

    private void move(String runId, int steps) throws IOException {
        OutputFolder folder = folder();
        org.apache.hadoop.fs.Path part = folder.part(runId);
        if (steps > 0) {
            folder.setAside(part);
        }
        if (steps > 1) {
            folder.putInPlace(part);
        }
        if (steps > 2) {
            folder.deleteOld(part);
        }
    }

    private OutputFolder folder() {
        return OutputFolder.of(new Configuration(), parent.resolve("out").toString());
    }

    private static void publication(Path folder, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("run.json"), content);
        Files.writeString(
                folder.resolve("datapackage.json"), "{\"pullquote\":{\"files\":[\"run.json\",\"datapackage.json\"]}}");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
