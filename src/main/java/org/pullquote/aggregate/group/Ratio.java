package org.pullquote.aggregate.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.estimate.RatioMoments;
import org.pullquote.model.Frame;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;

/**
 * A mean or a share: one sum over statements divided by another.
 *
 * @param name of the column that holds it
 * @param part the {@link StatementSums} above the line
 * @param whole the {@link StatementSums} below the line: the number of statements that it rests on
 * @param unit what one is in the part: scores are summed in millionths
 */
public record Ratio(String name, String part, String whole, long unit) implements Serializable {
    /** Scores are precise enough in thousandths for a variance, and their squares still add up exactly. */
    private static final long THOUSANDTH = StatementSums.MILLIONTHS / 1000;

    /** Of every group of statements. */
    public static final List<Ratio> ALL = List.copyOf(all());

    private static List<Ratio> all() {
        List<Ratio> ratios = new ArrayList<>();
        for (StatementKind kind : StatementKind.values()) {
            ratios.add(share(kind.code() + "_share", kind.code(), StatementSums.STATEMENTS));
        }
        ratios.add(share("unattributed_share", StatementSums.UNATTRIBUTED, StatementSums.STATEMENTS));
        ratios.add(share("unnamed_share", StatementSums.UNNAMED, StatementSums.STATEMENTS));
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

    /** With the part and the whole of one more article, scores in thousandths. */
    RatioMoments added(RatioMoments moments, long part, long whole) {
        return moments.plus(isShare() ? part : Math.round(part / (double) THOUSANDTH), whole);
    }

    /** The ratio of two sums, to six decimals, or null of an empty whole. */
    @Nullable
    Double of(long part, long whole) {
        return whole == 0 ? null : Measures.rounded((double) part / (whole * unit));
    }

    /** The value of a mean of moments. */
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
