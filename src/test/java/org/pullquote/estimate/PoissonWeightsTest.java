package org.pullquote.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class PoissonWeightsTest {
    private static final int ARTICLES = 300;

    @Test
    void weightsAreDrawnFromAPoissonDistributionOfMeanOne() {
        double[] found = new double[20];
        for (int article = 0; article < ARTICLES; article++) {
            for (int weight : weights("article-" + article)) {
                found[weight] += 1.0 / (ARTICLES * Replicates.COUNT);
            }
        }
        double expected = Math.exp(-1);
        for (int weight = 0; weight < 7; weight++) {
            assertThat(found[weight]).as("%d", weight).isCloseTo(expected, offset(0.004));
            expected /= weight + 1;
        }
    }

    @Test
    void weightsOfNeighbouringIdsHaveNothingToDoWithEachOther() {
        for (int article = 0; article < ARTICLES; article++) {
            int[] one = weights("a" + article);
            int[] other = weights("a" + (article + 1));
            double product = 0;
            for (int i = 0; i < one.length; i++) {
                product += (one[i] - 1) * (other[i] - 1) / (double) one.length;
            }
            assertThat(product).as("a%d", article).isCloseTo(0, offset(0.17));
        }
    }

    @Test
    void anArticleHasTheSameWeightsEverywhere() {
        assertThat(weights("https://example.org/ferry")).isEqualTo(weights("https://example.org/ferry"));
        assertThat(weights("a")).isNotEqualTo(weights("b"));
    }

    private static int[] weights(String article) {
        int[] weights = new int[Replicates.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = PoissonWeights.weight(PoissonWeights.seed(article), i);
        }
        return weights;
    }
}
