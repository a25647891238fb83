package org.pullquote.aggregate.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorTest {
    private final WordVector ferry = new WordVector(List.of("ferry", "orlow"), List.of(3.0, 4.0));

    @Test
    void theCosineIsOfTheWordsInCommon() {
        WordVector other = new WordVector(List.of("orlow", "school"), List.of(5.0, 12.0));
        assertThat(ferry.cosine(other)).isCloseTo(20.0 / (5 * 13), offset(1e-12));
        assertThat(other.cosine(ferry)).isEqualTo(ferry.cosine(other));
    }

    @Test
    void theSameWordsAreAlikeAndOthersAreNot() {
        assertThat(ferry.cosine(new WordVector(List.of("orlow", "ferry"), List.of(8.0, 6.0))))
                .isCloseTo(1, offset(1e-12));
        assertThat(ferry.cosine(new WordVector(List.of("school"), List.of(1.0))))
                .isZero();
        assertThat(ferry.cosine(new WordVector(List.of(), List.of()))).isZero();
    }

    @Test
    void wordsWithoutWeightsAreRefused() {
        assertThatThrownBy(() -> new WordVector(List.of("a"), List.of())).hasMessage("1 words with 0 weights");
    }
}
