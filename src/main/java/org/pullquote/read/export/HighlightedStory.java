package org.pullquote.read.export;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A story of the CNN and Daily Mail corpus: it has no headline, and ends with highlights that somebody else wrote. Those of the Daily Mail
 * begin with a byline and the times of publication, each part on lines of its own.
 */
final class HighlightedStory {
    private static final String GAP = "[\\s.|]{0,40}";
    private static final String TIME =
            "(?<time%1$s>\\d{1,2}:\\d{2}(?: [A-Z]{2,4})?), (?<day%1$s>\\d{1,2} \\p{L}{3,9} \\d{4})";
    private static final Pattern HEAD =
            Pattern.compile("(?:By[ \\t]{0,9}\\n" + GAP + "(?<who>\\p{Lu}[^\\n.|]{1,100}?)[ \\t]{0,9}\\n" + GAP
                    + ")?(?:(?:PUBLISHED|CREATED):" + GAP + TIME.formatted("1") + GAP + ")?(?:UPDATED:" + GAP
                    + TIME.formatted("2") + GAP
                    + ")?");

    private HighlightedStory() {}

    static List<Map<String, Object>> documents(String text) {
        int end = text.indexOf("\n@highlight");
        String story = text.substring(0, Math.max(0, end)).strip();
        Matcher head = HEAD.matcher(story);
        boolean isHeaded = head.lookingAt() && head.end() > 0;
        return List.of(Labels.fields(
                "authors",
                isHeaded ? head.group("who") : null,
                "published",
                isHeaded ? published(head) : null,
                "body",
                isHeaded ? story.substring(head.end()) : story));
    }

    private static @Nullable String published(Matcher head) {
        String number = head.group("day1") != null ? "1" : "2";
        return head.group("day" + number) == null
                ? null
                : head.group("day" + number) + " " + head.group("time" + number);
    }
}
