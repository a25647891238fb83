package org.pullquote.aggregate.group;

import static org.pullquote.schema.AggregateTables.INTERVAL_ARTICLES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.estimate.Interval;
import org.pullquote.estimate.RatioMoments;
import org.pullquote.estimate.Replicates;

/**
 * The ratios of a group's statements over its articles: moments and, given enough articles, the replicates of a Poisson
 * bootstrap. Articles are added one by one, so a group may be of any size. Not thread-safe.
 */
final class ArticleRatios {
    private static final List<Ratio> RATIOS = Ratio.ALL;
    private static final int[] PARTS =
            RATIOS.stream().mapToInt(ratio -> StatementSums.place(ratio.part())).toArray();
    private static final int[] WHOLES = RATIOS.stream()
            .mapToInt(ratio -> StatementSums.place(ratio.whole()))
            .toArray();

    private final boolean replicated;
    private final RatioMoments[] moments = new RatioMoments[RATIOS.size()];

    /** The articles added so far, until there are enough for replicates. */
    private final List<Added> first = new ArrayList<>();

    private @Nullable Replicates replicates;
    private long articles;

    private record Added(String article, long[] sums) {}

    /**
     * @param replicated whether intervals are needed
     */
    ArticleRatios(boolean replicated) {
        this.replicated = replicated;
        Arrays.fill(moments, RatioMoments.NONE);
    }

    ArticleRatios(ArticleRatios other) {
        replicated = other.replicated;
        System.arraycopy(other.moments, 0, moments, 0, moments.length);
        first.addAll(other.first);
        replicates = other.replicates == null ? null : new Replicates(other.replicates);
        articles = other.articles;
    }

    /** Adds an article with the sums of its statements. Each identity may be added once; the array is not copied. */
    void add(String article, long[] sums) {
        articles++;
        for (int i = 0; i < moments.length; i++) {
            moments[i] = RATIOS.get(i).added(moments[i], sums[PARTS[i]], sums[WHOLES[i]]);
        }
        if (!replicated) {
            return;
        }
        if (replicates != null) {
            replicates.add(article, sums);
            return;
        }
        first.add(new Added(article, sums));
        if (first.size() == INTERVAL_ARTICLES) {
            replicates = replicates();
            first.clear();
        }
    }

    /** How many articles were added. */
    long articles() {
        return articles;
    }

    /** The moments of a ratio by its place in {@link Ratio#ALL}. */
    RatioMoments moments(int ratio) {
        return moments[ratio];
    }

    /** A sum in every replicate, however few articles there are. */
    long[] replicates(String sum) {
        return (replicates == null ? replicates() : replicates).of(StatementSums.place(sum));
    }

    /** Whether there are enough articles for intervals. */
    boolean hasIntervals() {
        return replicates != null;
    }

    /** The interval of a ratio by its place in {@link Ratio#ALL}, if it rests on enough articles. */
    Optional<Interval> interval(int ratio) {
        RatioMoments here = moments[ratio];
        if (replicates == null || here.articles() < INTERVAL_ARTICLES) {
            return Optional.empty();
        }
        long[] part = replicates.of(PARTS[ratio]);
        long[] whole = replicates.of(WHOLES[ratio]);
        if (RATIOS.get(ratio).isShare()) {
            return Replicates.shareInterval(part, whole, here);
        }
        double unit = RATIOS.get(ratio).unit();
        return Replicates.interval(part, whole, here.articles())
                .map(found -> new Interval(found.low() / unit, found.high() / unit));
    }

    private Replicates replicates() {
        Replicates all = new Replicates(StatementSums.NAMES.size());
        first.forEach(added -> all.add(added.article(), added.sums()));
        return all;
    }
}
