package org.pullquote.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Draft;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Issue;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Revision;
import org.pullquote.read.field.FoundFields;

/** Turns the fields of a record into a draft, or gives the reason for rejecting it. */
final class RecordInterpreter {
    private static final int MIN_CONTROL_CHARACTERS = 10;
    private static final int MAX_AUTHORS = 500;
    private static final Pattern PICTURE_CREDIT = Pattern.compile(
            "(?i)(?:\\w{1,20} )?(?:photo(?:graph)?|image|picture|illustration|graphic|video)s?(?: (?:credits?|courtesy|by|from|via|of)\\b.*|\\s*[:/|©].*)");

    /** What a system gives in place of an author's name: its own number of the author, an address. */
    private static final Pattern NO_NAME = Pattern.compile("\\d+|(?i:https?://|www\\.)\\S*|\\S+@\\S+\\.\\S+");

    /** Is told of each draft that is made from fields. */
    interface Listener {
        void drafted(Draft draft, FieldReader fields);
    }

    private final ReadOptions options;
    private final Instant now;
    private final Listener listener;

    /**
     * @param now the time with which embargoes are compared
     */
    RecordInterpreter(ReadOptions options, Instant now, Listener listener) {
        this.options = options;
        this.now = now;
        this.listener = listener;
    }

    /** The records in an object of a file: the object itself, or the records inside it if it has no body and is an envelope. */
    List<Map<String, Object>> opened(Map<String, Object> object) {
        if (new FieldReader(options.mapping(), FoundFields.of(object)).hasBody()) {
            return List.of(object);
        }
        List<Map<String, Object>> records = RecordArray.opened(object, options.mapping()::findsBody);
        return records.isEmpty() ? List.of(RecordArray.unwrapped(object, options.mapping()::findsBody)) : records;
    }

    /** Whether an object has the fields of an article, even if it is rejected for other reasons. */
    boolean isArticle(Map<String, Object> object) {
        return !(read("", 0, object) instanceof Rejection rejection)
                || !List.of(Reason.NO_BODY, Reason.UNKNOWN_FORMAT).contains(rejection.reason());
    }

    /** The draft of a record that names its own fields. */
    FileRecord read(String path, long record, Map<String, Object> fields) {
        return read(path, record, FoundFields.of(fields));
    }

    /** The draft of a record whose fields were found by the reader of its format. */
    FileRecord read(String path, long record, FoundFields found) {
        try {
            FieldReader fields = new FieldReader(options.mapping(), found);
            Draft draft = draft(path, record, fields);
            listener.drafted(draft, fields);
            return draft;
        } catch (UnreadableRecord e) {
            return e.rejection(path, record);
        }
    }

    /**
     * The draft of a page's text with the archive's metadata.
     *
     * @param address where the page was found, or null
     * @param fetched when, or null
     */
    FileRecord page(String path, long record, String text, @Nullable String address, @Nullable String fetched) {
        try {
            String url = FieldText.of("url", address);
            List<Issue> issues = new ArrayList<>();
            String source = outletOf(url, issues);
            PublicationDate day = published(null, url, fetched, issues);
            return new Draft(
                    path,
                    record,
                    null,
                    source,
                    null,
                    url,
                    "",
                    List.of(),
                    day.instant(),
                    day.date(),
                    day.year(),
                    null,
                    null,
                    checkedText(text),
                    Revision.UNKNOWN,
                    true,
                    issues);
        } catch (UnreadableRecord e) {
            return e.rejection(path, record);
        }
    }

    /** The address's host, which stands in for an outlet that neither the record nor the job names. */
    private @Nullable String outletOf(@Nullable String url, List<Issue> issues) {
        String host = url == null || options.source() != null ? null : Outlet.host(url);
        if (host != null) {
            issues.add(Issue.SOURCE_FROM_ADDRESS);
        }
        return host;
    }

