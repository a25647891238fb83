package org.pullquote.aggregate.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class WordVectorTest {
    private static final long FERRY = 7;
    private static final long ORLOW = 12;
    private static final long SCHOOL = 40;

    private final WordVector ferry = WordVector.of(new long[] {FERRY, ORLOW}, new double[] {3, 4});

    @Test
    void theCosineIsOfTheWordsInCommon() {
        WordVector other = WordVector.of(new long[] {ORLOW, SCHOOL}, new double[] {5, 12});
        assertThat(ferry.cosine(other)).isCloseTo(20.0 / (5 * 13), offset(1e-12));
        assertThat(other.cosine(ferry)).isEqualTo(ferry.cosine(other));
    }

    @Test
    void theSameWordsAreAlikeAndOthersAreNot() {
        assertThat(ferry.cosine(WordVector.of(new long[] {FERRY, ORLOW}, new double[] {6, 8})))
                .isCloseTo(1, offset(1e-12));
        assertThat(ferry.cosine(WordVector.of(new long[] {SCHOOL}, new double[] {1})))
                .isZero();
        assertThat(ferry.cosine(WordVector.of(new long[0], new double[0]))).isZero();
    }

    @Test
    void wordsWithoutWeightsAreRefused() {
        assertThatThrownBy(() -> WordVector.of(new long[] {FERRY}, new double[0]))
                .hasMessage("1 words with 0 weights");
    }
}
