package org.pullquote.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pullquote.model.AlignedText;

/**
 * The words of an article's body, traced to where they stand in it.
 *
 * <p>Tags, scripts and comments are removed and entities decoded, where the body holds any; ligatures resolved and characters
 * of a wrong encoding put right ({@link MisreadText}); invisible characters dropped;
 * white space evened; hard-wrapped lines joined; paragraphs that run into each other without a space parted; paragraphs that
 * are no part of the report (calls to read, click, sign up or share; advertisements; marked captions and picture credits),
 * paragraphs that stand there a second time, and links glued to a name are left out.
 * Nothing is put in but spaces and the blank lines between paragraphs. Stateless, safe for any number of threads.
 */
public final class BodyText {
    /** Shorter ones may well be meant twice ("Yes."). */
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
        TracedText plain = MisreadText.repaired(Markup.removed(TracedText.of(body)));
        return Paragraphs.of(Ligatures.resolved(plain));
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

    /** A headline, or any text of one line, without markup and needless white space. */
    static String oneLine(String text) {
        List<String> lines = new ArrayList<>();
        for (TracedText paragraph : allParagraphs(text)) {
            lines.add(paragraph.text());
        }
        return String.join(" ", lines);
    }
}
