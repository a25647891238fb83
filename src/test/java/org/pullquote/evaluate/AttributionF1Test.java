package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributions of any extractor, against two that are annotated: a letter beyond 16 bits stands before both. */
class AttributionF1Test {
    private static final String TEXT = "𝔸 Rye said tides rise. Moss warned of frost.";

    @TempDir
    Path folder;

    @BeforeEach
    void annotate() throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/one.txt"), TEXT);
        Files.writeString(folder.resolve("attributions/one_me.ann"), """
                T1\tsource 2 5\tRye
                T2\tcue 6 10\tsaid
                T3\tcontent 11 21\ttides rise
                T4\tsource 23 27\tMoss
                T5\tcue 28 34\twarned
                T6\tcontent 35 43\tof frost
                E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
                E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
                """);
    }

    @Test
    void whatIsFoundWithItsSourceIsRightAndWhatIsMissedCostsRecall() throws IOException {
        AttributionF1 f1 = f1("{\"doc\": \"one.txt\", \"source\": [[2, 5]], \"cue\": [], \"content\": [[11, 22]]}");

        assertThat(f1.source()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(f1.content()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(f1.attribution()).isEqualTo(2 / 3.0, within(1e-9));
    }

    @Test
    void aContentOfTheWrongSourceIsNoAttribution() throws IOException {
        AttributionF1 f1 = f1("{\"doc\": \"one.txt\", \"source\": [[23, 27]], \"cue\": [], \"content\": [[11, 21]]}");

        assertThat(f1.content()).isPositive();
        assertThat(f1.attribution()).isZero();
    }

    @Test
    void whoFindsNothingIsNeverRight() throws IOException {
        assertThat(AttributionF1.of(folder, Files.createFile(folder.resolve("found.jsonl"))))
                .isEqualTo(new AttributionF1(0, 0, 0));
    }

    private AttributionF1 f1(String... predictions) throws IOException {
        return AttributionF1.of(folder, Files.write(folder.resolve("found.jsonl"), List.of(predictions)));
    }
}
