package org.pullquote.read.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** NITF 3 (IPTC). Its media, notes and taglines are no text. */
final class Nitf {
    private Nitf() {}

    static Map<String, Object> fields(XmlElement nitf, XmlElement before) {
        String data = "head/docdata/";
        return new Fields()
                .put("id", nitf.text(data + "doc-id/@id-string"))
                .put("version", nitf.text(data + "du-key/@version"))
                .put("pubstatus", nitf.text(data + "@management-status"))
                .put("embargoed", embargo(nitf))
                .put(
                        "source",
                        nitf.text("head/pubdata/@name", data + "doc.copyright/@holder", "body/body.head/distributor"))
                .put("agency", nitf.text("body/body.head/distributor"))
                .put("url", nitf.text("head/pubdata/@ex-ref"))
                .put("title", nitf.text("body/body.head/hedline/hl1", "head/title"))
                .put("authors", authors(nitf))
                .put(
                        "published",
                        nitf.text(
                                data + "date.issue/@norm",
                                "head/pubdata/@date.publication",
                                "body/body.head/dateline/story.date/@norm",
                                data + "date.release/@norm"))
                .put("dateline", nitf.text("body/body.head/dateline/location", "body/body.head/dateline"))
                .put("language", nitf.text("@xml:lang", "body/@xml:lang"))
                .put("body", MarkupText.of(nitf.first("body/body.content")))
                .map();
    }

    private static @Nullable String embargo(XmlElement nitf) {
        String release = nitf.text("head/docdata/date.release/@norm");
        boolean embargoed = "embargoed".equals(nitf.text("head/docdata/@management-status"));
        return embargoed && release == null ? "no end is given" : release;
    }

    private static List<String> authors(XmlElement nitf) {
        List<String> persons = nitf.texts("body/body.head/byline/person");
        return persons.isEmpty() ? nitf.texts("body/body.head/byline") : persons;
    }
}
