package org.pullquote.read.web;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.pullquote.text.WordList;

/**
 * Removes from a page what is not part of its report: scripts and forms, menus, captions, boxes with related links, tickers,
 * advertisements, calls to subscribe, comments. Such parts are recognised by element, or by the names that publishers give.
 */
final class Furniture {
    private static final String NO_TEXT =
            "script, style, noscript, template, svg, canvas, object, embed, audio, video, map";
    private static final String SELDOM_TEXT =
            "nav, footer, figcaption, aside, form, figure, iframe, button, select, input, textarea, label, dialog, [role=navigation],"
                    + " [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog], [aria-hidden=true], [hidden],"
                    + " [style*=display:none], [style*=display: none]";

    private static final Pattern NAMES =
            words(String.join("|", WordList.lines(Furniture.class, "furniture-names.txt")));

    /** Names of elements that hold the report, whatever else the name contains ("entry-content-read-more"). */
    private static final Pattern REPORT_NAMES =
            Pattern.compile("(?:article|story|post|entry|news|main|page)[_-]*(?:body|content|text)");

    /** Names of elements with readers' comments, which may be longer than the report. */
    private static final Pattern READERS = words("comments?(?:-?(?:list|area|section|thread))?|disqus\\w*|respond");

    private static final Pattern PICTURES = words("(?:image|img|photo|picture|media)(?:top|box)?");
    private static final int MAX_CAPTION_CHARACTERS = 500;

    /** Elements with more than this share of the page's text are kept, whatever their names. */
    private static final double MAX_SHARE = 0.4;

    private static final double MAX_READERS_SHARE = 0.9;

    private final Map<Element, Integer> characters = new IdentityHashMap<>();
    private final int all;

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + alternatives + ")(?:$|[\\s_-])");
    }

    private Furniture(Element page) {
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                int length = text.getWholeText().strip().length() + 1;
                for (Element element = text.parent(); element != null; element = element.parent()) {
                    characters.merge(element, length, Integer::sum);
                }
            }
        });
        all = characters.getOrDefault(page, 0);
    }

    static void removeFrom(Element page) {
        page.select(NO_TEXT).remove();
        new Furniture(page).remove(page);
    }

    private void remove(Element page) {
        page.select(SELDOM_TEXT).forEach(element -> remove(element, MAX_SHARE * all));
        for (Element element : page.select("[class], [id]")) {
            String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            if (element.is("html, body, article, main")
                    || REPORT_NAMES.matcher(names).find()) {
                continue;
            }
            if (READERS.matcher(names).find()) {
                remove(element, MAX_READERS_SHARE * all);
            } else if (NAMES.matcher(names).find()) {
                remove(element, MAX_SHARE * all);
            } else if (PICTURES.matcher(names).find()) {
                remove(element, Math.min(MAX_CAPTION_CHARACTERS, MAX_SHARE * all));
            }
        }
    }

    private void remove(Element element, double maxCharacters) {
        if (element.parent() != null && characters.getOrDefault(element, 0) <= maxCharacters) {
            element.remove();
        }
    }
}
