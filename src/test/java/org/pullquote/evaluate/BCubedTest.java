package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.evaluate.BCubed.Item;

class BCubedTest {
    /** The worked example of Bagga and Baldwin 1998: chains 1–5, 6–7 and 8–12. */
    @Test
    void twoGroupsGluedTogetherCostPrecisionByTheirSizes() {
        List<Item> glued = new ArrayList<>();
        List<Item> worse = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String truth = i <= 5 ? "one" : i <= 7 ? "two" : "three";
            glued.add(new Item(truth, truth.equals("three") ? "two" : truth));
            worse.add(new Item(truth, truth.equals("two") ? "two" : "rest"));
        }
        assertThat(BCubed.of(glued).precision()).isCloseTo(0.762, offset(5e-4));
        assertThat(BCubed.of(worse).precision()).isCloseTo(0.583, offset(5e-4));
        assertThat(BCubed.of(glued).recall()).isEqualTo(1);
    }

    @Test
    void aGroupThatIsSplitCostsRecall() {
        BCubed score = BCubed.of(List.of(new Item("e", "1"), new Item("e", "1"), new Item("e", "2")));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isCloseTo((2 * 2 / 3.0 + 1 / 3.0) / 3, offset(1e-12));
        assertThat(score.f1()).isCloseTo(2 * score.recall() / (1 + score.recall()), offset(1e-12));
    }

    @Test
    void anOtherThatIsPutBesideIsWrongButNotScoredItself() {
        BCubed score = BCubed.of(List.of(
                new Item("e", "1"), new Item("e", "1"), new Item(null, "1"), new Item(null, "2"), new Item(null, "2")));
        assertThat(score.items()).isEqualTo(2);
        assertThat(score.precision()).isCloseTo(2 / 3.0, offset(1e-12));
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void nothingToScoreIsNought() {
        assertThat(BCubed.of(List.of(new Item(null, "1"))).f1()).isZero();
    }
}
