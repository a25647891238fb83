package org.pullquote.read.xml;

import java.util.Map;

/** The XML of trafilatura: a {@code doc} whose attributes are the metadata, with the text in {@code main}. */
final class TrafilaturaXml {
    private TrafilaturaXml() {}

    static Map<String, Object> fields(XmlElement doc, XmlElement before) {
        String sitename = doc.text("@sitename", "@source-hostname", "@hostname");
        return new Fields()
                .put("id", doc.attribute("id"))
                .put("source", sitename)
                .put("url", doc.text("@source", "@url"))
                .put("title", doc.attribute("title"))
                .put("authors", doc.texts("@author"))
                .put("published", doc.attribute("date"))
                .put("language", doc.attribute("language"))
                .put("body", MarkupText.of(doc.first("main")))
                .map();
    }
}
