package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An alignment of two wordings, token by token: the words of the full one that a version keeps and leaves out, and those it puts
 * in.
 *
 * <p>The best alignment by Gotoh's method (1982): a kept content word counts more than a kept function word, and every gap costs,
 * so that a single function word does not align what has nothing else in common. Time and space are proportional to the product
 * of the lengths, which {@link Wording#MAX_WORDS} bounds: about 2 MB and 20 ms at most. Immutable.
 *
 * @param stretches in order, from the beginning of both to their end; kept stretches alternate with others
 * @param kept the number of words kept
 * @param keptContent the number of content words kept
 * @param longest the number of words in the longest kept stretch
 */
public record Alignment(
        Wording full, Wording version, List<Stretch> stretches, int kept, int keptContent, int longest) {
    private static final int CHANCE_WORDS = 2;
    private static final int CHANCE_GAP = 8;

    /** A stretch of both wordings where all words are kept or none is, as places with exclusive ends. */
    record Stretch(boolean isKept, int fullBegin, int fullEnd, int versionBegin, int versionEnd) {}

    public Alignment {
        stretches = List.copyOf(stretches);
    }

    /** The best alignment; deterministic. */
    public static Alignment of(Wording full, Wording version) {
        int[][] keys = numbered(full.words(), version.words());
        if (Arrays.equals(keys[0], keys[1])) {
            return at(full, version, 0);
        }
        List<Byte> steps = new GotohTable(full.words(), keys[0], keys[1]).steps();
        return collected(withContractions(steps, full, version), full, version);
    }

    /** The alignment with a version that occurs as a whole at one place of the full wording. */
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

    /**
     * The number of words of the full wording that an article leaves out or replaces, not counting an editor's.
     *
     * @param places the places of the words of the full wording that the article has
     */
    int leftOut(BitSet places) {
        int out = 0;
        for (int place = places.nextClearBit(0); place < full.size(); place = places.nextClearBit(place + 1)) {
            out += full.words().get(place).editors() ? 0 : 1;
        }
        return out;
    }

    /** The number of words of the version that are put in or replace others, not counting those that are {@link Beyond}. */
    public int putIn() {
        return putIn(Beyond.places(this));
    }

    /**
     * The same.
     *
     * @param beyond the places of the words that are beyond
     */
    int putIn(BitSet beyond) {
        return version.size() - kept - beyond.cardinality();
    }

    /**
     * Whether the version has an editor's words or stars in a stretch that is not kept, or words that stars stand for in the full
     * wording, or an editor marks a misprint there ("[sic]").
     */
    boolean isEdited(Stretch stretch) {
        List<Word> lacking = full.words().subList(stretch.fullBegin(), stretch.fullEnd());
        List<Word> instead = version.words().subList(stretch.versionBegin(), stretch.versionEnd());
        return instead.stream().allMatch(word -> word.editors() || word.isMasked())
                || !lacking.isEmpty() && lacking.stream().allMatch(Word::isMasked)
                || Stream.concat(lacking.stream(), instead.stream()).anyMatch(Word::isMarkOfMisprint);
    }

    /** The share of the version's words that are kept from the full wording; 0 for an empty version. */
    public double keptShare() {
        return version.size() == 0 ? 0 : (double) kept / version.size();
    }

    /** The number of kept stretches. */
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

    /** The same steps, except that where words are replaced by as many others, a contraction or misspelling of its counterpart is kept. */
    private static List<Byte> withContractions(List<Byte> steps, Wording full, Wording version) {
        List<Byte> kept = new ArrayList<>();
        int i = 0;
        int j = 0;
        int at = 0;
        while (at < steps.size()) {
            int from = at;
            while (at < steps.size() && steps.get(at) == GotohTable.LEAVE) {
                at++;
            }
            int left = at - from;
            while (at < steps.size() && steps.get(at) == GotohTable.PUT) {
                at++;
            }
            int put = at - from - left;
            if (left == put && left > 0) {
                for (int word = 0; word < left; word++) {
                    boolean areOne =
                            areOne(full.words().get(i + word), version.words().get(j + word));
                    kept.addAll(areOne ? List.of(GotohTable.KEEP) : List.of(GotohTable.LEAVE, GotohTable.PUT));
                }
            } else {
                kept.addAll(steps.subList(from, at));
            }
            i += left;
            j += put;
            for (; at < steps.size() && steps.get(at) == GotohTable.KEEP; at++) {
                kept.add(GotohTable.KEEP);
                i++;
                j++;
            }
        }
        return kept;
    }

    private static boolean areOne(Word one, Word other) {
        return one.isShortFor(other) || other.isShortFor(one) || Misspelling.between(one, other);
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
            boolean keeps = steps.get(at) == GotohTable.KEEP;
            for (; at < steps.size() && keeps == (steps.get(at) == GotohTable.KEEP); at++) {
                byte step = steps.get(at);
                i += step == GotohTable.PUT ? 0 : 1;
                j += step == GotohTable.LEAVE ? 0 : 1;
            }
            if (keeps) {
                kept += i - fromFull;
                content += content(full, fromFull, i);
                longest = Math.max(longest, i - fromFull);
            }
            stretches.add(new Stretch(keeps, fromFull, i, fromVersion, j));
        }
        for (int place = stretches.size() - 2; place > 0; place = Math.min(place, stretches.size() - 1) - 1) {
            if (isChance(full, stretches.subList(place - 1, place + 2))) {
                kept -= stretches.get(place).fullEnd() - stretches.get(place).fullBegin();
                unkeep(stretches, place);
            }
        }
        return new Alignment(full, version, stretches, kept, content, longest);
    }

    /** Whether function words in the middle match by chance: much is left out around them, and something is put in. */
    private static boolean isChance(Wording full, List<Stretch> three) {
        Stretch before = three.get(0);
        Stretch middle = three.get(1);
        Stretch after = three.get(2);
        int out = before.fullEnd() - before.fullBegin() + after.fullEnd() - after.fullBegin();
        int in = before.versionEnd() - before.versionBegin() + after.versionEnd() - after.versionBegin();
        return middle.isKept()
                && middle.fullEnd() - middle.fullBegin() <= CHANCE_WORDS
                && content(full, middle.fullBegin(), middle.fullEnd()) == 0
                && out >= CHANCE_GAP
                && in > 0;
    }

    private static void unkeep(List<Stretch> stretches, int place) {
        Stretch after = stretches.remove(place + 1);
        stretches.remove(place);
        Stretch before = stretches.get(place - 1);
        stretches.set(
                place - 1,
                new Stretch(false, before.fullBegin(), after.fullEnd(), before.versionBegin(), after.versionEnd()));
    }

    private static int content(Wording wording, int begin, int end) {
        return (int) wording.words().subList(begin, end).stream()
                .filter(Word::isContent)
                .count();
    }

    /** The keys of both as numbers, which are equal if the keys are. */
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
}
