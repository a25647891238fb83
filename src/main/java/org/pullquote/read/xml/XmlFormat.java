package org.pullquote.read.xml;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.pullquote.read.field.FoundFields;

/**
 * The vocabularies that are read, each by the name of the element that holds one record. An element of that name inside another is part
 * of it.
 */
public enum XmlFormat {
    NEWSML_G2("newsItem", NewsMlG2::fields),
    NEWSML_G2_PACKAGE("packageItem", NewsMlG2::fields),
    NEWSML_G2_CONCEPT("conceptItem", NewsMlG2::fields),
    NEWSML_G2_KNOWLEDGE("knowledgeItem", NewsMlG2::fields),
    NEWSML_G2_PLANNING("planningItem", NewsMlG2::fields),
    NEWSML_1("NewsItem", NewsMl1::fields),
    NITF("nitf", Nitf::fields),
    RSS("item", Feed::fields),
    ATOM("entry", Feed::fields),
    RCV1("newsitem", Rcv1::fields),
    TEI("TEI", Tei::fields),
    TRAFILATURA("doc", TrafilaturaXml::fields),
    REUTERS_21578("REUTERS", Sgml::reuters),
    GIGAWORD("DOC", Sgml::gigaword);

    private final String element;
    private final BiFunction<XmlElement, XmlElement, FoundFields> mapping;

    XmlFormat(String element, BiFunction<XmlElement, XmlElement, FoundFields> mapping) {
        this.element = element;
        this.mapping = mapping;
    }

    /** The format whose records are elements of that name, with or without a prefix. */
    public static Optional<XmlFormat> of(String element) {
        String local = XmlElement.localName(element);
        return Arrays.stream(values())
                .filter(format -> format.element.equals(local))
                .findFirst();
    }

    /** Whether an end tag may be missing and a text may hold "&amp;" as it is. */
    private boolean isSgml() {
        return this == REUTERS_21578 || this == GIGAWORD;
    }

    /**
     * The fields of a record: those of {@code id, version, versioncreated, type, pubstatus, embargoed, source, agency, url, title, authors,
     * published, dateline, language, body} that it gives; the body is HTML.
     *
     * @param record one element, from its start tag to its end tag
     * @param before the part of the document before its first record; it may name the outlet and the language
     * @param line the line where the record begins
     * @throws MalformedXmlException if the record is not well-formed
     */
    public FoundFields fields(String record, String before, long line) throws MalformedXmlException {
        try {
            XmlElement element =
                    isSgml() ? XmlParser.parseLoosely(record).children().get(0) : XmlParser.parse(record);
            return mapping.apply(element, XmlParser.parseLoosely(before));
        } catch (XMLStreamException e) {
            throw new MalformedXmlException(XmlParser.complaint(e, line));
        }
    }
}
