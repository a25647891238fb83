package org.pullquote.model;

import java.util.List;

/** Articles for tests: a headline and a body that is its own clean text, and nothing known besides. */
public final class ArticleFixture {
    private ArticleFixture() {}

    public static Article of(String title, String body) {
        return of("article", title, body);
    }

    /** A record with such a headline and body, before it is cleaned. */
    public static Draft draft(String title, String body) {
        return new Draft(
                "p",
                1,
                "id",
                "S",
                null,
                null,
                title,
                List.of(),
                null,
                null,
                null,
                "en",
                null,
                body,
                Revision.UNKNOWN,
                false,
                List.of());
    }

    public static Article of(String id, String title, String body) {
        return new Article(
                id,
                "0".repeat(64),
                "The Bell",
                null,
                null,
                title,
                List.of(),
                null,
                null,
                null,
                "en",
                body,
                AlignedText.identity(body),
                "tests",
                "articles.jsonl",
                1,
                List.of());
    }
}
