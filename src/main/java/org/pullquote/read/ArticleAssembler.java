package org.pullquote.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Draft;
import org.pullquote.model.Issue;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.names.Agencies;

/** Cleans a draft's text, extracts dateline, credits and agency, checks it, and makes the article. Thread-safe. */
final class ArticleAssembler {
    /** Paragraphs searched: a dateline may follow a standfirst, a caption or highlights. */
    private static final int DATELINE_WITHIN = 5;

    /** No language has longer words on average; catches long texts without spaces. */
    private static final int MAX_MEAN_WORD_CHARACTERS = 20;

    private static final Pattern READ_MORE = Pattern.compile("(?i)\\s+read more(?: at)?:?\\s+https?://\\S+$");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final ReadOptions options;

    ArticleAssembler(ReadOptions options) {
        this.options = options;
    }

    /**
     * @throws UnreadableRecord WITHDRAWN, EMBARGOED, MALFORMED_PAGE, NO_SOURCE, NO_BODY, TOO_LONG, WRONG_ENCODING, NOT_ENGLISH
     */
    Article assemble(Draft draft) throws UnreadableRecord {
        String withdrawn = draft.revision().withdrawn();
        if (withdrawn != null) {
            throw new UnreadableRecord(
                    Reason.WITHDRAWN, "its own state is '" + withdrawn + "', expected an article that is published");
        }
        if (draft.revision().embargo() != null) {
            throw new UnreadableRecord(
                    Reason.EMBARGOED,
                    "embargoed until " + draft.revision().embargo() + ", which is after the run began");
        }
        PageText page = draft.isPage() ? PageText.of(draft.body()) : null;
        String title = title(page == null ? draft.title() : page.title(), draft.source());
        checkHeadline(title);
        List<TracedText> paragraphs = page == null ? BodyText.paragraphs(draft.body()) : page.paragraphs();
        Credits credits = Credits.of(withoutTitle(paragraphs, title), known(draft));
        List<TracedText> report = new ArrayList<>(credits.report());
        Dateline dateline = takeDateline(report);
        AlignedText text = TracedText.join(report);
        if (text.text().isBlank()) {
            throw new UnreadableRecord(
                    Reason.NO_BODY,
                    "nothing but markup and furniture in a body of "
                            + draft.body().length() + " characters");
        }
        checkLength(text.text());
        checkCharacters(text.text());
        checkLanguage(text.text(), draft.language());
        List<String> authors = draft.authors().isEmpty() ? credits.authors() : draft.authors();
        String agency = agency(draft, dateline, credits, authors);
        String source = source(draft, agency);
        String contentHash = ContentHash.of(source, title, draft.body());
        return new Article(
                draft.id() != null ? draft.id() : draft.url() != null ? draft.url() : contentHash,
                contentHash,
                source,
                agency,
                draft.url(),
                title,
                authors,
                draft.publishedAt(),
                publishedDate(draft, dateline),
                dateline != null && dateline.place() != null ? dateline.place() : draft.dateline(),
                "en",
                draft.body(),
                text,
                options.collection(),
                draft.path(),
                draft.record(),
                issues(draft, title, dateline));
    }

