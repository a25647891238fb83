package org.pullquote.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.model.SpeakerKind;

class ResolvedSpeakerTest {
    @ParameterizedTest
    @CsvSource({
        "The Hollywood Reporter, OUTLET",
        "Marle News Agency, OUTLET",
        "Marle news agency, OUTLET",
        "CNN Politics, OUTLET",
        "Fox News First, OUTLET",
        "CNN Foundation, ORGANIZATION",
        "Time First, ORGANIZATION",
        "Harbour Agency, ORGANIZATION",
        "Harbour Board, ORGANIZATION"
    })
    void aBodyWithTheNameOfAnOutletIsAnOutlet(String name, SpeakerKind kind) {
        assertThat(Objects.requireNonNull(ResolvedSpeaker.named(name, SpeakerKind.ORGANIZATION, 1)
                                .speaker())
                        .kind())
                .isEqualTo(kind);
    }
}
