package org.pullquote.aggregate.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.estimate.RatioEstimate;
import org.pullquote.estimate.RatioMoments;
import org.pullquote.model.Frame;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;

/**
 * A mean or a share: one sum over statements divided by another.
 *
 * @param name the name of its column
 * @param part the numerator, one of the {@link StatementSums}
 * @param whole the denominator, one of the {@link StatementSums}: the number of statements that the ratio rests on
 * @param unit the value of one in the numerator: scores are summed in millionths
 */
public record Ratio(String name, String part, String whole, long unit) implements Serializable {
    /** Thousandths are precise enough for the variance of scores, and the sums of their squares stay exact. */
    private static final long THOUSANDTH = StatementSums.MILLIONTHS / 1000;

    /** The ratios of every group of statements. */
    public static final List<Ratio> ALL = List.copyOf(all());

    private static List<Ratio> all() {
        List<Ratio> ratios = new ArrayList<>();
        for (StatementKind kind : StatementKind.values()) {
            ratios.add(share(kind.code() + "_share", kind.code(), StatementSums.OUTER));
        }
        ratios.add(share("unattributed_share", StatementSums.UNATTRIBUTED, StatementSums.OUTER));
        ratios.add(share("unnamed_share", StatementSums.UNNAMED, StatementSums.OUTER));
        for (String score : StatementSums.SCORES) {
            ratios.add(mean("mean_" + score, score, score + "_n"));
        }
        for (Stance stance : Stance.values()) {
            ratios.add(share("stance_" + stance.code() + "_share", StatementSums.of(stance), StatementSums.STANCE_N));
        }
        for (Frame frame : Frame.values()) {
            ratios.add(mean("mean_frame_" + frame.code(), StatementSums.of(frame), StatementSums.FRAMES_N));
        }
        ratios.add(mean("mean_target_tone", StatementSums.TARGET_TONE, StatementSums.TARGET_TONE_N));
        return ratios;
    }

    public boolean isShare() {
        return unit == 1;
    }

    /** The moments with the part and the whole of one more article, scores in thousandths. */
    RatioMoments added(RatioMoments moments, long part, long whole) {
        return moments.plus(isShare() ? part : Math.round(part / (double) THOUSANDTH), whole);
    }

    /** The estimate of this ratio from its moments, of two articles or more. */
    RatioEstimate estimate(RatioMoments moments) {
        return isShare() ? RatioEstimate.ofShare(moments) : RatioEstimate.ofMean(moments);
    }

    /** The ratio of two sums, to six decimals, or null if the whole is 0. */
    @Nullable
    Double of(long part, long whole) {
        return whole == 0 ? null : Measures.rounded((double) part / (whole * unit));
    }

    /** Converts a mean of moments into the unit of the ratio. */
    public double value(double mean) {
        return isShare() ? mean : mean * THOUSANDTH / unit;
    }

    private static Ratio mean(String name, String part, String whole) {
        return new Ratio(name, part, whole, StatementSums.MILLIONTHS);
    }

    private static Ratio share(String name, String part, String whole) {
        return new Ratio(name, part, whole, 1);
    }
}
