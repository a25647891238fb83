package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.QuickJvm;
import org.pullquote.run.job.InvalidJobException;

class TemporaryFolderTest {
    @TempDir
    Path parent;

    @Test
    void itIsGoneWithItsOwner() throws IOException {
        TemporaryFolder folder = TemporaryFolder.in(parent);
        assertThat(names()).hasSize(2);
        folder.close();
        folder.close();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndNothingElse() throws IOException, InterruptedException {
        List<String> command = QuickJvm.command("256m");
        command.addAll(List.of("-cp", QuickJvm.classPath(), Owner.class.getName(), parent.toString()));
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("made");
        List<String> others = names();
        assertThat(others).hasSize(2);
        Files.writeString(parent.resolve("pullquote-notes"), "mine");
        Files.createDirectory(parent.resolve("spark-1"));

        cleanUp();
        assertThat(names()).as("while it lives").containsAll(others);

        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "mine");
        for (String name : others) {
            if (Files.isDirectory(parent.resolve(name))) {
                Files.createSymbolicLink(parent.resolve(name).resolve("link"), elsewhere);
            }
        }
        other.destroyForcibly().waitFor();
        cleanUp();
        assertThat(names()).as("when it is dead").containsExactly("elsewhere", "pullquote-notes", "spark-1");
        assertThat(elsewhere.resolve("kept")).hasContent("mine");
    }

    @Test
    void tooLittleRoomIsToldBeforeAnythingIsDone() {
        TemporaryFolder.checkRoom();
        TemporaryFolder.checkRoom(parent, 64L << 20);
        assertThatThrownBy(() -> TemporaryFolder.checkRoom(parent, 3L << 20))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("temporary files: 3 MB are free in " + parent
                        + ", expected at least 64; make room, or set TMPDIR to another folder");
    }

    private void cleanUp() throws IOException {
        try (TemporaryFolder own = TemporaryFolder.in(parent)) {
            own.removeAbandoned();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A process that makes a folder and waits to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            try (TemporaryFolder folder = TemporaryFolder.in(Path.of(arguments[0]))) {
                System.out.println("made");
                System.out.flush();
                System.in.read();
            }
        }
    }
}
