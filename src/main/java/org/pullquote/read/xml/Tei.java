package org.pullquote.read.xml;

import java.util.List;
import org.pullquote.read.field.FoundFields;

/** TEI, as corpora and trafilatura write it. */
final class Tei {
    private static final String FILE = "teiHeader/fileDesc/";

    private Tei() {}

    static FoundFields fields(XmlElement tei, XmlElement before) {
        String edition = FILE + "sourceDesc/biblFull/";
        String source = FILE + "sourceDesc/bibl/";
        return new Fields()
                .put("id", tei, "@xml:id")
                .put(
                        "source",
                        tei,
                        edition + "publicationStmt/publisher",
                        source + "publisher",
                        FILE + "publicationStmt/publisher")
                .put(
                        "url",
                        tei,
                        edition + "publicationStmt/ptr/@target",
                        source + "ptr/@target",
                        FILE + "publicationStmt/ptr/@target",
                        FILE + "publicationStmt/idno")
                .put("title", tei, edition + "titleStmt/title", FILE + "titleStmt/title")
                .put("authors", authors(tei, edition), "element titleStmt/author")
                .put(
                        "published",
                        tei,
                        edition + "publicationStmt/date/@when",
                        edition + "publicationStmt/date",
                        source + "date/@when",
                        FILE + "publicationStmt/date/@when",
                        FILE + "publicationStmt/date")
                .put("language", tei, "@xml:lang", "teiHeader/profileDesc/langUsage/language/@ident")
                .put("body", body(tei), "element text/body")
                .found();
    }

    private static List<String> authors(XmlElement tei, String edition) {
        List<String> authors = tei.texts(edition + "titleStmt/author");
        return authors.isEmpty() ? tei.texts(FILE + "titleStmt/author") : authors;
    }

    /** The body without readers' comments, which trafilatura writes as a second part. */
    private static String body(XmlElement tei) {
        StringBuilder body = new StringBuilder();
        for (XmlElement part : tei.all("text/body")) {
            for (XmlElement division : part.children()) {
                if (!"comments".equals(division.attribute("type"))) {
                    XmlElement wrapped = new XmlElement("div");
                    wrapped.add(division);
                    body.append(MarkupText.of(wrapped));
                }
            }
        }
        return body.toString();
    }
}
