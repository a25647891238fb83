package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the steps of the best alignment of two wordings by Gotoh's method (1982): scores all pairs of beginnings of the two by
 * their last step, and keeps the steps that lead there.
 */
final class GotohTable {
    static final byte KEEP = 0;
    static final byte LEAVE = 1;
    static final byte PUT = 2;

    private static final int CONTENT = 4;
    private static final int FUNCTION = 2;
    private static final int PART = 2;
    private static final int TURN = 1;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final int[] full;
    private final int[] version;
    private final int[] worth;
    private final int width;
    /** For each cell, two bits for each last step: the step before it. */
    private final byte[] before;

    private byte last = KEEP;

    GotohTable(List<Word> words, int[] full, int[] version) {
        this.full = full;
        this.version = version;
        this.worth = words.stream()
                .mapToInt(word -> word.isContent() ? CONTENT : FUNCTION)
                .toArray();
        this.width = version.length + 1;
        this.before = new byte[Math.multiplyExact(full.length + 1, width)];
        fill();
    }

    private void fill() {
        int[][] above = new int[3][width];
        int[][] row = new int[3][width];
        for (int i = 0; i <= full.length; i++) {
            for (int j = 0; j < width; j++) {
                int keep = keep(i, j, above, row);
                int leave = leave(i, j, above, row);
                int put = put(j, row);
                before[i * width + j] = (byte) (keep | leave << 2 | put << 4);
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

    private int keep(int i, int j, int[][] above, int[][] row) {
        if (i == 0 || j == 0 || full[i - 1] != version[j - 1]) {
            row[KEEP][j] = i == 0 && j == 0 ? 0 : NEVER;
            return KEEP;
        }
        byte best = KEEP;
        for (byte step = LEAVE; step <= PUT; step++) {
            if (above[step][j - 1] > above[best][j - 1]) {
                best = step;
            }
        }
        row[KEEP][j] = above[best][j - 1] + worth[i - 1];
        return best;
    }

    private static int leave(int i, int j, int[][] above, int[][] row) {
        if (i == 0) {
            row[LEAVE][j] = NEVER;
            return KEEP;
        }
        boolean goesOn = above[LEAVE][j] >= above[KEEP][j] - PART;
        row[LEAVE][j] = goesOn ? above[LEAVE][j] : above[KEEP][j] - PART;
        return goesOn ? LEAVE : KEEP;
    }

    /** Words are put in after those that are left out. */
    private static int put(int j, int[][] row) {
        if (j == 0) {
            row[PUT][j] = NEVER;
            return KEEP;
        }
        int goesOn = row[PUT][j - 1];
        int parts = row[KEEP][j - 1] - PART;
        int turns = row[LEAVE][j - 1] - TURN;
        row[PUT][j] = Math.max(goesOn, Math.max(parts, turns));
        return goesOn == row[PUT][j] ? PUT : turns == row[PUT][j] ? LEAVE : KEEP;
    }

    List<Byte> steps() {
        List<Byte> steps = new ArrayList<>();
        int i = full.length;
        int j = version.length;
        byte step = last;
        while (i > 0 || j > 0) {
            steps.add(step);
            byte previous = (byte) (before[i * width + j] >> 2 * step & 3);
            i -= step == PUT ? 0 : 1;
            j -= step == LEAVE ? 0 : 1;
            step = previous;
        }
        Collections.reverse(steps);
        return steps;
    }
}
