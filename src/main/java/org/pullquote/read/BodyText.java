package org.pullquote.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pullquote.model.AlignedText;

/**
 * Extracts the clean text of an article's body and traces it to its positions in the body.
 *
 * <p>If the body holds markup, tags, scripts, comments and shortcodes are removed and entities decoded. Ligatures are resolved, wrongly decoded
 * characters repaired ({@link MisreadText}), invisible characters dropped, white space normalized, hard-wrapped lines joined, and
 * paragraphs that run into each other without a space separated. Left out are paragraphs that are not part of the report (calls to read,
 * click, sign up or share; advertisements; marked captions and picture credits), repeated paragraphs, and links glued to a name. Nothing is
 * added but spaces, the blank lines between paragraphs, and the marks of quotations that an element {@code q} stands for. Stateless and thread-safe.
 */
public final class BodyText {
    /** Shorter paragraphs may be repeated on purpose ("Yes."). */
    private static final int MIN_REPEATED_CHARACTERS = 40;

    private BodyText() {}

    /**
     * The clean text of {@code body}; its runs point into {@code body} exactly as it is given here.
     */
    public static AlignedText clean(String body) {
        return TracedText.join(paragraphs(body));
    }

    /** Every paragraph of a body, menu lines and repetitions included. */
    static List<TracedText> allParagraphs(String body) {
        TracedText plain = Markup.removed(EscapedBreaks.resolved(TracedText.of(body)));
        return Paragraphs.of(Ligatures.resolved(MisreadText.repaired(Shortcodes.removed(plain))));
    }

    static List<TracedText> paragraphs(String body) {
        List<TracedText> paragraphs = allParagraphs(body).stream()
                .flatMap(paragraph -> LostBreaks.split(paragraph).stream())
                .toList();
        return withoutRepetition(withoutBoilerplate(paragraphs));
    }

    static List<TracedText> withoutBoilerplate(List<TracedText> paragraphs) {
        List<TracedText> kept = new ArrayList<>();
        for (TracedText paragraph : paragraphs) {
            TracedText content = Boilerplate.cut(GluedLinks.removed(paragraph));
            if (!content.isEmpty()) {
                kept.add(content);
            }
        }
        return kept;
    }

    static List<TracedText> withoutRepetition(List<TracedText> paragraphs) {
        Set<String> seen = new HashSet<>();
        List<TracedText> kept = new ArrayList<>();
        for (TracedText paragraph : paragraphs) {
            if (paragraph.length() < MIN_REPEATED_CHARACTERS
                    || seen.add(paragraph.text().toLowerCase(Locale.ROOT))) {
                kept.add(paragraph);
            }
        }
        return kept;
    }

    /** A headline or other one-line text, without markup and surplus white space. */
    static String oneLine(String text) {
        List<String> lines = new ArrayList<>();
        for (TracedText paragraph : allParagraphs(text)) {
            lines.add(paragraph.text());
        }
        return String.join(" ", lines);
    }
}
