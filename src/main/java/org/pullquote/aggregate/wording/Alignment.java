package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two wordings, token by token: the words of the full one that a version keeps, leaves out and puts in.
 *
 * <p>The best alignment by Gotoh's method (1982): a kept word counts more if it carries meaning, and every place where the
 * wordings part ways costs, so that a function word by itself does not tie together what has nothing in common. Takes time
 * and space in proportion to the product of the lengths, which {@link Wording#MAX_WORDS} bounds: some 2 MB and 20 ms at most.
 * Immutable.
 *
 * @param stretches in order, from the beginning of both to their end; no two neighbours are both kept or both not
 * @param kept words kept
 * @param keptContent those of them that carry meaning
 * @param longest words of the longest stretch that is kept
 */
public record Alignment(
        Wording full, Wording version, List<Stretch> stretches, int kept, int keptContent, int longest) {
    private static final int CONTENT = 4;
    private static final int FUNCTION = 2;
    private static final int PART = 2;
    private static final int TURN = 1;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private static final byte KEEP = 0;
    private static final byte LEAVE = 1;
    private static final byte PUT = 2;

    /** Words of both that are the same, or of which none is: by their places, ends exclusive. */
    record Stretch(boolean isKept, int fullBegin, int fullEnd, int versionBegin, int versionEnd) {}

    public Alignment {
        stretches = List.copyOf(stretches);
    }

    /** The best alignment; the same for the same wordings. */
    public static Alignment of(Wording full, Wording version) {
        int[][] keys = numbered(full.words(), version.words());
        if (Arrays.equals(keys[0], keys[1])) {
            return at(full, version, 0);
        }
        return collected(new Table(full.words(), keys[0], keys[1]).steps(), full, version);
    }

    /** The alignment with a version all of whose words stand at one place of the full wording. */
    static Alignment at(Wording full, Wording version, int place) {
        int end = place + version.size();
        List<Stretch> stretches = new ArrayList<>();
        if (place > 0) {
            stretches.add(new Stretch(false, 0, place, 0, 0));
        }
        if (version.size() > 0) {
            stretches.add(new Stretch(true, place, end, 0, version.size()));
        }
        if (end < full.size()) {
            stretches.add(new Stretch(false, end, full.size(), version.size(), version.size()));
        }
        return new Alignment(full, version, stretches, version.size(), content(full, place, end), version.size());
    }

    /** Words of the full wording that are left out or replaced, without those of an editor. */
    int leftOut() {
        return leftOut(keptPlaces());
    }

    /**
     * The same of an article that has several quotes.
     *
     * @param places of the words of the full wording that it has
     */
    int leftOut(BitSet places) {
        int out = 0;
        for (int place = places.nextClearBit(0); place < full.size(); place = places.nextClearBit(place + 1)) {
            out += full.words().get(place).editors() ? 0 : 1;
        }
        return out;
    }

    /** Words of the version that are put in or stand for others, without those that are {@link Beyond}. */
    public int putIn() {
        return version.size() - kept - Beyond.places(this).cardinality();
    }

    /** The share of the version's words that it keeps of the full wording, 0 of an empty version. */
    public double keptShare() {
        return version.size() == 0 ? 0 : (double) kept / version.size();
    }

    /** The stretches that are kept. */
    public int pieces() {
        return (int) stretches.stream().filter(Stretch::isKept).count();
    }

    /** The places of the words of the full wording that are kept. */
    public BitSet keptPlaces() {
        BitSet places = new BitSet(full.size());
        for (Stretch stretch : stretches) {
            if (stretch.isKept()) {
                places.set(stretch.fullBegin(), stretch.fullEnd());
            }
        }
        return places;
    }

    /** Both side by side, in order. */
    List<Segment> segments() {
        return segments(new BitSet());
    }

    /**
     * Both side by side, in order.
     *
     * @param elsewhere places of words of the full wording that the same article has in another statement
     */
    List<Segment> segments(BitSet elsewhere) {
        BitSet beyond = Beyond.places(this);
        List<Segment> segments = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int begin = stretch.versionBegin();
            int end = stretch.versionEnd();
            if (stretch.isKept()) {
                segments.add(segment(Segment.Kind.KEPT, stretch.fullBegin(), stretch.fullEnd(), words(begin, end)));
                continue;
            }
            int from = Math.min(end, beyond.nextClearBit(begin));
            int to = beyond.nextSetBit(from) < 0 ? end : Math.min(end, beyond.nextSetBit(from));
            if (begin > 0 && from == end) {
                addApart(stretch, List.of(), elsewhere, segments);
                addBeyond(begin, end, segments);
                continue;
            }
            addBeyond(begin, from, segments);
            addApart(stretch, words(from, to), elsewhere, segments);
            for (int at = to; at < end; at = from) {
                from = Math.min(end, beyond.get(at) ? beyond.nextClearBit(at) : Math.max(at + 1, next(beyond, at, end)));
                if (beyond.get(at)) {
                    addBeyond(at, from, segments);
                } else {
                    segments.add(segment(Segment.Kind.PUT_IN, stretch.fullEnd(), stretch.fullEnd(), words(at, from)));
                }
            }
        }
        return segments;
    }

    private static int next(BitSet places, int at, int end) {
        int next = places.nextSetBit(at);
        return next < 0 ? end : next;
    }

    private List<Word> words(int begin, int end) {
        return version.words().subList(begin, end);
    }

    private void addBeyond(int begin, int end, List<Segment> segments) {
        if (begin < end) {
            segments.add(segment(Segment.Kind.BEYOND, 0, 0, words(begin, end)));
        }
    }

    /** The words that the version has instead stand with the first that are left out. */
    private void addApart(Stretch stretch, List<Word> words, BitSet elsewhere, List<Segment> segments) {
        List<Word> instead = words;
        int at = stretch.fullBegin();
        while (at < stretch.fullEnd()) {
            boolean isElsewhere = elsewhere.get(at);
            int end = Math.min(
                    stretch.fullEnd(), isElsewhere ? elsewhere.nextClearBit(at) : after(elsewhere, at, stretch));
            if (isElsewhere) {
                segments.add(segment(Segment.Kind.ELSEWHERE, at, end, List.of()));
            } else {
                segments.add(
                        segment(instead.isEmpty() ? Segment.Kind.LEFT_OUT : Segment.Kind.REPLACED, at, end, instead));
                instead = List.of();
            }
            at = end;
        }
        if (!instead.isEmpty()) {
            segments.add(segment(Segment.Kind.PUT_IN, at, at, instead));
        }
    }

    private static int after(BitSet elsewhere, int at, Stretch stretch) {
        int next = elsewhere.nextSetBit(at);
        return next < 0 ? stretch.fullEnd() : next;
    }

    private Segment segment(Segment.Kind kind, int begin, int end, List<Word> words) {
        return new Segment(kind, Wording.text(full.words().subList(begin, end)), Wording.text(words));
    }

    private static Alignment collected(List<Byte> steps, Wording full, Wording version) {
        List<Stretch> stretches = new ArrayList<>();
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
                i += step == PUT ? 0 : 1;
                j += step == LEAVE ? 0 : 1;
            }
            if (keeps) {
                kept += i - fromFull;
                content += content(full, fromFull, i);
                longest = Math.max(longest, i - fromFull);
            }
            stretches.add(new Stretch(keeps, fromFull, i, fromVersion, j));
        }
        return new Alignment(full, version, stretches, kept, content, longest);
    }

    private static int content(Wording wording, int begin, int end) {
        return (int) wording.words().subList(begin, end).stream()
                .filter(Word::isContent)
                .count();
    }

    /** The keys of both as numbers, equal where they are. */
    private static int[][] numbered(List<Word> full, List<Word> version) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] numbered = {new int[full.size()], new int[version.size()]};
        for (int i = 0; i < full.size(); i++) {
            numbered[0][i] = numbers.computeIfAbsent(full.get(i).key(), key -> numbers.size());
        }
        for (int j = 0; j < version.size(); j++) {
            numbered[1][j] = numbers.computeIfAbsent(version.get(j).key(), key -> numbers.size());
        }
        return numbered;
    }

    /** The scores of all beginnings of the two, by what the last step was, and the steps that lead there. */
    private static final class Table {
        private final int[] full;
        private final int[] version;
        private final int[] worth;
        private final int width;
        /** For each cell, two bits a last step: the step before. */
        private final byte[] before;

        private byte last = KEEP;

        Table(List<Word> words, int[] full, int[] version) {
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
}
