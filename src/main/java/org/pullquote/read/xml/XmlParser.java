package org.pullquote.read.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Parses the text of one element. Thread-safe. */
final class XmlParser {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 500_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlParser() {}

    /** The JDK's own factory, whatever else is on the class path. It reads no document types, so documents cannot define entities. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Records are cut out of documents that declare prefixes above them.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity");
        });
        return factory;
    }

    /**
     * @throws XMLStreamException if it is not well-formed, deeper than {@value #MAX_DEPTH} or of more than {@value #MAX_ELEMENTS} elements
     */
    static XmlElement parse(String xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        Deque<XmlElement> open = new ArrayDeque<>();
        int elements = 0;
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader);
                    if (!open.isEmpty()) {
                        open.peek().add(element);
                    } else {
                        root = element;
                    }
                    open.push(element);
                    if (++elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                        throw new XMLStreamException(
                                "too many elements, or too deep in each other", reader.getLocation());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().add(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    if (!open.isEmpty()) {
                        open.peek().add(Parser.unescapeEntities("&" + reader.getLocalName() + ";", true));
                    }
                }
                default -> {
                    // Comments and instructions are not text.
                }
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element", reader.getLocation());
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader) {
        XmlElement element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    /** The same for SGML or the beginning of a document that breaks off; unclosed elements end where they must. */
    static XmlElement parseLoosely(String text) {
        return converted(Jsoup.parse(text, "", Parser.xmlParser()));
    }

    private static XmlElement converted(Element element) {
        XmlElement converted = new XmlElement(element.tagName());
        for (Attribute attribute : element.attributes()) {
            converted.put(attribute.getKey(), attribute.getValue());
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                converted.add(text.getWholeText());
            } else if (node instanceof Element child) {
                converted.add(converted(child));
            }
        }
        return converted;
    }

    /** What is wrong and where, for users. */
    static String complaint(XMLStreamException e, long firstLine) {
        String message = e.getMessage() == null ? "not XML" : e.getMessage();
        int at = message.indexOf("Message: ");
        Location place = e.getLocation();
        long line = place == null || place.getLineNumber() < 1 ? firstLine : firstLine + place.getLineNumber() - 1;
        return "line " + line + ": " + (at < 0 ? message : message.substring(at + "Message: ".length()));
    }
}
