package org.pullquote.read.xml;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/** Corpora in SGML: Reuters-21578, and the collections of TREC and the LDC (Gigaword). */
final class Sgml {
    private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t]{2,}|\\R[ \\t]*\\R");
    private static final Pattern LDC_ID = Pattern.compile("(?<source>[A-Z]{3})_?(?:ENG_)?(?<date>\\d{8})\\.\\d{1,5}");
    private static final Map<String, String> SERVICES = Map.of(
            "NYT", "The New York Times",
            "APW", "AP",
            "AFP", "AFP",
            "XIN", "Xinhua",
            "XIE", "Xinhua",
            "LTW", "Los Angeles Times/Washington Post",
            "CNA", "CNA",
            "WPB", "Washington Post/Bloomberg");

    private Sgml() {}

    static FoundFields reuters(XmlElement document, XmlElement before) {
        return new Fields()
                .put("id", document, "@NEWID")
                .put("source", "Reuters", "the name of the corpus")
                .put("agency", "Reuters", "the name of the corpus")
                .put("title", document, "TEXT/TITLE")
                .putAll("authors", document, "TEXT/AUTHOR")
                .put("published", document, "DATE")
                .put("dateline", document, "TEXT/DATELINE")
                .put("body", paragraphs(document.text("TEXT/BODY")), "element TEXT")
                .found();
    }

    static FoundFields gigaword(XmlElement document, XmlElement before) {
        String id = document.text("@id", "DOCNO");
        Matcher parts = LDC_ID.matcher(id == null ? "" : id.strip());
        boolean known = parts.matches();
        String service = known ? SERVICES.get(parts.group("source")) : null;
        XmlElement text = document.first("TEXT");
        String markup = text == null ? "" : MarkupText.of(lower(text));
        String type = document.attribute("type");
        return new Fields()
                .put("id", id, "element DOCNO")
                .put("source", service == null ? document.text("SOURCE") : service, "element DOCNO or SOURCE")
                .put("type", type == null || type.equals("story") ? null : "collection", "attribute type")
                .put("title", document, "HEADLINE", "HEAD", "HL", "TITLE")
                .putAll("authors", document, "BYLINE")
                .put(
                        "published",
                        known ? parts.group("date") : document.text("DATE_TIME", "DATE"),
                        "element DOCNO or DATE")
                .put("dateline", document, "DATELINE")
                .put("language", "en", "the name of the corpus")
                .put("body", markup, "element TEXT")
                .found();
    }

    /** The element with names in lower case; the corpora write them in capitals. */
    private static XmlElement lower(XmlElement element) {
        XmlElement lower = new XmlElement(element.name().toLowerCase(Locale.ROOT));
        for (Object one : element.content()) {
            if (one instanceof XmlElement child) {
                lower.add(lower(child));
            } else {
                lower.add((String) one);
            }
        }
        return lower;
    }

    private static @Nullable String paragraphs(@Nullable String text) {
        if (text == null) {
            return null;
        }
        XmlElement body = new XmlElement("body");
        for (String paragraph : PARAGRAPH.split(text)) {
            XmlElement p = new XmlElement("p");
            p.add(paragraph);
            body.add(p);
        }
        return MarkupText.of(body);
    }
}
