package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.pullquote.model.Frame;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;

/** What a statement adds to the sums that means and shares are made of: whole numbers, so that no sum depends on an order. */
final class StatementSums {
    static final String STATEMENTS = "statements";
    static final String NAMED = "named";
    static final String UNATTRIBUTED = "unattributed";
    static final String UNNAMED = "unnamed";
    static final String STANCE_N = "stance_n";
    static final String FRAMES_N = "frames_n";
    static final List<String> SCORES = List.of("tone", "context_tone", "loaded", "context_loaded");

    /** What one is in a sum of scores. */
    static final long MILLIONTHS = 1_000_000;

    private StatementSums() {}

    /** By name, never null. */
    static Map<String, Column> all() {
        Map<String, Column> sums = new LinkedHashMap<>();
        sums.put(STATEMENTS, lit(1L));
        sums.put(NAMED, one(col("speaker_id").isNotNull()));
        sums.put(UNATTRIBUTED, one(col("speaker_id").isNull()));
        sums.put(UNNAMED, one(col("speaker_kind").equalTo(SpeakerKind.UNNAMED.code())));
        for (StatementKind kind : StatementKind.values()) {
            sums.put(kind.code(), one(col("kind").equalTo(kind.code())));
        }
        for (String score : SCORES) {
            sums.put(score, millionths(col(score)));
            sums.put(score + "_n", one(col(score).isNotNull()));
        }
        for (Stance stance : Stance.values()) {
            sums.put(of(stance), one(col("stance").equalTo(stance.code())));
        }
        sums.put(STANCE_N, one(col("stance").isNotNull()));
        for (Frame frame : Frame.values()) {
            sums.put(of(frame), millionths(element_at(col("frames"), frame.code())));
        }
        sums.put(FRAMES_N, one(col("frames").isNotNull()));
        return sums;
    }

    static String of(Stance stance) {
        return "stance_" + stance.code();
    }

    static String of(Frame frame) {
        return "frame_" + frame.code();
    }

    /** A score in millionths, rounded. */
    static Column millionths(Column score) {
        return coalesce(score.cast(Measures.EXACT).multiply(MILLIONTHS).cast("BIGINT"), lit(0L));
    }

    private static Column one(Column condition) {
        return when(condition, lit(1L)).otherwise(lit(0L));
    }
}
