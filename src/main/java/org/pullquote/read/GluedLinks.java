package org.pullquote.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the box of further links that some pages attach to a name. Without its layout, the box is the full name again, headlines glued to
 * it, and "MORE" ("Jane Doe Jane Ann DoeFive takeaways from the debate MORE said …"). The first name stays.
 *
 * <p>Nothing is cut unless a name occurs twice in a row and a link's text directly follows the second.
 */
final class GluedLinks {
    private static final String END = " MORE";
    private static final String NAME = "[(“\"‘']?\\p{L}[\\p{L}.'’-]{0,60}[)”\"’']?";
    private static final String SUFFIX = "(?:,? (?:Jr|Sr)\\b\\.?| I{2,3}\\b| IV\\b)?";
    private static final String GLUED = "(?=\\p{Lu}|\\p{N}|['‘\"“]\\p{Lu})";
    private static final String LINKS = ".{3,700}?(?<!READ|LEARN|SEE)" + END + "\\b)";

    private static final List<Pattern> BOXES = List.of(
            // The surname again, with a headline glued to it.
            Pattern.compile("\\b(?<surname>\\p{Lu}[\\p{L}'’-]{1,60}\\p{Ll})" + SUFFIX + "(?<box> ?(?:" + NAME
                    + " ){0,7}?\\k<surname>" + SUFFIX + GLUED + LINKS),
            // The given name again, with a surname spelt another way.
            Pattern.compile("\\b(?<given>\\p{Lu}[\\p{L}'’-]{1,60})(?: " + NAME + "){1,2}(?<box> \\k<given>(?: " + NAME
                    + "){0,3}? \\p{Lu}[\\p{L}'’-]{2,60}\\p{Ll}" + GLUED + LINKS),
            // Given name and surname again, and a space before the headline.
            Pattern.compile(
                    "\\b(?<given>\\p{Lu}[\\p{L}'’-]{1,60}) (?<surname>\\p{Lu}[\\p{L}'’-]{1,60})(?<box> \\k<given>(?: "
                            + NAME + "){0,3}? \\k<surname> " + LINKS));

    private GluedLinks() {}

    static TracedText removed(TracedText paragraph) {
        TracedText text = paragraph;
        for (Pattern box : BOXES) {
            if (text.text().contains(END)) {
                text = removed(text, box.matcher(text.text()));
            }
        }
        return text;
    }

    private static TracedText removed(TracedText text, Matcher box) {
        TracedText.Builder kept = new TracedText.Builder();
        int from = 0;
        while (box.find()) {
            kept.add(text, from, box.start("box"));
            from = box.end();
        }
        kept.add(text, from, text.length());
        return kept.build();
    }
}
