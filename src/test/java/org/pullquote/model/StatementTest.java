package org.pullquote.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lund, , Ada Lund, PERSON",
        "Ada Lund, Ada Lund/Per Holm, Ada Lund and Per Holm, GROUP",
        ", Ada Lund, Ada Lund and others, GROUP",
        ", Ada Lund/Per Holm, 'Ada Lund, Per Holm and others', GROUP",
        ", , , UNNAMED"
    })
    void allWhoSpeakTogetherAreShownAndWhetherOthersJoinThem(
            @Nullable String first, @Nullable String together, @Nullable String shown, SpeakerKind kind) {
        List<Speaker> all = together == null
                ? List.of()
                : List.of(together.split("/")).stream()
                        .map(name -> new Speaker(name, name, SpeakerKind.PERSON, null))
                        .toList();
        SpeakerKind own = first == null ? SpeakerKind.UNNAMED : SpeakerKind.PERSON;
        Speaker speaker = new Speaker(first, first, own, null);

        Speaker read = by(speaker, all).shownSpeaker();

        assertThat(read).isNotNull();
        assertThat(read.name()).isEqualTo(shown);
        assertThat(read.kind()).isEqualTo(kind);
    }

    private static Statement by(Speaker speaker, List<Speaker> together) {
        return new Statement(
                "a#0",
                "a",
                0,
                null,
                StatementKind.INDIRECT,
                "It rained",
                List.of(new Span(0, 9)),
                0,
                null,
                null,
                new Verdict(Tier.SAID, 1),
                null,
                speaker,
                together,
                1,
                "",
                List.of(),
                0,
                false,
                "It rained",
                null);
    }
}
