package org.pullquote.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.text.WordList;

/** Separates a page's boilerplate from the report, by the patterns in {@code boilerplate.txt}. */
final class Boilerplate {
    private static final Pattern WHOLE = union("= ");
    private static final Pattern LEADING = union("^ ");

    private Boilerplate() {}

    /** The part of a paragraph that belongs to the report; may be empty. */
    static TracedText cut(TracedText paragraph) {
        if (WHOLE.matcher(paragraph.text()).matches()) {
            return paragraph.sub(0, 0);
        }
        Matcher leading = LEADING.matcher(paragraph.text());
        return leading.lookingAt()
                ? paragraph.sub(leading.end(), paragraph.length()).strip()
                : paragraph;
    }

    private static Pattern union(String kind) {
        List<String> patterns = WordList.lines(Boilerplate.class, "boilerplate.txt").stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> "(?:" + line.substring(kind.length()) + ")")
                .toList();
        return Pattern.compile(String.join("|", patterns));
    }
}
