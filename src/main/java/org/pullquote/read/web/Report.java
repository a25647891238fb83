package org.pullquote.read.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the report in a page: the element whose blocks of running text outweigh its links and scraps by most, without its boilerplate.
 *
 * <p>Every block of text has a weight: its length if it reads as running text, negative if it is a link or a scrap. The element with the
 * greatest sum holds the report; if nearly all of that sum lies in one of its parts, that part does.
 */
final class Report {
    /** Characters; a paragraph of news has some two hundred. */
    private static final int MIN_RUNNING_CHARACTERS = 60;

    private static final int LINK_COST = 40;
    private static final int SCRAP_COST = 5;

    /** The least share of the whole's weight with which a part replaces the whole. */
    private static final double MIN_PART = 0.85;

    private static final Pattern BYLINE = Pattern.compile("(?:By|BY)\\s+\\p{Lu}.{2,120}");
    private static final Sum NOTHING = new Sum();

    private final Map<Element, Sum> sums = new IdentityHashMap<>();
    private final List<TextBlock> blocks;

    /** Sums over the blocks in an element. */
    private static final class Sum {
        private int weight;
        private int blocks;
        private int running;
    }

    private Report(List<TextBlock> blocks) {
        this.blocks = blocks;
        for (TextBlock block : blocks) {
            int weight = weight(block);
            int running = isRunning(block) ? 1 : 0;
            for (Element element = block.owner(); element != null; element = element.parent()) {
                Sum sum = sums.computeIfAbsent(element, any -> new Sum());
                sum.weight += weight;
                sum.blocks++;
                sum.running += running;
            }
        }
    }

    /**
     * The blocks of the report, in order; none if the page has no running text.
     *
     * @param page the page; what is not part of the report is removed from it
     */
    static List<TextBlock> of(Document page, String title) {
        Furniture.removeFrom(page);
        Report report = new Report(TextBlocks.in(page.body()));
        Set<Element> roots = report.roots(page.body());
        List<TextBlock> inside = report.blocks.stream()
                .filter(block -> isIn(block.owner(), roots))
                .toList();
        return trimmed(inside, title);
    }

    private static int weight(TextBlock block) {
        if (block.isLink()) {
            return -LINK_COST;
        }
        return isRunning(block) ? block.text().length() : block.isHeading() ? 0 : -SCRAP_COST;
    }

    /** The element of the report, preceded by elements that hold its beginning. */
    private Set<Element> roots(Element body) {
        Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        Element part = heaviest(body);
        while (part != null) {
            Element whole = part;
            part = mainPart(whole);
            if (part == null) {
                roots.add(whole);
            } else {
                addBeginnings(whole, part, roots);
            }
        }
        return roots;
    }

    private Element heaviest(Element body) {
        Element best = body;
        // In page order, so that the first of equal elements is chosen, and the innermost of nested ones.
        for (Element candidate : body.getAllElements()) {
            int more = weight(candidate) - weight(best);
            if (more > 0 || more == 0 && isInside(candidate, best)) {
                best = candidate;
            }
        }
        Element parent = best.parent();
        boolean isBlock = sum(best).blocks < 2;
        return isBlock && parent != null && best != body ? parent : best;
    }

    private @Nullable Element mainPart(Element whole) {
        for (Element child : whole.children()) {
            boolean isLeaf = sum(child).blocks < 2;
            if (!isLeaf && weight(child) >= MIN_PART * weight(whole)) {
                return child;
            }
        }
        return null;
    }

    /** Adds a lead or standfirst outside the text's element: an element with nothing but running text. */
    private void addBeginnings(Element whole, Element part, Set<Element> roots) {
        for (Element child : whole.children()) {
            if (child == part) {
                return;
            }
            Sum sum = sum(child);
            if (sum.weight > 0 && sum.running == sum.blocks) {
                roots.add(child);
            }
        }
    }

    private int weight(Element element) {
        return sum(element).weight;
    }

    private Sum sum(Element element) {
        return sums.getOrDefault(element, NOTHING);
    }

    private static boolean isInside(Element element, Element whole) {
        Element at = element;
        while (at != null && at != whole) {
            at = at.parent();
        }
        return at != null;
    }

    private static boolean isIn(Element element, Set<Element> roots) {
        for (Element at = element; at != null; at = at.parent()) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Removes the headline, links, and what is above the first or below the last running text; bylines and sentences with long links stay. A
     * heading needs text below it.
     */
    private static List<TextBlock> trimmed(List<TextBlock> blocks, String title) {
        int first = 0;
        while (first < blocks.size() && !isRunning(blocks.get(first))) {
            first++;
        }
        while (first > 0
                && first < blocks.size()
                && BYLINE.matcher(blocks.get(first - 1).text()).matches()) {
            first--;
        }
        int last = blocks.size() - 1;
        while (last > first && !isRunning(blocks.get(last))) {
            last--;
        }
        List<TextBlock> kept = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            TextBlock block = blocks.get(i);
            boolean headsText = i + 1 <= last
                    && !blocks.get(i + 1).isLink()
                    && !blocks.get(i + 1).isHeading();
            boolean stays = (!block.isLink() || block.isLinkedSentence())
                    && (!block.isHeading() || headsText && !isTitle(block, title));
            if (stays) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isTitle(TextBlock block, String title) {
        return block.text().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
    }

    private static boolean isRunning(TextBlock block) {
        return !block.isHeading()
                && !block.isLink()
                && (block.text().length() >= MIN_RUNNING_CHARACTERS || block.words() >= 4 && block.endsSentence());
    }
}
