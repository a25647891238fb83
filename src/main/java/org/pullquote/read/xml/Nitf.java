package org.pullquote.read.xml;

import java.util.List;
import java.util.stream.Stream;
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
        return persons.isEmpty() ? bylines(nitf.all("body/body.head/byline").stream()) : persons;
    }

    /** The texts of bylines, without the titles of those whom they name. */
    static List<String> bylines(Stream<XmlElement> bylines) {
        // The New York Times Annotated Corpus repeats its bylines with the names reversed.
        return bylines.filter(byline -> !"normalized_byline".equals(byline.attribute("class")))
                .map(Nitf::names)
                .filter(names -> !names.isEmpty())
                .toList();
    }

    private static String names(XmlElement byline) {
        StringBuilder names = new StringBuilder();
        for (Object one : byline.content()) {
            if (one instanceof XmlElement child) {
                names.append(child.name().equals("byttl") ? " " : child.text());
            } else {
                names.append(one);
            }
        }
        return names.toString().strip();
    }
}
