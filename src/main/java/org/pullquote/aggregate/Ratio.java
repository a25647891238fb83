package org.pullquote.aggregate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
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
record Ratio(String name, String part, String whole, long unit) implements Serializable {
    /** Of every group of statements. */
    static List<Ratio> all() {
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
        return ratios;
    }

    static Ratio mean(String name, String part, String whole) {
        return new Ratio(name, part, whole, StatementSums.MILLIONTHS);
    }

    private static Ratio share(String name, String part, String whole) {
        return new Ratio(name, part, whole, 1);
    }
}
