package org.pullquote.extract;

import java.util.List;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.MarkedName;

/**
 * A name of an article, with which its type is trained.
 *
 * @param name as the rules read it, with its marks
 * @param around the words around its first mentions
 */
public record NameInText(MarkedName name, List<String> around) {
    private static final int SHOWN = 2;
    private static final int CHARACTERS = 70;

    public NameInText {
        around = List.copyOf(around);
    }

    static NameInText of(Document document, MarkedName name) {
        return new NameInText(
                name,
                name.mentions().stream()
                        .limit(SHOWN)
                        .map(mention -> around(document, mention))
                        .toList());
    }

    private static String around(Document document, EntityMention mention) {
        int begin = document.tokens().get(mention.first()).begin();
        int end = document.tokens().get(mention.last() - 1).end();
        String text = document.text();
        return (text.substring(Math.max(0, begin - CHARACTERS), begin)
                        + "["
                        + text.substring(begin, end)
                        + "]"
                        + text.substring(end, Math.min(text.length(), end + CHARACTERS)))
                .replace('\n', ' ');
    }
}
