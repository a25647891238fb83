package org.pullquote.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of an article, before anything is concluded from its text.
 *
 * @param id as given, or null
 * @param source the outlet as given, or null
 * @param agency as given, or null
 * @param url as given, or null
 * @param title as given, perhaps empty
 * @param authors as given
 * @param published as given
 * @param language as given, or null
 * @param body as given
 * @param paragraphs of the body, clean, without furniture
 * @param isPage whether it is a page saved as text, which names no outlet
 */
record Draft(
        @Nullable String id,
        @Nullable String source,
        @Nullable String agency,
        @Nullable String url,
        String title,
        List<String> authors,
        PublicationDate published,
        @Nullable String language,
        String body,
        List<TracedText> paragraphs,
        boolean isPage) {
    Draft {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
    }
}
