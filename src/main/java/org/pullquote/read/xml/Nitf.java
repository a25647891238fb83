package org.pullquote.read.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/** NITF 3 (IPTC). Its media, notes and taglines are not part of the text. */
final class Nitf {
    private Nitf() {}

    static FoundFields fields(XmlElement nitf, XmlElement before) {
        String data = "head/docdata/";
        return new Fields()
                .put("id", nitf, data + "doc-id/@id-string")
                .put("version", nitf, data + "du-key/@version")
                .put("pubstatus", nitf, data + "@management-status")
                .put("embargoed", embargo(nitf), "element head/docdata/date.release")
                .put("source", nitf, "head/pubdata/@name", data + "doc.copyright/@holder", "body/body.head/distributor")
                .put("agency", nitf, "body/body.head/distributor")
                .put("url", nitf, "head/pubdata/@ex-ref")
                .put("title", nitf, "body/body.head/hedline/hl1", "head/title")
                .put("authors", authors(nitf), "element body/body.head/byline")
                .put(
                        "published",
                        nitf,
                        data + "date.issue/@norm",
                        "head/pubdata/@date.publication",
                        "body/body.head/dateline/story.date/@norm",
                        data + "date.release/@norm")
                .put("dateline", nitf, "body/body.head/dateline/location", "body/body.head/dateline")
                .put("language", nitf, "@xml:lang", "body/@xml:lang")
                .put("body", MarkupText.of(nitf.first("body/body.content")), "element body/body.content")
                .found();
    }

    private static @Nullable String embargo(XmlElement nitf) {
        String release = nitf.text("head/docdata/date.release/@norm");
        boolean embargoed = "embargoed".equals(nitf.text("head/docdata/@management-status"));
        return embargoed && release == null ? "no end is given" : release;
    }

    private static List<String> authors(XmlElement nitf) {
        List<String> persons = nitf.texts("body/body.head/byline/person");
        if (!persons.isEmpty()) {
            return persons;
        }
        // The New York Times Annotated Corpus repeats its bylines with the names reversed.
        return nitf.all("body/body.head/byline").stream()
                .filter(byline -> !"normalized_byline".equals(byline.attribute("class")))
                .map(byline -> byline.text().strip())
                .filter(byline -> !byline.isEmpty())
                .toList();
    }
}
