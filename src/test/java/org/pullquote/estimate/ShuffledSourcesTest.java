package org.pullquote.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A whole table of differences between sources, when the articles are dealt out to them by chance. */
class ShuffledSourcesTest {
    private static final int[] ARTICLES = {10, 10, 12, 15, 20, 20, 30, 40, 60, 100};
    private static final double[] SHARES = {0.02, 0.05, 0.25, 0.5};
    private static final int SHUFFLES = 300;
    private static final double PROMISED = 0.05;

    @Test
    void shuffledSourcesAreSaidToDifferNoMoreOftenThanPromised() {
        List<long[][]> articles = articles(0);
        Random random = new Random(12);
        int withFinding = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(articles, random);
            withFinding += findings(articles) > 0 ? 1 : 0;
        }
        // All findings are false here, so that a table with one has a false discovery rate of 1: one table in twenty
        // may.
        double chance = 2.6 * Math.sqrt(PROMISED * (1 - PROMISED) / SHUFFLES);
        assertThat(withFinding / (double) SHUFFLES).isLessThan(PROMISED + chance);
    }

    @Test
    void aSourceThatDiffersIsFound() {
        assertThat(findings(articles(0.8))).isGreaterThan(4);
    }

    /** Of each article a tone and some shares, the last source's tone shifted. */
    private static List<long[][]> articles(double shift) {
        SimulatedArticles simulated = new SimulatedArticles(31);
        List<long[][]> articles = new ArrayList<>();
        for (int source = 0; source < ARTICLES.length; source++) {
            for (int i = 0; i < ARTICLES[source]; i++) {
                List<long[]> measures = new ArrayList<>();
                measures.add(simulated.tones(source == ARTICLES.length - 1 ? shift : 0));
                Arrays.stream(SHARES).forEach(share -> measures.add(simulated.share(share)));
                articles.add(measures.toArray(long[][]::new));
            }
        }
        return articles;
    }

    private static int findings(List<long[][]> articles) {
        List<Double> p = new ArrayList<>();
        for (int measure = 0; measure <= SHARES.length; measure++) {
            List<RatioEstimate> sources = sources(articles, measure);
            for (int one = 0; one < sources.size(); one++) {
                for (int other = one + 1; other < sources.size(); other++) {
                    Difference.of(sources.get(one), sources.get(other)).ifPresent(found -> p.add(found.p()));
                }
            }
        }
        Collections.sort(p);
        int findings = 0;
        for (int rank = 1; rank <= p.size(); rank++) {
            if (p.get(rank - 1) * p.size() / rank < PROMISED) {
                findings = rank;
            }
        }
        return findings;
    }

    private static List<RatioEstimate> sources(List<long[][]> articles, int measure) {
        List<RatioEstimate> sources = new ArrayList<>();
        int at = 0;
        for (int count : ARTICLES) {
            RatioMoments moments = RatioMoments.NONE;
            for (long[][] article : articles.subList(at, at + count)) {
                moments = moments.plus(article[measure][0], article[measure][1]);
            }
            sources.add(measure == 0 ? RatioEstimate.ofMean(moments) : RatioEstimate.ofShare(moments));
            at += count;
        }
        return sources;
    }
}
