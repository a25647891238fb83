package org.pullquote.read;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what WordPress keeps in a text for its templates, as feeds without templates and exports show it: media with their captions
 * ("[caption id="a"]…[/caption]", "[gallery ids="1,2"]"), and the marks of page builders, whose content stays ("[vc_column]").
 */
final class Shortcodes {
    private static final Pattern MARK = Pattern.compile(
            "\\[(?:(?<media>caption|wp_caption|embed|audio|video|playlist|gallery|pullquote)(?<attributes>\\s[^\\[\\]]{0,1000}|)"
                    + "|/?(?:vc|et_pb|fusion|su|cs|av)_\\w{1,40}(?:\\s[^\\[\\]]{0,1000})?)\\]");
    private static final int MAX_CONTENT_CHARACTERS = 3_000;

    private Shortcodes() {}

    static TracedText removed(TracedText text) {
        String characters = text.text();
        if (characters.indexOf('[') < 0) {
            return text;
        }
        TracedText.Builder kept = new TracedText.Builder();
        Set<String> unclosed = new HashSet<>();
        Matcher mark = MARK.matcher(characters);
        int at = 0;
        while (mark.find(at)) {
            int end = end(characters, mark, unclosed);
            kept.add(text, at, end < 0 ? mark.end() : mark.start());
            at = end < 0 ? mark.end() : end;
        }
        if (at == 0) {
            return text;
        }
        kept.add(text, at, text.length());
        return kept.build();
    }

    /**
     * Where the mark and its content end; negative if it may be words in brackets.
     *
     * @param unclosed names that are not closed any more, so that each is searched for only once
     */
    private static int end(String text, Matcher mark, Set<String> unclosed) {
        String name = mark.group("media");
        if (name == null) {
            return mark.end();
        }
        String closing = "[/" + name + "]";
        int close = unclosed.contains(name) ? -1 : text.indexOf(closing, mark.end());
        if (close < 0) {
            unclosed.add(name);
        } else if (close - mark.end() <= MAX_CONTENT_CHARACTERS) {
            return close + closing.length();
        }
        boolean isMark = mark.group("attributes").indexOf('=') > 0 || name.equals("gallery") || name.equals("playlist");
        return isMark ? mark.end() : -1;
    }
}
