package org.pullquote.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.publish.Layout;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobInput;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.job.NameFiles;

class InputFilesTest {
    @TempDir
    Path temporary;

    private Path base;

    @BeforeEach
    void aFolderWithASpaceAndLettersOfGlobs() throws IOException {
        base = Files.createDirectories(temporary.resolve("my [news] {1}"));
        for (String file : List.of(
                "a/one.jsonl",
                "a/deep/two.csv",
                "a/_SUCCESS",
                "a/.hidden",
                "a/_tmp/three.csv",
                "b/four.txt",
                "b/fi ve.txt")) {
            Files.createDirectories(base.resolve(file).getParent());
            Files.writeString(base.resolve(file), "x");
        }
        Files.createDirectories(base.resolve("empty/inside"));
    }

    @Test
    void aFolderIsSearchedToTheBottomWithoutHiddenFiles() {
        assertThat(names("a")).containsExactly("a/deep/two.csv", "a/one.jsonl");
    }

    @Test
    void aGlobFindsFilesAndFolders() {
        assertThat(names("b/*.txt")).containsExactly("b/fi ve.txt", "b/four.txt");
        assertThat(names("{a,b}")).containsExactly("a/deep/two.csv", "a/one.jsonl", "b/fi ve.txt", "b/four.txt");
        assertThat(names("a/*")).containsExactly("a/deep/two.csv", "a/one.jsonl");
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsNamed() {
        assertThat(names("b/four.txt", "b", "b/*.txt")).containsExactly("b/fi ve.txt", "b/four.txt");
    }

    @Test
    void absolutePathsAndUrisKeepTheirForm() {
        Path file = base.resolve("b/four.txt");

        assertThat(names(file.toString())).containsExactly(file.toString());
        assertThat(names("file:" + file)).containsExactly("file:" + file);
    }

    @Test
    void aFolderWithoutFilesIsToldWithItsPlace() {
        assertThatThrownBy(() -> names("empty"))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("job.yaml:3: empty: no files in it, expected a folder with articles");
    }

    @Test
    void whatIsNotThereIsToldWithItsPlace() {
        assertThatThrownBy(() -> names("a", "c"))
                .hasMessage("job.yaml:3: c: no such file or folder, expected a file, a folder or a pattern such as"
                        + " articles/*.jsonl");
        assertThatThrownBy(() -> names("a/*.xml"))
                .hasMessage("job.yaml:3: a/*.xml: no file matches it, expected a pattern that some do");
    }

    @Test
    void aFileSystemWithoutItsJarIsToldWithTheWayOut() {
        assertThatThrownBy(() -> names("gs://bucket/x"))
                .message()
                .startsWith("job.yaml:3: gs://bucket/x: no file system");
        assertThatThrownBy(() -> names("gopher://x/y"))
                .message()
                .startsWith("job.yaml:3: gopher://x/y: no file system");
    }

    @Test
    void aColonInANameIsALetter() throws IOException {
        Files.writeString(base.resolve("a/2025-03-11T10:00:00.jsonl"), "x");
        Files.writeString(base.resolve("wire:one.jsonl"), "x");
        assertThat(names("a/2025-03-11T10:00:00.jsonl")).containsExactly("a/2025-03-11T10:00:00.jsonl");
        assertThat(names("a/2025*:00.jsonl")).containsExactly("a/2025-03-11T10:00:00.jsonl");
        assertThat(names("wire:one.jsonl")).containsExactly("wire:one.jsonl");
        assertThat(names("wire:*")).containsExactly("wire:one.jsonl");
        for (InputFile file : files("a", "wire:one.jsonl")) {
            try (InputStream stream = file.open(new Configuration())) {
                assertThat(stream.readAllBytes())
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("x");
            }
        }
    }

    @Test
    void linksAreFollowedOnce() throws IOException {
        Files.createSymbolicLink(base.resolve("a/round"), base.resolve("a"));
        Files.createSymbolicLink(base.resolve("a/self"), Path.of("self"));
        Files.createSymbolicLink(base.resolve("a/two.csv"), base.resolve("a/deep/two.csv"));
        Files.createSymbolicLink(base.resolve("a/zero"), base.resolve("nowhere"));
        List<InputFile> files = files("a");
        assertThat(files)
                .extracting(InputFile::name)
                .containsExactly("a/deep/two.csv", "a/one.jsonl", "a/self", "a/zero");
        assertThat(files).extracting(file -> file.fault() == null).containsExactly(true, true, false, false);
    }

    @Test
    void whatIsNoFileIsFoundWithItsFault() {
        assertThat(files("/dev/zero")).singleElement().satisfies(file -> {
            assertThat(file.fault()).contains("a device");
            assertThatThrownBy(() -> file.open(new Configuration())).isInstanceOf(IOException.class);
        });
    }

    @Test
    void namesOutsideAsciiKeepTheirLettersAndControlsAreEscaped() throws IOException {
        Files.writeString(base.resolve("b/café.txt"), "x");
        Files.writeString(base.resolve("b/a\u001B[31m.txt"), "x");
        assertThat(names("b")).containsExactly("b/a%1B[31m.txt", "b/café.txt", "b/fi ve.txt", "b/four.txt");
    }

    @Test
    void aNameThatWouldLookLikeAnotherIsEscaped() throws IOException {
        Files.writeString(base.resolve("b/a\u202Etxt.lnosj"), "x");
        Files.writeString(base.resolve("b/a\u2028b.txt"), "x");
        assertThat(names("b")).contains("b/a%E2%80%AEtxt.lnosj", "b/a%E2%80%A8b.txt");
    }

    @Test
    void oneOfTwoFilesWhoseNamesAreWrittenAlikeIsAFaultSinceTheirRecordsCouldNotBeToldApart() throws IOException {
        Files.createDirectories(base.resolve("c"));
        Files.writeString(base.resolve("c/a%1B.txt"), "x");
        Files.writeString(base.resolve("c/a\u001B.txt"), "y");
        assertThat(files("c"))
                .extracting(InputFile::name, file -> file.fault() == null)
                .containsExactlyInAnyOrder(tuple("c/a%1B.txt", true), tuple("c/a%1B.txt", false));
    }

    private List<String> names(String... paths) {
        return files(paths).stream().map(InputFile::name).toList();
    }

    private List<InputFile> files(String... paths) {
        List<JobInput> inputs = Arrays.stream(paths)
                .map(path -> new JobInput("job.yaml:3", path, false, ReadOptions.of("tests")))
                .toList();
        Job job = new Job(
                "tests", inputs, base, JobLimits.DEFAULT, "/out", 3, Layout.WHOLE, "local", NameFiles.NONE, null);
        return InputFiles.of(job, new Configuration());
    }
}
