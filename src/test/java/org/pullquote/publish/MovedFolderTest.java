package org.pullquote.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovedFolderTest {
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

    @ParameterizedTest
    @ValueSource(strings = {".out.run-1.part", ".out.0a1b.work"})
    void aRunThatStillWritesIsNotTakenForALeftover(String folder) throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            String host = InetAddress.getLocalHost().getHostName();
            String started = other.info().startInstant().orElseThrow().toString();
            signed(folder, host, other.pid(), started);
            assertThatThrownBy(() -> folder().recover())
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("is writing into it");
            assertThat(parent.resolve(folder)).exists();
        } finally {
            other.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".out.run-1.part", ".out.0a1b.work"})
    void aRunOnAnotherMachineIsLeftAloneWhileItSigns(String folder) throws IOException {
        Path signature = signed(folder, "another-machine", 1, "2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> folder().recover())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("process 1 on another-machine is writing into it");
        assertThat(signature).exists();

        Files.setLastModifiedTime(signature, FileTime.from(Instant.now().minusMillis(Owner.DEAD_AFTER_MILLIS + 1000)));
        folder().recover();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatADeadRunKeptBesideTheOutputIsRemoved() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        signed(".out.0a1b.work", InetAddress.getLocalHost().getHostName(), dead.pid(), "2026-01-01T00:00:00Z");
        folder().recover();
        assertThat(names()).isEmpty();
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
    @CsvSource({"csv/pivot.xlsx, true", "csv/pivot.xlsx, false", ".env, true", "csv/.notes, true", ".git/HEAD, false"})
    void aFolderWithForeignFilesIsRefused(String file, boolean published) throws IOException {
        if (published) {
            publication(parent.resolve("out"), OLD);
        }
        Path foreign = parent.resolve("out").resolve(file);
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");
        assertThatThrownBy(() -> folder().check())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("holds " + file + ", which no run of Pullquote wrote");
    }

    @Test
    void aForeignLinkIsRefusedWhereverItLeads() throws IOException {
        publication(parent.resolve("out"), OLD);
        Files.createSymbolicLink(parent.resolve("out/data"), parent.resolve("nowhere"));
        assertThatThrownBy(() -> folder().check())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("holds data, which");
    }

    @Test
    void whatALinkLeadsToIsPublishedIntoAndTheLinkStays() throws IOException {
        Path real = parent.resolve("disk/real");
        publication(real, OLD);
        Files.createSymbolicLink(parent.resolve("out"), real);
        MovedFolder folder = folder();
        publication(parent.resolve("disk/.real.run-2.part"), NEW);
        folder.replaceBy(folder.part("run-2"));
        assertThat(parent.resolve("out")).isSymbolicLink();
        assertThat(real.resolve("run.json")).hasContent(NEW);
        assertThat(parent.resolve("disk")).isDirectoryNotContaining("glob:**.real.*");
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(parent.resolve("out"), parent.resolve("nowhere"));
        assertThatThrownBy(this::folder)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("is a link to")
                .hasMessageContaining("nowhere, where there is nothing");
    }

    @Test
    void whereTheNewCannotBePutInPlaceTheOldComesBack() throws IOException {
        publication(parent.resolve("out"), OLD);
        assertThatThrownBy(() -> folder().replaceBy(folder().part("never-written")))
                .isInstanceOf(IOException.class);
        assertThat(parent.resolve("out/run.json")).hasContent(OLD);
        assertThat(names()).containsExactly("out");
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
                OutputFolder.of(new Configuration(), parent.resolve("file/out").toString(), 3);
        assertThatThrownBy(below::check)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("can't write the output folder")
                .hasMessageContaining("file/out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "nosuchscheme://x/y"})
    void whatNamesNoFolderIsRefused(String folder) {
        assertThatThrownBy(() -> OutputFolder.of(new Configuration(), folder, 3))
                .isInstanceOf(OutputException.class);
    }

    private Path signed(String folder, String host, long process, String started) throws IOException {
        publication(parent.resolve(folder), NEW);
        return Files.writeString(parent.resolve(folder).resolve(".owner"), host + "\n" + process + "\n" + started);
    }

    private void move(String runId, int steps) throws IOException {
        MovedFolder folder = folder();
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

    private MovedFolder folder() {
        return (MovedFolder)
                OutputFolder.of(new Configuration(), parent.resolve("out").toString(), 3);
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
