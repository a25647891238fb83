package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/** Splits a wording and a version of it into segments as they are published. */
final class SideBySide {
    private final Alignment alignment;
    private final BitSet elsewhere;
    private final BitSet beyond;
    private final List<Segment> segments = new ArrayList<>();

    private SideBySide(Alignment alignment, BitSet elsewhere, BitSet beyond) {
        this.alignment = alignment;
        this.elsewhere = elsewhere;
        this.beyond = beyond;
    }

    /**
     * The segments, in order.
     *
     * @param elsewhere places of words of the full wording that the version's article has elsewhere
     * @param beyond places of words of the version that are no evidence of a change ({@link Beyond})
     */
    static List<Segment> of(Alignment alignment, BitSet elsewhere, BitSet beyond) {
        SideBySide both = new SideBySide(alignment, elsewhere, beyond);
        alignment.stretches().forEach(both::add);
        return both.segments;
    }

    private void add(Stretch stretch) {
        int begin = stretch.versionBegin();
        int end = stretch.versionEnd();
        if (stretch.isKept()) {
            add(Segment.Kind.KEPT, stretch.fullBegin(), stretch.fullEnd(), begin, end);
            return;
        }
        int from = Math.min(end, beyond.nextClearBit(begin));
        int to = next(beyond, from, end);
        if (begin > 0 && from == end) {
            addApart(stretch, end, end);
            addBeyond(begin, end);
            return;
        }
        addBeyond(begin, from);
        addApart(stretch, from, to);
        for (int at = to; at < end; at = from) {
            if (beyond.get(at)) {
                from = Math.min(end, beyond.nextClearBit(at));
                addBeyond(at, from);
            } else {
                from = next(beyond, at, end);
                add(Segment.Kind.PUT_IN, stretch.fullEnd(), stretch.fullEnd(), at, from);
            }
        }
    }

    private static int next(BitSet places, int at, int end) {
        int next = places.nextSetBit(at);
        return next < 0 ? end : Math.min(end, next);
    }

    private void addBeyond(int begin, int end) {
        if (begin < end) {
            add(Segment.Kind.BEYOND, 0, 0, begin, end);
        }
    }

    /** Words that replace others go into the segment of the first words left out. */
    private void addApart(Stretch stretch, int begin, int end) {
        int instead = begin;
        int at = stretch.fullBegin();
        while (at < stretch.fullEnd()) {
            int to;
            if (elsewhere.get(at)) {
                to = Math.min(stretch.fullEnd(), elsewhere.nextClearBit(at));
                add(Segment.Kind.ELSEWHERE, at, to, end, end);
            } else {
                to = next(elsewhere, at, stretch.fullEnd());
                add(instead == end ? Segment.Kind.LEFT_OUT : Segment.Kind.REPLACED, at, to, instead, end);
                instead = end;
            }
            at = to;
        }
        if (instead < end) {
            add(Segment.Kind.PUT_IN, at, at, instead, end);
        }
    }

    private void add(Segment.Kind kind, int fullBegin, int fullEnd, int begin, int end) {
        segments.add(new Segment(
                kind,
                Wording.text(alignment.full().words().subList(fullBegin, fullEnd)),
                Wording.text(alignment.version().words().subList(begin, end))));
    }
}
