package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pullquote.model.Rejection.Reason;

/**
 * The headline and the report of a page saved as text: menu lines, headline, standfirst, dateline and paragraphs, menu lines.
 *
 * <p>The report begins at its dateline, else at the first paragraph. The headline is the first line above it that is long enough, the lines
 * between them are the standfirst, and menus follow the last paragraph.
 *
 * @param title the headline, empty if the text begins with its first paragraph
 * @param paragraphs the report, clean, without boilerplate
 */
record PageText(String title, List<TracedText> paragraphs) {
    private static final int HEADLINE_WORDS = 4;
    private static final int STANDFIRST_WORDS = 7;
    private static final int PARAGRAPH_WORDS = 5;
    private static final int UNCLOSED_PARAGRAPH_WORDS = 20;
    private static final int LEAD_CHARACTERS = 90;
    /** A heading mark in Markdown. */
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6} +");

    private static final Pattern MENU = Pattern.compile(
            "(?i)(?:https?://|www\\.)\\S+|.*[|>»›•·].*|.*\\b\\d{1,2}:\\d{2}\\b.*|(?:skip to|log in|sign in|all news|top stories|latest news).*");

    /**
     * @throws UnreadableRecord MALFORMED_PAGE if nothing in it reads as an article
     */
    static PageText of(String page) throws UnreadableRecord {
        List<TracedText> lines = BodyText.allParagraphs(page);
        int lead = lead(lines);
        int last = lead;
        for (int i = lead; i < lines.size(); i++) {
            last = isParagraph(lines.get(i).text()) ? i : last;
        }
        int headline = headline(lines.subList(0, lead));
        if (lead == lines.size()) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_PAGE,
                    "expected a headline and below it a dateline or a paragraph; found no paragraph among "
                            + lines.size() + " lines");
        }
        List<TracedText> report = new ArrayList<>();
        for (TracedText line : lines.subList(headline + 1, lead)) {
            if (wordsOf(line.text()) >= STANDFIRST_WORDS && !isMenu(line.text())
                    || line.text().startsWith("By ")) {
                report.add(line);
            }
        }
        report.addAll(lines.subList(lead, last + 1));
        return new PageText(
                headline < 0
                        ? ""
                        : HEADING_MARK.matcher(lines.get(headline).text()).replaceFirst(""),
                BodyText.withoutRepetition(BodyText.withoutBoilerplate(report)));
    }

    private static int lead(List<TracedText> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (Dateline.at(line) != null && isParagraph(line)) {
                return i;
            }
        }
        if (!lines.isEmpty() && isReport(lines.get(0).text())) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (isParagraph(line) && line.length() >= LEAD_CHARACTERS) {
                return i;
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isParagraph(lines.get(i).text())) {
                return i;
            }
        }
        return lines.size();
    }

    private static int headline(List<TracedText> above) {
        for (int i = 0; i < above.size(); i++) {
            String line = above.get(i).text();
            if (wordsOf(line) >= HEADLINE_WORDS && !isMenu(line)) {
                return i;
            }
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            String line = above.get(i).text();
            if (wordsOf(line) >= 2 && !isMenu(line)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMenu(String line) {
        return MENU.matcher(line).matches();
    }

    private static boolean isParagraph(String line) {
        int words = wordsOf(line);
        return words >= PARAGRAPH_WORDS && Paragraphs.endsSentence(line) || words >= UNCLOSED_PARAGRAPH_WORDS;
    }

    /** Whether a line is too long for a headline and ends with a full stop, as no headline does. */
    private static boolean isReport(String line) {
        return wordsOf(line) >= UNCLOSED_PARAGRAPH_WORDS && line.length() >= LEAD_CHARACTERS && line.endsWith(".");
    }

    private static int wordsOf(String line) {
        return line.split("\\s+").length;
    }
}
