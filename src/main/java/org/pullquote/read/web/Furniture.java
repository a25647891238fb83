package org.pullquote.read.web;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes out of a page what is no part of its report: scripts and forms, menus, captions, boxes with related links, tickers,
 * advertisements, calls to subscribe, comments. They are known by their elements, or by the names that publishers give them.
 */
final class Furniture {
    private static final String NO_TEXT = "script, style, noscript, template, svg, canvas, object, embed, audio, video, map";
    private static final String SELDOM_TEXT =
            "nav, footer, figcaption, aside, form, figure, iframe, button, select, input, textarea, label, dialog, [role=navigation],"
                    + " [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog], [aria-hidden=true], [hidden],"
                    + " [style*=display:none], [style*=display: none]";

    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?|disqus|respond|related\\w*|recommend\\w*|recirc\\w*|sidebar\\w*|shar(?:e|ing)\\w*|social\\w*|follow|promo\\w*"
                    + "|newsletter\\w*|subscri\\w*|sign-?up|sponsor\\w*|advert\\w*|ads?|banner|dfp|breadcrumbs?|byline|bio|author-?(?:info|box|card|bio)"
                    + "|captions?|credits?|popular|trending|ticker|most-?(?:read|viewed|popular)|more-?(?:on|from|stories|news|in)|also-?(?:read|on|in)|read-?(?:more|next|also)"
                    + "|up-?next|next-?(?:story|article)|outbrain|taboola|zergnet|footer|menu|navbar|navigation|cookies?|consent|gdpr|toolbar|tags?|taglist"
                    + "|topics|teasers?|galler(?:y|ies)|slideshow|carousel|poll|quiz|ratings?|modal|pop-?up|overlay|pagination|pager|skip|timestamp|dateline-date"
                    + "|copyright|rail|masthead|metadata|meta|postmeta|entry-meta|post-meta|hidden|screen-reader\\w*|sr-only|visually-?hidden|print-?only|noprint|paywall-?(?:msg|message|prompt)|tooltip|infobox|toc)(?:$|[\\s_-])");

    /** Names of what holds the report, whatever else they say ("entry-content-read-more"). */
    private static final Pattern REPORT_NAMES =
            Pattern.compile("(?:article|story|post|entry|news|main|page)[_-]*(?:body|content|text)");

    /** Names of what readers wrote, which may be longer than the report. */
    private static final Pattern READERS =
            Pattern.compile("(?:^|[\\s_-])(?:comments?(?:-?(?:list|area|section|thread))?|disqus\\w*|respond)(?:$|[\\s_-])");

    private static final Pattern PICTURES =
            Pattern.compile("(?:^|[\\s_-])(?:image|img|photo|picture|media)(?:$|[\\s_-]|Top|Box)");
    private static final int MAX_CAPTION_CHARACTERS = 500;

    /** Beyond this share of the page's text, a name says nothing. */
    private static final double MAX_SHARE = 0.4;

    private static final double MAX_READERS_SHARE = 0.9;

    private final Map<Element, Integer> characters = new IdentityHashMap<>();
    private final int all;

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
            if (element.is("html, body, article, main") || REPORT_NAMES.matcher(names).find()) {
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
