package org.pullquote.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Detects bodies that a service truncated, by the mark that it puts after the cut. */
final class CutBody {
    private static final int MAX_MARK_CHARACTERS = 900;

    private static final Pattern MARK =
            Pattern.compile("(?<mark>\\[\\+?\\d{1,9} (?:more )?(?:chars?|characters|words)\\.{0,3}\\]"
                    + "|\\[ ?(?:…|\\.{3}|&hellip;|&#8230;|&#x2026;) ?\\]"
                    + "|(?i:\\(more(?:…|\\.{3}|&hellip;)\\))"
                    + "|(?i:only available in (?:\\w{1,20} ){1,5}plans?))\\s{0,9}(?:</?[A-Za-z][^<>]{0,60}>\\s{0,9}){0,5}"
                    + "(?:\\(?(?:Read more|Read the (?:full|rest|whole)|Continue reading|View the (?:full|original)|The post \\S.{0,400} appeared first)\\b"
                    + "[^\\n]{0,400})?$");

    private CutBody() {}

    /** The mark at the end of the body, or null if there is none. */
    static @Nullable String mark(String body) {
        String end =
                body.substring(Math.max(0, body.length() - MAX_MARK_CHARACTERS)).stripTrailing();
        Matcher mark = MARK.matcher(end);
        return mark.find() ? mark.group("mark") : null;
    }
}
