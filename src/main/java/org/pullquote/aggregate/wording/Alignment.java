package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two wordings, token by token: the words of the fullest form that a version keeps, leaves out and puts in.
 *
 * <p>The best alignment by Gotoh's method (1982): a kept word counts more if it carries meaning, and every place where the
 * wordings part ways costs, so that a function word by itself does not tie together what has nothing in common. Takes time
 * and space in proportion to the product of the lengths. Immutable.
 *
 * @param segments in order; no two neighbours are of one kind
 * @param kept words kept
 * @param keptContent those of them that carry meaning
 * @param longest words of the longest stretch that is kept
 * @param leftOut words of the fullest form that are left out or replaced
 * @param putIn words of the version that are put in or stand for others
 */
public record Alignment(List<Segment> segments, int kept, int keptContent, int longest, int leftOut, int putIn) {
    private static final int CONTENT = 4;
    private static final int FUNCTION = 2;
    private static final int PART = 2;
    private static final int TURN = 1;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private static final byte KEEP = 0;
    private static final byte LEAVE = 1;
    private static final byte PUT = 2;

    public Alignment {
        segments = List.copyOf(segments);
    }

    /** The best alignment; the same for the same wordings. */
    public static Alignment of(Wording full, Wording version) {
        List<Byte> steps = new Table(full.words(), version.words()).steps();
        return collected(steps, full.words(), version.words());
    }

    /** The share of the version's words that it keeps of the fullest form, 0 of an empty version. */
    public double keptShare() {
        return kept + putIn == 0 ? 0 : (double) kept / (kept + putIn);
    }

    /** The stretches that are kept. */
    public int pieces() {
        return (int) segments.stream()
                .filter(segment -> segment.kind() == Segment.Kind.KEPT)
                .count();
    }

    private static Alignment collected(List<Byte> steps, List<Word> full, List<Word> version) {
        List<Segment> segments = new ArrayList<>();
        int kept = 0;
        int content = 0;
        int longest = 0;
        int i = 0;
        int j = 0;
        int at = 0;
        while (at < steps.size()) {
            int fromFull = i;
            int fromVersion = j;
            boolean keeps = steps.get(at) == KEEP;
            for (; at < steps.size() && keeps == (steps.get(at) == KEEP); at++) {
                byte step = steps.get(at);
                content += keeps && full.get(i).isContent() ? 1 : 0;
                i += step == PUT ? 0 : 1;
                j += step == LEAVE ? 0 : 1;
            }
            if (keeps) {
                kept += i - fromFull;
                longest = Math.max(longest, i - fromFull);
            }
            segments.add(segment(keeps, full.subList(fromFull, i), version.subList(fromVersion, j)));
        }
        return new Alignment(segments, kept, content, longest, full.size() - kept, version.size() - kept);
    }

    private static Segment segment(boolean keeps, List<Word> full, List<Word> version) {
        Segment.Kind kind;
        if (keeps) {
            kind = Segment.Kind.KEPT;
        } else if (version.isEmpty()) {
            kind = Segment.Kind.LEFT_OUT;
        } else {
            kind = full.isEmpty() ? Segment.Kind.PUT_IN : Segment.Kind.REPLACED;
        }
        return new Segment(kind, text(full), text(version));
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            if (word.spaced() && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(word.text());
        }
        return text.toString();
    }

    /** The scores of all beginnings of the two, by what the last step was, and the steps that lead there. */
    private static final class Table {
        private final List<Word> full;
        private final List<Word> version;
        /** For each cell and last step, the step before. */
        private final byte[][] before;

        private final int width;
        private byte last = KEEP;

        Table(List<Word> full, List<Word> version) {
            this.full = full;
            this.version = version;
            this.width = version.size() + 1;
            this.before = new byte[3][(full.size() + 1) * width];
            fill();
        }

        private void fill() {
            int[][] above = new int[3][width];
            int[][] row = new int[3][width];
            for (int i = 0; i <= full.size(); i++) {
                for (int j = 0; j < width; j++) {
                    keep(i, j, above, row);
                    leave(i, j, above, row);
                    put(i, j, row);
                }
                int[][] done = row;
                row = above;
                above = done;
            }
            for (byte step = LEAVE; step <= PUT; step++) {
                if (above[step][width - 1] > above[last][width - 1]) {
                    last = step;
                }
            }
        }

        private void keep(int i, int j, int[][] above, int[][] row) {
            if (i == 0 && j == 0) {
                row[KEEP][j] = 0;
                return;
            }
            row[KEEP][j] = NEVER;
            if (i > 0 && j > 0 && full.get(i - 1).key().equals(version.get(j - 1).key())) {
                byte best = KEEP;
                for (byte step = LEAVE; step <= PUT; step++) {
                    if (above[step][j - 1] > above[best][j - 1]) {
                        best = step;
                    }
                }
                row[KEEP][j] = above[best][j - 1] + (full.get(i - 1).isContent() ? CONTENT : FUNCTION);
                before[KEEP][i * width + j] = best;
            }
        }

        private void leave(int i, int j, int[][] above, int[][] row) {
            row[LEAVE][j] = NEVER;
            if (i > 0) {
                boolean goesOn = above[LEAVE][j] >= above[KEEP][j] - PART;
                row[LEAVE][j] = goesOn ? above[LEAVE][j] : above[KEEP][j] - PART;
                before[LEAVE][i * width + j] = goesOn ? LEAVE : KEEP;
            }
        }

        /** Words are put in after those that are left out. */
        private void put(int i, int j, int[][] row) {
            row[PUT][j] = NEVER;
            if (j > 0) {
                int goesOn = row[PUT][j - 1];
                int parts = row[KEEP][j - 1] - PART;
                int turns = row[LEAVE][j - 1] - TURN;
                row[PUT][j] = Math.max(goesOn, Math.max(parts, turns));
                before[PUT][i * width + j] =
                        goesOn == row[PUT][j] ? PUT : turns == row[PUT][j] ? LEAVE : KEEP;
            }
        }

        List<Byte> steps() {
            List<Byte> steps = new ArrayList<>();
            int i = full.size();
            int j = version.size();
            byte step = last;
            while (i > 0 || j > 0) {
                steps.add(step);
                byte previous = before[step][i * width + j];
                i -= step == PUT ? 0 : 1;
                j -= step == LEAVE ? 0 : 1;
                step = previous;
            }
            Collections.reverse(steps);
            return steps;
        }
    }
}