    private List<Issue> issues(Draft draft, String title, @Nullable Dateline dateline) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(draft.issues());
        if (draft.source() == null && options.source() == null) {
            issues.add(Issue.SOURCE_FROM_AGENCY);
        }
        if (draft.publishedDate() == null && publishedDate(draft, dateline) != null) {
            issues.add(Issue.DAY_FROM_DATELINE);
        }
        if (title.isEmpty()) {
            issues.add(Issue.NO_TITLE);
        }
        return List.copyOf(issues);
    }

    private static String title(String given, @Nullable String source) {
        String title = READ_MORE.matcher(BodyText.oneLine(given)).replaceFirst("");
        if (source != null) {
            for (String between : List.of(" - ", " | ", " – ", " — ", " : ")) {
                if (title.toLowerCase(Locale.ROOT).endsWith((between + source).toLowerCase(Locale.ROOT))) {
                    return title.substring(0, title.length() - between.length() - source.length());
                }
            }
        }
        return title;
    }

    private static void checkHeadline(String title) throws UnreadableRecord {
        if (title.length() > FieldText.MAX_CHARACTERS) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG,
                    "a headline of " + title.length() + " characters, expected at most " + FieldText.MAX_CHARACTERS);
        }
    }

    private static List<String> known(Draft draft) {
        List<String> known = new ArrayList<>(draft.authors());
        if (draft.source() != null) {
            known.add(draft.source());
        }
        return known;
    }

    private static List<TracedText> withoutTitle(List<TracedText> paragraphs, String title) {
        boolean repeated = !paragraphs.isEmpty() && paragraphs.get(0).text().equalsIgnoreCase(title);
        return repeated ? paragraphs.subList(1, paragraphs.size()) : paragraphs;
    }

    private static @Nullable Dateline takeDateline(List<TracedText> report) {
        for (int i = 0; i < Math.min(DATELINE_WITHIN, report.size()); i++) {
            Dateline dateline = Dateline.at(report.get(i).text());
            if (dateline != null) {
                TracedText paragraph = report.get(i);
                report.set(
                        i, paragraph.sub(dateline.length(), paragraph.length()).strip());
                return dateline;
            }
        }
        return null;
    }

    private void checkLength(String text) throws UnreadableRecord {
        long words = WORD.matcher(text).results().count();
        if (words > options.maxWords() || text.length() / MAX_MEAN_WORD_CHARACTERS > options.maxWords()) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG,
                    "an article of " + words + " words and " + text.length() + " characters, expected at most "
                            + options.maxWords() + " words");
        }
    }

    private static void checkCharacters(String text) throws UnreadableRecord {
        String trace = MisreadText.trace(text);
        if (trace != null) {
            throw new UnreadableRecord(
                    Reason.WRONG_ENCODING,
                    "characters were lost when the text was read in a wrong encoding before: '" + trace + "'");
        }
    }

    private static void checkLanguage(String text, @Nullable String declared) throws UnreadableRecord {
        String foreign = LanguageCheck.foreignMajority(text, declared);
        if (foreign != null) {
            throw new UnreadableRecord(
                    Reason.NOT_ENGLISH, "reads as " + nameOf(foreign) + ", expected English: '" + excerpt(text) + "'");
        }
    }

    private static String nameOf(String language) {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::new)
                .filter(locale -> locale.getISO3Language().equals(language))
                .findFirst()
                .map(locale -> locale.getDisplayLanguage(Locale.ENGLISH) + " (" + language + ")")
                .orElse(language + " (ISO 639-3)");
    }

    private static String excerpt(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static @Nullable String agency(
            Draft draft, @Nullable Dateline dateline, Credits credits, List<String> authors) {
        String given = draft.agency();
        if (given != null) {
            String known = Agencies.creditedIn(given);
            return known != null ? known : given;
        }
        if (dateline != null && dateline.agency() != null) {
            return dateline.agency();
        }
        return credits.agency() != null ? credits.agency() : Authors.agency(authors);
    }

    private String source(Draft draft, @Nullable String agency) throws UnreadableRecord {
        if (draft.source() != null) {
            return draft.source();
        }
        if (options.source() != null) {
            return options.source();
        }
        // A page saved as text names no outlet, so its agency stands in.
        if (draft.isPage() && agency != null) {
            return agency;
        }
        throw new UnreadableRecord(
                Reason.NO_SOURCE,
                "no source in the record, and the job names none; set the job's source or map the field");
    }

    private @Nullable LocalDate publishedDate(Draft draft, @Nullable Dateline dateline) {
        if (draft.publishedDate() != null || dateline == null) {
            return draft.publishedDate();
        }
        return dateline.date(draft.publishedYear() != null ? draft.publishedYear() : options.year());
    }
}
