package org.pullquote.read.xml;

import org.pullquote.read.field.FoundFields;

/** The XML of trafilatura: a {@code doc} whose attributes are the metadata, with the text in {@code main}. */
final class TrafilaturaXml {
    private TrafilaturaXml() {}

    static FoundFields fields(XmlElement doc, XmlElement before) {
        return new Fields()
                .put("id", doc, "@id")
                .put("source", doc, "@sitename", "@source-hostname", "@hostname")
                .put("url", doc, "@source", "@url")
                .put("title", doc, "@title")
                .putAll("authors", doc, "@author")
                .put("published", doc, "@date")
                .put("language", doc, "@language")
                .put("body", MarkupText.of(doc.first("main")), "element main")
                .found();
    }
}
