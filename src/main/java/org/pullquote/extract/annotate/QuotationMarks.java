package org.pullquote.extract.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;

/**
 * Finds quotation marks of every kind in running text and pairs them: straight and curly, low, guillemets, doubled apostrophes,
 * the single quotes of British papers, angle and corner marks. Quotations inside another belong to the outer one. A quotation
 * over several paragraphs has an opening mark in each and a closing mark in the last. Apostrophes and inch marks are ignored.
 */
public final class QuotationMarks {
    /** A sentence boundary, not after an abbreviated title. Quoted words that contain one are an utterance, not a fragment. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<![\\p{L}\\p{N}_])\\p{Ll}{3,}[.?!]\\s+\\p{Lu}");

    /** The longest quotation in single marks, in UTF-16 code units; it bounds the search, which restarts at each mark. */
    private static final int MAX_SINGLE_MARK_CHARACTERS = 5_000;

    /** The most paragraphs of a quotation in single marks; it bounds the search if each paragraph opens one and none closes it. */
    private static final int MAX_PARAGRAPHS = 50;

    private final String text;
    private final List<Span> paragraphs;
    private final int paragraph;
    private final Span extent;
    private final List<Quotation> found;

    /** The position of the last ” in this part of the text; -1 if there is none. */
    private final int lastClosing;

    /** For each kind of mark, how many there are from each character of the paragraph on. */
    private final Map<String, int[]> counts = new HashMap<>();

    /** For each kind of place in the paragraph, the first one from each character on. */
    private final Map<String, int[]> places = new HashMap<>();

