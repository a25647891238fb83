package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;
import org.pullquote.text.WordList;

/**
 * Recognizes links to other articles that a saved page has between its paragraphs: "Related: …", "(Watch: …)", "… Read more", the
 * list below "See also", and a line all in capitals. They are not part of what this article reports.
 */
final class LinkLine {
    private static final Set<String> LABELS = WordList.words(LinkLine.class, "link-labels.txt");

    /** What may precede the first word of a line. */
    private static final String LEAD = "^[^\\p{L}\\p{N}“\"]*";

    private static final Pattern LABELLED = Pattern.compile(LEAD + "(\\p{L}[\\p{L}’'\\- ]{2,30}?)\\s*[:|»]\\s*+\\S");
    private static final Pattern LABEL = Pattern.compile(LEAD + "(\\p{L}[\\p{L}’'\\- ]{2,30}?)\\s*[:|»]?\\s*$");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*(\\p{L}[\\p{L}’'\\- ]{2,30}?)\\s*:[^()]*\\)");
    private static final Pattern READ_MORE = Pattern.compile("[^.!?…\"”’']\\s+[Rr]ead more\\W*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’')]*$");
    private static final int LONGEST_LINE_CHARACTERS = 200;
    private static final int FEWEST_CAPITAL_WORDS = 4;

    private final List<Span> lines;

    LinkLine(Document document) {
        this.lines = lines(document);
    }

    /** Whether all of the content is in such lines. */
    boolean holds(Attribution attribution) {
        return !lines.isEmpty()
                && attribution.content().stream()
                        .allMatch(span -> lines.stream().anyMatch(line -> line.contains(span)));
    }

    private static List<Span> lines(Document document) {
        List<Span> lines = new ArrayList<>();
        boolean listed = false;
        for (int i = document.headline() ? 1 : 0; i < document.paragraphs().size(); i++) {
            Span paragraph = document.paragraphs().get(i);
            String text = paragraph.of(document.text()).strip();
            boolean line = text.length() <= LONGEST_LINE_CHARACTERS
                    && !SENTENCE_END.matcher(text).find();
            boolean heading = isLabelled(LABEL, text);
            listed = heading || listed && line;
            if (heading || listed || isLabelled(LABELLED, text) || line && isLink(text)) {
                lines.add(paragraph);
            } else {
                addBracketed(paragraph, document.text(), lines);
            }
        }
        return List.copyOf(lines);
    }

    private static boolean isLink(String text) {
        return READ_MORE.matcher(text).find()
                || text.split("\\s+").length >= FEWEST_CAPITAL_WORDS
                        && text.chars().filter(Character::isUpperCase).count() > text.length() / 2
                        && text.chars().noneMatch(Character::isLowerCase);
    }

    private static void addBracketed(Span paragraph, String text, List<Span> lines) {
        Matcher bracketed = BRACKETED.matcher(text).region(paragraph.begin(), paragraph.end());
        while (bracketed.find()) {
            if (isLabel(bracketed.group(1))) {
                lines.add(new Span(bracketed.start(), bracketed.end()));
            }
        }
    }

    private static boolean isLabelled(Pattern pattern, String text) {
        Matcher labelled = pattern.matcher(text);
        return labelled.find() && isLabel(labelled.group(1));
    }

    private static boolean isLabel(String words) {
        return LABELS.contains(words.strip().replace('’', '\'').toLowerCase(Locale.ROOT));
    }
}
