package org.pullquote.extract.attribution;

import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.ContentText;
import org.pullquote.extract.document.Document;

/** Attributions whose content is punctuation or white space alone. */
final class BlankContent {
    private BlankContent() {}

    static boolean is(Document document, Attribution attribution) {
        return ContentText.of(document, attribution.content()).text().isBlank();
    }
}