    private QuotationMarks(String text, List<Span> paragraphs, int paragraph, int lastClosing, List<Quotation> found) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.paragraph = paragraph;
        this.extent = paragraphs.get(paragraph);
        this.lastClosing = lastClosing;
        this.found = found;
    }

    /**
     * The quotations of a text with the given paragraphs, in order.
     *
     * @param headline whether the first paragraph is a headline: no quotation continues from it into the text
     */
    public static List<Quotation> in(String text, List<Span> paragraphs, boolean headline) {
        if (!headline) {
            return in(text, paragraphs, 0, paragraphs.size());
        }
        List<Quotation> all = new ArrayList<>(in(text, paragraphs, 0, 1));
        all.addAll(in(text, paragraphs, 1, paragraphs.size()));
        return List.copyOf(all);
    }

    /** The quotations of the paragraphs {@code [first, last)}, as if there were no others. */
    private static List<Quotation> in(String text, List<Span> paragraphs, int first, int last) {
        List<Quotation> found = new ArrayList<>();
        int lastClosing = first == last
                ? -1
                : text.lastIndexOf('”', paragraphs.get(last - 1).end() - 1);
        List<Span> part = paragraphs.subList(0, last);
        for (int i = first; i < last; i++) {
            new QuotationMarks(text, part, i, lastClosing, found).scan();
        }
        return UnclosedQuotations.ended(text, part, found);
    }

    /** A pair of marks. */
    private record Marks(String open, String close) {
        boolean symmetric() {
            return open.equals(close);
        }
    }

    private void scan() {
        int at = extent.begin();
        while (at < extent.end()) {
            Marks marks = opening(at);
            at = marks == null ? at + 1 : read(at, marks);
        }
    }

    private @Nullable Marks opening(int at) {
        switch (text.charAt(at)) {
            case '"':
                return opens(at, 1) ? new Marks("\"", "\"") : null;
            case '“':
                return new Marks("“", "”");
            case '”':
                // Some typists open with the closing mark; it opens only where it could not close anything.
                return opens(at, 1) ? new Marks("”", "”") : null;
            case '„':
                return new Marks("„", lastClosing >= at ? "”" : "“");
            case '«':
                return new Marks("«", "»");
            case '»':
                // German guillemets point inwards.
                return opens(at, 1) && count("«", at) > 0 ? new Marks("»", "«") : null;
            case '‹':
                return new Marks("‹", "›");
            case '「':
                return new Marks("「", "」");
            case '『':
                return new Marks("『", "』");
            case '`':
                return startsWith(at, "``") ? new Marks("``", "''") : null;
            case '‘':
                return startsWith(at, "‘‘") ? new Marks("‘‘", "’’") : singleOpens(at) ? new Marks("‘", "’") : null;
            case '\'':
                return startsWith(at, "''") && opens(at, 2)
                        ? new Marks("''", "''")
                        : singleOpens(at) ? new Marks("'", "'") : null;
            default:
                return null;
        }
    }

    /** Adds the quotation that opens at {@code at}; returns where the scan continues. */
    private int read(int at, Marks marks) {
        boolean single = marks.close().equals("’") || marks.close().equals("'");
        int inner = at + marks.open().length();
        int close = single ? closingSingle(inner) : closing(inner, marks);
        boolean goesOn = single && (close < 0 || isPossessive(close)) && isTakenUp(at, marks);
        if (single && close < 0 && !goesOn) {
            return at + 1;
        }
        boolean continues = continues(at, marks);
        if (goesOn) {
            add(new Span(at, extent.end()), new Span(inner, extent.end()), false, continues);
            return extent.end();
        }
        if (close < 0) {
            int end = -close - 1;
            add(new Span(at, end), new Span(inner, end), false, continues);
            return end;
        }
        int outer = close + Math.max(1, closingLength(close, marks));
        add(new Span(at, outer), new Span(inner, close), true, continues);
        return outer;
    }

    private void add(Span outer, Span inner, boolean closed, boolean continues) {
        Quotation plain = new Quotation(outer, inner, paragraph, closed, continues, false);
        found.add(new Quotation(outer, inner, paragraph, closed, continues, isUtterance(plain)));
    }

    private boolean isUtterance(Quotation quotation) {
        Span outer = quotation.outer();
        String words = quotation.inner().of(text).strip();
        if (words.isEmpty() || quotation.continues()) {
            return quotation.continues();
        }
        char last = quotation.lastCharacter(text);
        boolean several = words.chars().filter(c -> c == ' ').count() >= 2;
        if (several
                && (outer.begin() == extent.begin()
                        || SENTENCE_END.matcher(words).find())) {
            return true;
        }
        boolean ends = ",.?!…—-".indexOf(last) >= 0 || outer.end() < extent.end() && text.charAt(outer.end()) == ',';
        return ends && startsUpper(words) && (startsSentence(outer.begin()) || several && ".?!".indexOf(last) >= 0);
    }

    private static boolean startsUpper(String words) {
        return words.chars().filter(Character::isLetterOrDigit).limit(1).noneMatch(Character::isLowerCase);
    }

    /** Whether {@code at} is at the start of the paragraph or after a mark that can end a sentence or introduce a quotation. */
    private boolean startsSentence(int at) {
        int before = at - 1;
        while (before >= extent.begin() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < extent.begin() || ".?!:,”\"’—―".indexOf(text.charAt(before)) >= 0;
    }

    /** Where the quotation closes; if it never does, minus one minus the position where it ends. */
    private int closing(int from, Marks marks) {
        int depth = 1;
        for (int i = from; i < extent.end(); i++) {
            if (closingLength(i, marks) > 0 && i > from) {
                if (marks.symmetric() && opens(i, marks.close().length()) && !closes(i)) {
                    return -i - 1;
                }
                if (isInchMark(i, marks)) {
                    continue;
                }
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (!marks.symmetric() && startsWith(i, marks.open())) {
                if (count(marks.close(), i) <= depth || !isNested(i, marks, depth)) {
                    return -i - 1;
                }
                depth++;
            }
        }
        return -extent.end() - 1;
    }

    /**
     * The length of the mark at {@code at} if it closes what {@code marks} opened, else 0. Typists mix straight marks, curly
     * marks and doubled apostrophes, so each closes the others if it is where a closing mark can be.
     */
    private int closingLength(int at, Marks marks) {
        if (startsWith(at, marks.close())) {
            return marks.close().length();
        }
        if (!marks.open().equals("“") && !marks.open().equals("\"")) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '“') {
            return isMistyped(at) ? 1 : 0;
        }
        boolean doubled = startsWith(at, "''") && !Character.isDigit(text.charAt(at - 1)) || startsWith(at, "’’");
        int length = doubled ? 2 : c == '"' || c == '”' ? 1 : 0;
        return length > 0 && closes(at) && !opens(at, length) ? length : 0;
    }

    /** Whether an opening mark closes: "We lost,“ she said. */
    private boolean isMistyped(int at) {
        return at > extent.begin()
                && !isGap(text.charAt(at - 1))
                && (at + 1 >= extent.end() || Character.isWhitespace(text.charAt(at + 1)));
    }

    /**
     * Whether “ inside “ opens a quotation within it; else the mark that should close the outer one before it is missing: “A. “B,” she
     * said. “C.” Inside, a mark that closes follows its own, or enough of them follow for all that are open.
     */
    private boolean isNested(int at, Marks marks, int depth) {
        if (!marks.open().equals("“") || count("”", at) - count("“", at) >= depth) {
            return true;
        }
        int close = next("closing", i -> closingLength(i, marks) > 0, at + 1);
        int next = next("double", i -> isDouble(text.charAt(i)), close + 1);
        return next < extent.end() && closingLength(next, marks) > 0;
    }

    /** The first place from {@code from} on that is of the kind; the end of the paragraph if there is none. */
    private int next(String kind, IntPredicate isOne, int from) {
        if (from >= extent.end()) {
            return extent.end();
        }
        return places.computeIfAbsent(kind, key -> places(isOne))[from - extent.begin()];
    }

    private int[] places(IntPredicate isOne) {
        int[] next = new int[extent.length() + 1];
        next[extent.length()] = extent.end();
        for (int i = extent.end() - 1; i > extent.begin(); i--) {
            next[i - extent.begin()] = isOne.test(i) ? i : next[i + 1 - extent.begin()];
        }
        return next;
    }

    /** Typists mix straight and curly single marks, so each closes the other. A doubtful mark closes only if no better one follows. */
    private int closingSingle(int from) {
        int doubtful = -1;
        int end = Math.min(extent.end(), from + MAX_SINGLE_MARK_CHARACTERS);
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            if (doubtful >= 0 && opening(i) != null && !isDouble(c)) {
                break;
            }
            char before = text.charAt(i - 1);
            char after = i + 1 < extent.end() ? text.charAt(i + 1) : '.';
            if (c != '’' && c != '\'' || Character.isWhitespace(before) || Character.isLetterOrDigit(after)) {
                continue;
            }
            boolean bare = Character.isLetterOrDigit(before);
            if (bare && Character.isWhitespace(after)) {
                doubtful = doubtful < 0 ? i : doubtful;
            } else if (doubtful >= 0 && bare && isPlural(before) && !isPlural(text.charAt(doubtful - 1))) {
                break;
            } else {
                return balanced(from, i) ? i : -1;
            }
        }
        return doubtful >= 0 && balanced(from, doubtful) ? doubtful : -1;
    }

    private static boolean isPlural(char last) {
        return last == 's' || last == 'S';
    }

    /** Whether the mark at {@code at} may be the apostrophe of "the drivers' hours". */
    private boolean isPossessive(int at) {
        char before = text.charAt(at - 1);
        return isPlural(before) && at + 1 < extent.end() && text.charAt(at + 1) == ' ' && nextIsLowerCase(at + 1);
    }

    /**
     * Whether a single mark that is not closed in its paragraph opens a quotation over several: it is where a quotation can
     * begin, and the paragraphs that follow open with the same mark until one closes it.
     */
    private boolean isTakenUp(int at, Marks marks) {
        if (!startsSentence(at)) {
            return false;
        }
        int last = Math.min(paragraphs.size(), paragraph + 1 + MAX_PARAGRAPHS);
        for (int next = paragraph + 1; next < last; next++) {
            int begin = paragraphs.get(next).begin();
            QuotationMarks below = new QuotationMarks(text, paragraphs, next, lastClosing, found);
            if (!text.startsWith(marks.open(), begin) || !below.singleOpens(begin)) {
                return false;
            }
            int close = below.closingSingle(begin + marks.open().length());
            if (close >= 0 && !below.isPossessive(close)) {
                return true;
            }
        }
        return false;
    }

    /** Whether double marks between two places come in pairs, so that a single pair around them is plausible. */
    private boolean balanced(int from, int to) {
        int straight = 0;
        int curly = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            straight += c == '"' ? 1 : 0;
            curly += c == '“' ? 1 : c == '”' ? -1 : 0;
        }
        return straight % 2 == 0 && curly == 0;
    }

    /**
     * A quotation at the start of a paragraph continues the one before if that has the same marks, or straight for curly ones, and was
     * not closed.
     */
    private boolean continues(int at, Marks marks) {
        if (found.isEmpty() || at != extent.begin()) {
            return false;
        }
        Quotation last = found.get(found.size() - 1);
        int before = last.outer().begin();
        boolean mixed =
                (marks.open().equals("“") || marks.open().equals("\"")) && "“\"".indexOf(text.charAt(before)) >= 0;
        return !last.closed() && last.paragraph() == paragraph - 1 && (mixed || text.startsWith(marks.open(), before));
    }

    private boolean opens(int at, int length) {
        return (at == extent.begin() || isGap(text.charAt(at - 1)))
                && at + length < extent.end()
                && !Character.isWhitespace(text.charAt(at + length));
    }

    private boolean closes(int at) {
        return at > extent.begin()
                        && !Character.isWhitespace(text.charAt(at - 1))
                        && !isOpeningBracket(text.charAt(at - 1))
                || at + 1 >= extent.end()
                || Character.isWhitespace(text.charAt(at + 1));
    }

    private boolean singleOpens(int at) {
        if (!opens(at, 1)) {
            return false;
        }
        int end = at + 1;
        while (end < extent.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        boolean decade =
                !word.isEmpty() && Character.isDigit(word.charAt(0)) && word.endsWith("s") && word.length() <= 3;
        boolean first = end > at + 1 || !Character.isWhitespace(text.charAt(at + 1));
        return first && !decade && !WordClass.CLIPPED.holds(word);
    }

    /** A straight mark after a digit is an inch mark if a real closing mark follows it. */
    private boolean isInchMark(int at, Marks marks) {
        if (!marks.close().equals("\"") || at == extent.begin() || !Character.isDigit(text.charAt(at - 1))) {
            return false;
        }
        for (int i = at + 1; i < extent.end(); i++) {
            if (text.charAt(i) == '"') {
                return !(opens(i, 1) && !closes(i));
            }
        }
        return false;
    }

    private boolean nextIsLowerCase(int at) {
        return at + 1 < extent.end() && Character.isLowerCase(text.charAt(at + 1));
    }

    /** How many of the marks are at {@code from} or after it, without overlaps. */
    private int count(String mark, int from) {
        return counts.computeIfAbsent(mark, this::counts)[from - extent.begin()];
    }

    private int[] counts(String mark) {
        int length = extent.length();
        int[] behind = new int[length + mark.length() + 1];
        for (int i = length - 1; i >= 0; i--) {
            behind[i] = startsWith(extent.begin() + i, mark) ? behind[i + mark.length()] + 1 : behind[i + 1];
        }
        return behind;
    }

    private boolean startsWith(int at, String mark) {
        return at + mark.length() <= extent.end() && text.startsWith(mark, at);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || isOpeningBracket(c)
                || c == '—'
                || c == '–'
                || c == '-'
                || c == '‘'
                || c == '/';
    }

    private static boolean isOpeningBracket(char c) {
        return c == '(' || c == '[';
    }

    private static boolean isDouble(char c) {
        return c == '"' || c == '“' || c == '”' || c == '«';
    }
}
