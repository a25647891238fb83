package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Draft;
import org.pullquote.model.Issue;
import org.pullquote.read.Inspector.Understood;

/** Reports where the fields of one record come from: from fields, named as the format's reader names them, or from elsewhere. */
final class Origins {
    private static final String NOWHERE = "";
    private static final String JOB = "option of the job";
    private static final String ARCHIVE = "the archive's record";

    private final Draft draft;
    private final @Nullable FieldReader fields;
    private final ReadOptions options;
    private final List<Understood> understood = new ArrayList<>();

    /**
     * @param fields what the draft was made of; null for a page of text
     */
    Origins(Draft draft, @Nullable FieldReader fields, ReadOptions options) {
        this.draft = draft;
        this.fields = fields;
        this.options = options;
    }

    /** The fields of the draft, which did not become an article. */
    List<Understood> ofDraft() {
        add("id", draft.id(), origin("id"));
        add("source", draft.source(), source(draft.issues()));
        add("agency", draft.agency(), origin("agency"));
        add("url", draft.url(), url());
        add("title", draft.title(), origin("title"));
        add("authors", String.join("; ", draft.authors()), origin("authors"));
        add("published", draft.publishedAt() != null ? draft.publishedAt() : draft.publishedDate(), published());
        add("dateline", draft.dateline(), origin("dateline"));
        add("language", draft.language(), origin("language"));
        add("text", draft.body(), body());
        return understood;
    }

    /** The fields of the article that the draft became. */
    List<Understood> of(Article article) {
        boolean ofDateline = article.issues().contains(Issue.DAY_FROM_DATELINE);
        add(
                "id",
                article.id(),
                draft.id() != null ? origin("id") : draft.url() != null ? "url" : "a hash of the content");
        add("source", article.source(), source(article.issues()));
        add(
                "agency",
                article.agency(),
                draft.agency() != null ? origin("agency") : "dateline, credit line or byline of the text");
        add("url", article.url(), url());
        add("title", article.title(), draft.isPage() ? "headline in the text" : origin("title"));
        add(
                "authors",
                String.join("; ", article.authors()),
                draft.authors().isEmpty() ? "byline in the text" : origin("authors"));
        add(
                "published",
                article.publishedAt() != null ? article.publishedAt() : article.publishedDate(),
                ofDateline ? "dateline of the text" + year() : published());
        add(
                "dateline",
                article.dateline(),
                Objects.equals(article.dateline(), draft.dateline()) ? origin("dateline") : "dateline of the text");
        add("text", article.text().text(), body());
        return understood;
    }

    private void add(String name, @Nullable Object value, String origin) {
        if (value != null && !value.toString().isEmpty()) {
            understood.add(new Understood(name, value.toString(), origin));
        }
    }

    private String origin(String field) {
        String origin =
                fields == null ? null : field.equals("dateline") ? fields.originAt(field) : fields.origin(field);
        return origin == null ? NOWHERE : origin;
    }

    private String source(List<Issue> issues) {
        if (issues.contains(Issue.SOURCE_FROM_ADDRESS)) {
            return "host of the url";
        }
        if (draft.source() == null) {
            return options.source() != null ? JOB : "the agency";
        }
        Outlet outlet = outlet();
        return outlet == null ? NOWHERE : outlet.origin();
    }

    private @Nullable Outlet outlet() {
        try {
            return fields == null ? null : Outlet.of(fields);
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("a draft was made of it", e);
        }
    }

    private String url() {
        Outlet outlet = outlet();
        String origin = origin("url");
        return fields == null ? ARCHIVE : !origin.isEmpty() || outlet == null ? origin : outlet.origin();
    }

    private String published() {
        if (draft.issues().contains(Issue.DAY_FROM_ADDRESS)) {
            return "the url";
        }
        if (draft.issues().contains(Issue.DAY_FETCHED)) {
            return fields == null ? ARCHIVE : fields.originAt("fetched");
        }
        return origin("published");
    }

    /** A note if a dateline without a year takes the job's year. */
    private String year() {
        return draft.publishedYear() == null && options.year() != null ? ", in the year of the job" : "";
    }

    private String body() {
        return fields == null ? "the file's text" : origin("body");
    }
}
