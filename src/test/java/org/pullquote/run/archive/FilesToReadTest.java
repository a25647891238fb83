package org.pullquote.run.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.publish.Layout;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.archive.ArchivedFile.State;
import org.pullquote.run.input.InputFile;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobInput;
import org.pullquote.run.job.JobLimits;
import org.pullquote.run.job.NameFiles;

class FilesToReadTest {
    private final List<ArchivedFile> archived = new ArrayList<>();
    private Job job = job(null);

    @Test
    void aFileOfTheSameNameLengthAndTimeIsNotEvenHashed() {
        run(Map.of("a", "1"), file("a", 10, 1000));

        assertThat(files(file("a", 10, 1000)).strange()).isEmpty();
        assertThat(files(file("a", 11, 1000)).strange()).hasSize(1);
        assertThat(files(file("a", 10, 2000)).strange()).hasSize(1);
    }

    @Test
    void aFileOfTheSameBytesIsKnownUnderAnyNameAndTime() {
        run(Map.of("a", "1"), file("a", 10, 1000));

        FilesToRead.Listing listing =
                files(file("a", 10, 2000), file("b", 10, 1)).listing(Map.of("a", "1", "b", "1"));

        assertThat(listing.toRead()).isEmpty();
        assertThat(listing.steps()).extracting(ArchivedFile::state).containsOnly(State.KNOWN);
        archived.addAll(listing.steps());
        assertThat(files(file("a", 10, 2000), file("b", 10, 1)).strange()).isEmpty();
    }

    @Test
    void twoFilesOfTheSameBytesThatComeTogetherAreBothRead() {
        assertThat(files(file("a", 10, 1), file("b", 10, 1))
                        .listing(Map.of("a", "1", "b", "1"))
                        .toRead()
                        .get(1L))
                .hasSize(2);
    }

    @Test
    void theSameBytesReadInAnotherWayAreAnotherFile() {
        run(Map.of("a", "1"), file("a", 10, 1000));
        job = job("The Bell");

        assertThat(files(file("a", 10, 1000)).listing(Map.of("a", "1")).toRead().get(2L))
                .hasSize(1);
    }

    @Test
    void whatAKilledRunListedIsReadAsOfItsArrivalAndBeforeWhatIsNew() {
        archived.addAll(files(file("a", 10, 1000), file("b", 10, 1000))
                .listing(Map.of("a", "1", "b", "2"))
                .steps());

        FilesToRead files = files(file("a", 10, 1000), file("b", 20, 2000), file("c", 5, 5));
        assertThat(files.strange()).extracting(InputFile::name).containsExactly("b", "c");
        var toRead = files.listing(Map.of("b", "3", "c", "4")).toRead();

        assertThat(toRead.keySet()).containsExactly(1L, 2L);
        assertThat(toRead.get(1L)).extracting(InputFile::name).containsExactly("a");
        assertThat(toRead.get(2L)).extracting(InputFile::name).containsExactly("b", "c");
    }

    @Test
    void aFileThatCannotBeReadIsToldOnceAndReadWhenItCan() {
        run(Map.of(), file("a", 10, 1000));

        FilesToRead again = files(file("a", 10, 1000));
        assertThat(again.strange()).hasSize(1);
        assertThat(again.listing(Map.of()).steps()).isEmpty();
        assertThat(again.listing(Map.of("a", "1")).toRead().get(2L)).hasSize(1);
    }

    @Test
    void aFileThatBrokeOffIsReadAgainAsOfALaterArrival() {
        archived.addAll(files(file("a", 10, 1000)).listing(Map.of("a", "1")).steps());
        archived.add(archived.get(0).brokenOff());

        FilesToRead again = files(file("a", 10, 1000));
        assertThat(again.listing(Map.of("a", "1")).toRead()).containsOnlyKeys(2L);
        // It is told once that it cannot be read, and not at all that it can.
        assertThat(again.listing(Map.of()).toRead()).isEmpty();
    }

    /** A whole run over these files. */
    private void run(Map<String, String> hashes, InputFile... files) {
        List<ArchivedFile> steps = files(files).listing(hashes).steps();
        archived.addAll(steps);
        steps.stream()
                .filter(step -> step.state() == State.LISTED)
                .map(step -> step.in(State.READ))
                .forEach(archived::add);
    }

    private FilesToRead files(InputFile... files) {
        return FilesToRead.of(job, archived, List.of(files));
    }

    private static InputFile file(String name, long bytes, long modified) {
        return new InputFile(name, "file:/in/" + name, bytes, modified, 0, null);
    }

    private static Job job(@org.jspecify.annotations.Nullable String source) {
        return new Job(
                "tests",
                List.of(new JobInput(
                        "--input", "in", false, ReadOptions.of("tests").withSource(source))),
                Path.of("/"),
                JobLimits.DEFAULT,
                "/out",
                3,
                Layout.WHOLE,
                "local",
                NameFiles.NONE,
                null);
    }
}