    private Draft draft(String path, long record, FieldReader fields) throws UnreadableRecord {
        fields.checkMapping();
        fields.checkColumns();
        Revision revision = ItemStatus.of(fields.record(), now);
        String body = body(fields, revision);
        String title = FieldText.of("title", fields.text("title"));
        String url = address(FieldText.of("url", fields.text("url")));
        Outlet outlet = Outlet.of(fields);
        List<Issue> issues = new ArrayList<>();
        String source = outlet == null ? outletOf(url, issues) : outlet.name();
        PublicationDate published =
                published(fields.value("published"), url, fields.record().get("fetched"), issues);
        return new Draft(
                path,
                record,
                FieldText.of("id", fields.text("id")),
                source,
                agency(FieldText.ofName("agency", fields.text("agency"))),
                url == null && outlet != null ? outlet.page() : url,
                title == null ? "" : title,
                authors(fields.names("authors")),
                published.instant(),
                published.date(),
                published.year(),
                FieldText.of("language", fields.text("language")),
                Dateline.placeIn(FieldText.of("dateline", fields.textAt("dateline"))),
                body,
                revision,
                false,
                issues);
    }

    /** The text, which an embargoed record keeps for the day when its embargo is over. */
    private String body(FieldReader fields, Revision revision) throws UnreadableRecord {
        if (revision.isPublished()) {
            return checkedText(fields.body());
        }
        // A withdrawal or an embargo often has no text, but its draft is needed to withdraw the earlier versions.
        try {
            return revision.withdrawn() == null ? checkedText(fields.body()) : "";
        } catch (UnreadableRecord e) {
            return "";
        }
    }

    /** The date in the record, else in its address, else the day when it was fetched. */
    private static PublicationDate published(
            @Nullable Object given, @Nullable String url, @Nullable Object fetched, List<Issue> issues) {
        PublicationDate stated = PublicationDate.of(ItemStatus.dated(given));
        if (stated.year() != null) {
            if (stated.zoneUnknown()) {
                issues.add(Issue.ZONE_UNKNOWN);
            }
            return stated;
        }
        PublicationDate inAddress = PublicationDate.inAddress(url);
        PublicationDate last = inAddress.year() != null ? inAddress : PublicationDate.of(fetched);
        if (last.year() != null) {
            issues.add(inAddress.year() != null ? Issue.DAY_FROM_ADDRESS : Issue.DAY_FETCHED);
        }
        return last;
    }

    /** The agency, or null for the credit of a picture, which says nothing of the text. */
    private static @Nullable String agency(@Nullable String given) {
        return given == null || PICTURE_CREDIT.matcher(given).matches() ? null : given;
    }

    /** The address, or null for a path without a host, which leads nowhere. */
    private static @Nullable String address(@Nullable String url) {
        return url != null && url.startsWith("/") && !url.startsWith("//") ? null : url;
    }

    private String checkedText(String body) throws UnreadableRecord {
        if (body.length() > options.maxRecordCharacters()) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG,
                    "a body of " + body.length() + " characters, expected at most " + options.maxRecordCharacters());
        }
        long controls = body.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        if (controls >= MIN_CONTROL_CHARACTERS && controls > body.length() / 10) {
            throw new UnreadableRecord(
                    Reason.NOT_TEXT,
                    controls + " control characters in a body of " + body.length() + ": binary, not text");
        }
        String cut = CutBody.mark(body);
        if (cut != null) {
            throw new UnreadableRecord(
                    Reason.TRUNCATED,
                    "the body ends in '" + cut + "': the service gives its beginning only; expected the whole text");
        }
        return body;
    }

    private static List<String> authors(List<String> given) throws UnreadableRecord {
        if (given.size() > MAX_AUTHORS) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG, given.size() + " authors of one article, expected at most " + MAX_AUTHORS);
        }
        List<String> authors = new ArrayList<>();
        for (String names : given) {
            String clean = FieldText.ofName("authors", names);
            if (clean != null && !NO_NAME.matcher(clean).matches()) {
                authors.addAll(Authors.in(clean));
            }
        }
        return authors;
    }
}
