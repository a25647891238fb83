package org.pullquote.aggregate.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Frame;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;

/**
 * What a statement adds to the sums behind means and shares: whole numbers, so that sums do not depend on order.
 *
 * <p>A statement within another is a voice that the outlet lets speak, so it counts in {@link #STATEMENTS} and {@link #NAMED}. It adds
 * to nothing else: its words are already in the outer content, and its kind, cue and speaker are the outer speaker's choice.
 */
public final class StatementSums {
    public static final String STATEMENTS = "statements";
    static final String OUTER = "outer_statements";
    static final String NAMED = "named_statements";
    static final String UNATTRIBUTED = "unattributed";
    static final String UNNAMED = "unnamed";
    static final String STANCE_N = "stance_n";
    static final String FRAMES_N = "frames_n";
    static final String TARGET_TONE = "target_tone";
    static final String TARGET_TONE_N = "target_tone_n";
    static final List<String> SCORES = List.of("tone", "context_tone", "loaded", "context_loaded");

    /** The value of 1 in a sum of scores. */
    static final long MILLIONTHS = 1_000_000;

    /** The sums that nested statements add to; they come first. */
    private static final List<Sum> VOICES = List.of(
            new Sum(STATEMENTS, statement -> 1),
            new Sum(NAMED, statement -> one(!statement.speakerIds().isEmpty())));

    private static final List<Sum> ALL = all();

    /** In the order of {@link #add}. */
    static final List<String> NAMES = ALL.stream().map(Sum::name).toList();

    private record Sum(String name, ToLongFunction<StatementFigures> of) {}

    private StatementSums() {}

    /** Adds a statement to sums in the order of {@link #NAMES}. */
    static void add(StatementFigures statement, long[] sums) {
        int counted = statement.isOuter() ? sums.length : VOICES.size();
        for (int i = 0; i < counted; i++) {
            sums[i] += ALL.get(i).of().applyAsLong(statement);
        }
    }

    /** The place of a sum among {@link #NAMES}. */
    static int place(String name) {
        return NAMES.indexOf(name);
    }

    static String of(Stance stance) {
        return "stance_" + stance.code();
    }

    static String of(Frame frame) {
        return "frame_" + frame.code();
    }

    private static List<Sum> all() {
        List<Sum> sums = new ArrayList<>(VOICES);
        sums.add(new Sum(OUTER, statement -> 1));
        sums.add(new Sum(UNATTRIBUTED, statement -> one(statement.speakerIds().isEmpty())));
        sums.add(new Sum(UNNAMED, statement -> one(statement.isUnnamed())));
        for (StatementKind kind : StatementKind.values()) {
            String code = kind.code();
            sums.add(new Sum(code, statement -> one(code.equals(statement.kind()))));
        }
        for (int i = 0; i < SCORES.size(); i++) {
            int place = i;
            sums.add(new Sum(
                    SCORES.get(i), statement -> orNought(statement.tones().get(place))));
            sums.add(new Sum(
                    SCORES.get(i) + "_n", statement -> one(statement.tones().get(place) != null)));
        }
        sums.add(new Sum("tone_unsure", statement -> orNought(statement.tones().get(SCORES.size()))));
        for (Stance stance : Stance.values()) {
            String code = stance.code();
            sums.add(new Sum(of(stance), statement -> one(code.equals(statement.stance()))));
        }
        sums.add(new Sum(STANCE_N, statement -> one(statement.stance() != null)));
        for (Frame frame : Frame.values()) {
            sums.add(new Sum(of(frame), statement -> {
                List<Long> frames = statement.frames();
                return frames == null ? 0 : frames.get(frame.ordinal());
            }));
        }
        sums.add(new Sum(FRAMES_N, statement -> one(statement.frames() != null)));
        sums.add(new Sum(TARGET_TONE, StatementFigures::targetTone));
        sums.add(new Sum(TARGET_TONE_N, StatementFigures::targetTones));
        return List.copyOf(sums);
    }

    private static long one(boolean condition) {
        return condition ? 1 : 0;
    }

    private static long orNought(@Nullable Long score) {
        return score == null ? 0 : score;
    }
}
