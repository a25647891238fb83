package org.pullquote.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRunsTest {
    @TempDir
    private Path parent;

    private ObjectStore store;

    @BeforeEach
    void aStore() throws IOException {
        store = ObjectStore.create();
    }

    @Test
    void thePointerLeadsToTheLastRunAndTheOldestGo() throws IOException {
        for (String run : List.of("one", "two", "three", "four")) {
            publish(store, run);
            assertThat(current()).isEqualTo(run);
        }
        assertThat(runs()).hasSize(3).satisfies(runs -> assertThat(runs.get(0)).endsWith("-two"));
    }

    @Test
    void aRunThatDoesNotKnowHowManyAreKeptKeepsAsManyAsThereAre() throws IOException {
        for (String run : List.of("one", "two", "three", "four")) {
            publish(store, run, 4);
        }
        try (OutputClaim claim = OutputClaim.keepingAll(hadoop(), target(), 3)) {
            claim.publish(write(store, claim.part("five"), "five"));
        }
        assertThat(current()).isEqualTo("five");
        assertThat(runs()).hasSize(4).satisfies(runs -> assertThat(runs.get(0)).endsWith("-two"));

        // One that says how many does what it says.
        publish(store, "six", 2);
        assertThat(runs()).hasSize(2);
    }

    @Test
    void theSameRunTwiceNeverWritesIntoWhatIsRead() throws IOException {
        publish(store, "one");
        publish(store, "one");

        assertThat(runs()).hasSize(2).allMatch(run -> run.endsWith("-one"));
    }

    @Test
    void aRunKilledAtAnyMomentLeavesTheOldWholeOrTheNewWhole() throws IOException {
        publish(store, "one");
        publish(store, "two");
        boolean done = false;
        boolean old = false;
        for (int changes = 0; !done; changes++) {
            ObjectStore killed = ObjectStore.create();
            killed.killAfter(changes);
            try {
                publish(killed, "run-" + changes);
                done = true;
            } catch (IOException e) {
                old |= current().equals("two");
            }
            String current = current();
            assertThat(current).as("killed after %d changes", changes).isIn("two", "run-" + changes);
            if (!current.equals("two")) {
                assertThat(runs()).hasSizeBetween(3, 4);
                publish(store, "two");
            }
            folder(store).recover();
            assertThat(runs()).hasSizeLessThanOrEqualTo(3);
            assertThat(current()).isEqualTo("two");
        }
        assertThat(old).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"datapackage.json", "runs/mine/x", "csv/statements.csv"})
    void aFolderWithForeignFilesIsRefused(String file) throws IOException {
        publish(store, "one");
        Path foreign = parent.resolve("out").resolve(file);
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");

        assertThatThrownBy(() -> folder(store).check())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("which no run of Pullquote wrote");
    }

    @Test
    void aPointerThatNamesNoRunIsRefused() throws IOException {
        Files.writeString(Files.createDirectories(parent.resolve("out")).resolve("current.json"), "{}");

        assertThatThrownBy(() -> folder(store).check()).hasMessageContaining("names no run");
    }

    @Test
    void whoeverReadsFollowsThePointer() throws IOException {
        publish(store, "one");

        assertThat(OutputClaim.published(hadoop(), target()).getName()).endsWith("-one");
        assertThat(OutputClaim.published(hadoop(), parent.toString()).getName())
                .isEqualTo(parent.getFileName().toString());
    }

    @Test
    void whatAClaimPublishedStaysWhenItIsDroppedAndWhatItDidNotGoes() throws IOException {
        try (OutputClaim claim = OutputClaim.on(hadoop(), target(), 3)) {
            org.apache.hadoop.fs.Path given = write(store, claim.part("given-up"), "given-up");
            claim.drop(given);
            org.apache.hadoop.fs.Path part = write(store, claim.part("one"), "one");
            claim.publish(part);
            claim.drop(part);
        }

        assertThat(current()).isEqualTo("one");
        assertThat(runs()).hasSize(1);
        assertThat(parent).isDirectoryNotContaining("glob:**/.out*");
    }

    private static Configuration hadoop() {
        Configuration hadoop = new Configuration();
        hadoop.set("fs." + ObjectStore.SCHEME + ".impl", ObjectStore.class.getName());
        return hadoop;
    }

    private String target() {
        return ObjectStore.SCHEME + "://" + parent.resolve("out");
    }

    private KeptRuns folder(ObjectStore files) {
        return folder(files, 3);
    }

    private KeptRuns folder(ObjectStore files, int kept) {
        org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(target());
        return new KeptRuns(files, target, target.getParent(), kept);
    }

    private void publish(ObjectStore files, String run) throws IOException {
        publish(files, run, 3);
    }

    private void publish(ObjectStore files, String run, int kept) throws IOException {
        KeptRuns folder = folder(files, kept);
        folder.recover();
        folder.replaceBy(write(files, folder.part(run), run));
    }

    private static org.apache.hadoop.fs.Path write(ObjectStore files, org.apache.hadoop.fs.Path part, String run)
            throws IOException {
        for (String file : List.of("parquet/statements/x", "run.json")) {
            try (OutputStream out = files.create(new org.apache.hadoop.fs.Path(part, file), false)) {
                out.write(run.getBytes(StandardCharsets.UTF_8));
            }
        }
        return part;
    }

    /** What a reader finds, who follows the pointer: every file of one run. */
    private String current() throws IOException {
        ObjectStore reader = ObjectStore.create();
        Path run = Path.of(KeptRuns.current(reader, new org.apache.hadoop.fs.Path(target()))
                .toUri()
                .getPath());
        assertThat(run.resolve("run.json")).exists();
        assertThat(run.resolve("parquet/statements/x")).hasSameTextualContentAs(run.resolve("run.json"));
        return Files.readString(run.resolve("run.json"));
    }

    private List<String> runs() throws IOException {
        try (Stream<Path> all = Files.list(parent.resolve("out/runs"))) {
            return all.map(run -> run.getFileName().toString()).sorted().toList();
        }
    }
}
