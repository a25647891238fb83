package org.pullquote.aggregate.wording;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quoted statement of an article.
 *
 * @param speakers the keys of those who say it together, mostly one; empty if that is not known
 * @param textId the article, or the one that it is a copy of: copies of a text are one witness
 * @param ordinal its place among the statements of the article
 * @param isWhole whether all its words are in quotation marks
 * @param around the text of the article around it, itself included
 */
public record Quote(
        String statementId,
        String articleId,
        String textId,
        Set<String> speakers,
        @Nullable LocalDate day,
        int ordinal,
        boolean isWhole,
        String content,
        Wording wording,
        String around) {
    public Quote {
        speakers = Set.copyOf(speakers);
    }
}
