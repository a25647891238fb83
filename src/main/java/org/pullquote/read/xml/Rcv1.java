package org.pullquote.read.xml;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Reuters corpora RCV1 and RCV2. */
final class Rcv1 {
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?:\\s+(?:Holdings|Limited|Ltd|Plc|Inc|Corp|News)\\.?)+$", Pattern.CASE_INSENSITIVE);

    private Rcv1() {}

    static Map<String, Object> fields(XmlElement item, XmlElement before) {
        String publisher = publisher(item);
        return new Fields()
                .put("id", item.attribute("itemid"))
                .put("source", publisher)
                .put("agency", publisher)
                .put("title", item.text("headline", "title"))
                .put("authors", item.texts("byline"))
                .put("published", item.attribute("date"))
                .put("dateline", item.text("dateline"))
                .put("language", item.attribute("xml:lang"))
                .put("body", MarkupText.of(item.first("text")))
                .map();
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
