package org.pullquote.model;

/**
 * Characters {@code [begin, end)} of a text, in UTF-16 code units.
 *
 * @param begin offset of the first character, at least 0
 * @param end offset after the last character, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
        }
    }

    /** The number of characters covered. */
    public int length() {
        return end - begin;
    }

    /** Whether {@code other} lies inside this span; the two may share their ends. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the character at {@code offset} is covered. */
    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /** Whether the two spans share a character. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The covered characters of {@code text}. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    /** By begin, then by end. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
