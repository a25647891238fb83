package org.pullquote.read.xml;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/** The Reuters corpora RCV1 and RCV2. */
final class Rcv1 {
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?:\\s+(?:Holdings|Limited|Ltd|Plc|Inc|Corp|News)\\.?)+$", Pattern.CASE_INSENSITIVE);

    private Rcv1() {}

    static FoundFields fields(XmlElement item, XmlElement before) {
        String publisher = publisher(item);
        return new Fields()
                .put("id", item, "@itemid")
                .put("source", publisher, "element metadata/dc")
                .put("agency", publisher, "element metadata/dc")
                .put("title", item, "headline", "title")
                .putAll("authors", item, "byline")
                .put("published", item, "@date")
                .put("dateline", item, "dateline")
                .put("language", item, "@xml:lang")
                .put("body", MarkupText.of(item.first("text")), "element text")
                .found();
    }

    private static @Nullable String publisher(XmlElement item) {
        return item.all("metadata/dc").stream()
                .filter(dc -> "dc.publisher".equals(dc.attribute("element")))
                .map(dc -> dc.attribute("value"))
                .filter(Objects::nonNull)
                .map(name -> LEGAL_FORM.matcher(name).replaceFirst(""))
                .findFirst()
                .orElse(null);
    }
}
