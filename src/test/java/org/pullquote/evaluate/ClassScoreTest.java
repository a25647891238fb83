package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassScoreTest {
    @Test
    void figuresFollowFromTheCounts() {
        ClassScore score = new ClassScore("direct", 6, 8, 12);
        assertThat(score.precision()).isEqualTo(0.75);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isEqualTo(0.6);
    }

    @Test
    void nothingPredictedAndNothingToFindIsZero() {
        ClassScore score = new ClassScore("none", 0, 0, 0);
        assertThat(List.of(score.precision(), score.recall(), score.f1())).containsOnly(0.0);
    }

    @Test
    void impossibleCountsAreRejected() {
        assertThatThrownBy(() -> new ClassScore("direct", 2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTableIsAligned() {
        assertThat(ClassScore.table(List.of(new ClassScore("direct", 6, 8, 12))))
                .isEqualTo("""
                        class   precision  recall     F1  predicted  actual
                        direct      0.750   0.500  0.600          8      12
                        """);
    }

    @Test
    void calibrationErrorIsTheDistanceOfConfidenceFromAccuracy() {
        Confusion confusion = new Confusion(List.of("no", "yes"));
        confusion.add(1, new double[] {0.1, 0.9});
        confusion.add(0, new double[] {0.1, 0.9});
        assertThat(confusion.calibrationError()).isCloseTo(0.4, within(1e-12));
        assertThat(confusion.accuracy()).isEqualTo(0.5);
    }
}
