package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Agencies;
import org.pullquote.text.WordList;

/**
 * The lines of a report that say who made it: a byline above, credits below.
 *
 * @param report the paragraphs without these lines
 * @param agency the short name of the agency that these lines credit with the text, or null
 * @param authors the authors that the byline names, perhaps none
 */
record Credits(List<TracedText> report, @Nullable String agency, List<String> authors) {
    /** Words in lower case that credits have between names. */
    private enum Word {
        /** Of titles, and of names themselves: "van der", "bin". */
        SMALL,
        /** What a desk calls itself and its work. */
        DESK;

        private static final Map<Word, Set<String>> WORDS =
                WordList.classes(Credits.class, "credit-words.tsv", Word.class);

        boolean holds(String word) {
            return Objects.requireNonNull(WORDS.get(this)).contains(word);
        }
    }

    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY)\\s+(?<who>\\p{Lu}[^.!?:\"“”]{2,110}(?:\\b(?:Jr|Sr|\\p{Lu})\\.[^.!?:\"“”]{0,60})?)");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?:,? (?:and )?\\p{Lu}[\\p{L}.'’-]*){1,8}");
    private static final Pattern LOWER_WORD = Pattern.compile("\\b\\p{Ll}{2,}\\b");
    private static final int MAX_NAME_WORDS = 16;
    private static final String DESK_WORK =
            "(?:Additional )?(?:[Rr]eport(?:ing)?|[Ww]riting|[Ee]diting|[Ww]ritten|[Ee]dited)(?: and \\w+)? [Bb]y (?<who>[^\"“”]{2,400})";
    private static final Pattern DESK = Pattern.compile("\\(?" + DESK_WORK);
    private static final Pattern DESK_AT_END = Pattern.compile("\\s*[(\\[]" + DESK_WORK + "$");
    /** What a desk gives beside a name, such as an address of mail. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*|\\S+\\.\\p{Ll}{2,}\\S*");

    private static final Pattern REUTERS = Pattern.compile("(?i)\\bediting by\\b");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)\\W*(?:©.{2,300}|(?:copyright\\b|\\(c\\))(?<rest>.{2,300}))");
    /** What follows "Copyright" where it marks a text and is no matter of law. */
    private static final Pattern COPYRIGHTED =
            Pattern.compile("(?i)\\W{0,4}(?:©|\\(c\\)|(?:19|20)\\d\\d\\b).*|.*\\ball rights reserved\\b.*");

    private static final Pattern NAMED_SOURCE =
            Pattern.compile("(?i)(?:sources?|via|agency|wire|credit)\\s*:\\s*(?<who>.{2,80})");
    private static final Pattern WITH_INPUTS = Pattern.compile(
            "(?i)\\W*(?:with|from) (?:\\w{1,40}[ ,]{1,3}){0,5}(?:inputs?|agencies|reports?|wires?|wire services?)(?: from (?:\\w++[ ,]*+){1,5})?\\W*");
    private static final Pattern CONTRIBUTED = Pattern.compile(
            ".{0,400}?\\b[Cc]ontribut(?:ed|ing) (?:(?:to )?(?:this|the) (?:report|story|article)\\b|reporting\\b)(?!['’])(?<rest>.{0,200})");
    private static final Pattern CONTRIBUTING = Pattern.compile("Contributing: .{2,200}");
    private static final Pattern ONLY_CONTRIBUTED = Pattern.compile("(?<who>.{2,60}) contributed\\.");
    /** A name alone in brackets under the report: an agency, listed or not. */
    private static final Pattern LONE_MARK = Pattern.compile("\\((?<who>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})\\)");

    private static final Pattern SIGN_OFF =
            Pattern.compile("(?<=[.!?\"”’)])\\s*(?:[—–-]{1,2}\\s?|[(\\[/])(?<who>[\\p{L} .-]{2,30}?)[)\\]/]?\\.?$");

    /**
     * @param known names that may occur alone above the report: the article's authors and its outlet
     */
    static Credits of(List<TracedText> paragraphs, List<String> known) {
        List<TracedText> report = new ArrayList<>(paragraphs);
        List<String> authors = new ArrayList<>();
        String above = takeHead(report, authors, known);
        String below = takeTail(report);
        return new Credits(List.copyOf(report), above != null ? above : below, List.copyOf(authors));
    }

    private static @Nullable String takeHead(List<TracedText> report, List<String> authors, List<String> known) {
        String agency = null;
        for (int i = 0; i < Math.min(HEAD, report.size()); ) {
            String line = report.get(i).text();
            String bare = Agencies.shortName(line);
            Matcher byline = BYLINE.matcher(line);
            if (bare != null) {
                agency = agency == null ? bare : agency;
                report.remove(i);
            } else if (byline.matches() && isNames(byline.group("who"))) {
                String who = byline.group("who").strip();
                String credited = Agencies.creditedIn(who);
                agency = agency == null ? credited : agency;
                authors.addAll(Authors.in(who));
                report.remove(i);
            } else if (known.stream().anyMatch(line::equalsIgnoreCase)) {
                report.remove(i);
            } else if (i + 1 < report.size()
                    && isName(line)
                    && isOutlet(report.get(i + 1).text(), known)) {
                authors.addAll(Authors.in(line));
                report.remove(i);
            } else {
                i++;
            }
        }
        return agency;
    }

    private static boolean isName(String line) {
        return NAME.matcher(line).matches();
    }

    private static boolean isOutlet(String line, List<String> known) {
        return Agencies.shortName(line) != null || known.stream().anyMatch(line::equalsIgnoreCase);
    }

    /** Whether these are names and desks, not a sentence that begins with "By". */
    private static boolean isNames(String who) {
        return LOWER_WORD.matcher(who).results().allMatch(word -> Word.SMALL.holds(word.group()))
                && who.split("\\s+").length <= MAX_NAME_WORDS;
    }

    /** The same for a line of a desk, which may be longer and name more kinds of work ("…; additional reporting by …"). */
    private static boolean isDeskNames(String who) {
        return LOWER_WORD
                .matcher(ADDRESS.matcher(who).replaceAll(""))
                .results()
                .allMatch(word -> Word.SMALL.holds(word.group()) || Word.DESK.holds(word.group()));
    }

    private static @Nullable String takeTail(List<TracedText> report) {
        String agency = null;
        int first = Math.max(1, report.size() - TAIL);
        for (int i = report.size() - 1; i >= first; i--) {
            String line = report.get(i).text();
            if (isCredit(line)) {
                String credited = credited(line);
                agency = agency == null ? credited : agency;
                report.remove(i);
            }
        }
        if (report.isEmpty()) {
            return agency;
        }
        TracedText last = report.get(report.size() - 1);
        Matcher desk = DESK_AT_END.matcher(last.text());
        if (desk.find() && isDeskNames(desk.group("who"))) {
            agency = agency == null && REUTERS.matcher(desk.group()).find() ? "Reuters" : agency;
            last = last.sub(0, desk.start());
        }
        Matcher signOff = SIGN_OFF.matcher(last.text());
        if (signOff.find()) {
            String signed = Agencies.shortName(signOff.group("who"));
            if (signed != null) {
                agency = agency == null ? signed : agency;
                last = last.sub(0, signOff.start());
            }
        }
        report.set(report.size() - 1, last);
        report.removeIf(TracedText::isEmpty);
        return agency;
    }

    private static boolean isCredit(String line) {
        return LONE_MARK.matcher(line).matches()
                || isDesk(line)
                || isCopyright(line)
                || NAMED_SOURCE.matcher(line).matches()
                || WITH_INPUTS.matcher(line).matches()
                || isContribution(line)
                || Agencies.shortName(line) != null;
    }

    /** "Report by Jane Roe", but not "Report by the auditors found …". */
    private static boolean isDesk(String line) {
        Matcher desk = DESK.matcher(line);
        return desk.matches() && isDeskNames(desk.group("who"));
    }

    /** A sentence may begin with the word, too ("Copyright law does not cover …"). */
    private static boolean isCopyright(String line) {
        Matcher copyright = COPYRIGHT.matcher(line);
        if (!copyright.matches()) {
            return false;
        }
        String rest = copyright.group("rest");
        return rest == null || COPYRIGHTED.matcher(rest).matches() || isNames(rest);
    }

    /** Who worked on the text. Much else contributes to something ("Speed contributed to the crash, Roe said"). */
    private static boolean isContribution(String line) {
        Matcher only = ONLY_CONTRIBUTED.matcher(line);
        if (only.matches()) {
            String who = only.group("who");
            return Agencies.shortName(who) != null || isNames(who) && who.contains(" ");
        }
        Matcher contributed = CONTRIBUTED.matcher(line);
        boolean isCredit = contributed.matches()
                && (contributed.group("rest").startsWith(". ") || isDeskNames(contributed.group("rest")));
        return isCredit || CONTRIBUTING.matcher(line).matches();
    }

    private static @Nullable String credited(String line) {
        if (isDesk(line)) {
            // "Editing by" is how Reuters closes a report; others write "Edited by".
            return REUTERS.matcher(line).find() ? "Reuters" : null;
        }
        if (isContribution(line) || WITH_INPUTS.matcher(line).matches()) {
            return null;
        }
        Matcher mark = LONE_MARK.matcher(line);
        if (mark.matches()) {
            String known = Agencies.firstOf(mark.group("who"));
            return known != null ? known : mark.group("who");
        }
        Matcher source = NAMED_SOURCE.matcher(line);
        return source.matches() ? Agencies.firstOf(source.group("who")) : Agencies.namedIn(line);
    }
}
