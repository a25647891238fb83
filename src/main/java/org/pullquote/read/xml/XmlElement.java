package org.pullquote.read.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document with its content. Names are looked up as written, else without their prefix, since documents choose
 * prefixes freely.
 */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(String text) {
        content.add(text);
    }

    void add(XmlElement element) {
        content.add(element);
    }

    /** The name without its prefix. */
    String name() {
        return localName(name);
    }

    /** The prefix with its colon, or nothing. */
    String prefix() {
        return name.substring(0, name.length() - name().length());
    }

    static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Texts ({@link String}) and elements, in order. */
    List<Object> content() {
        return content;
    }

    @Nullable
    String attribute(String wanted) {
        String exact = attributes.get(wanted);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (localName(attribute.getKey()).equals(localName(wanted))) {
                return attribute.getValue();
            }
        }
        return null;
    }

    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** The children with a name; those with another prefix only if none has the name as written. */
    List<XmlElement> children(String wanted) {
        List<XmlElement> exact = new ArrayList<>();
        List<XmlElement> local = new ArrayList<>();
        for (XmlElement child : children()) {
            if (child.name.equals(wanted)) {
                exact.add(child);
            } else if (child.name().equals(localName(wanted))) {
                local.add(child);
            }
        }
        return exact.isEmpty() ? local : exact;
    }

    /** The elements at the end of a path of names, such as {@code itemMeta/provider/name}. */
    List<XmlElement> all(String path) {
        List<XmlElement> found = List.of(this);
        for (String step : path.split("/")) {
            found = found.stream().flatMap(one -> one.children(step).stream()).toList();
        }
        return found;
    }

    /** The first element at the end of a path, or null. */
    @Nullable
    XmlElement first(String path) {
        List<XmlElement> all = all(path);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Every element with a name inside this one, in order. */
    Stream<XmlElement> inside(String wanted) {
        return children().stream()
                .flatMap(child -> Stream.concat(
                        child.name().equals(wanted) ? Stream.of(child) : Stream.empty(), child.inside(wanted)));
    }

    /** The text at the first of {@code paths} that has one; {@code /@x} at the end is an attribute. */
    @Nullable
    String text(String... paths) {
        return Stream.of(paths)
                .map(this::texts)
                .flatMap(Collection::stream)
                .findFirst()
                .orElse(null);
    }

    /** The texts at the end of a path, without blank ones. */
    List<String> texts(String path) {
        int at = path.indexOf("@");
        List<XmlElement> elements = at < 0 ? all(path) : at == 0 ? List.of(this) : all(path.substring(0, at - 1));
        return elements.stream()
                .map(element -> at < 0 ? element.text() : element.attribute(path.substring(at + 1)))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** All text inside, in order, as it is written. */
    String text() {
        StringBuilder text = new StringBuilder();
        addText(text);
        return text.toString();
    }

    private void addText(StringBuilder text) {
        for (Object one : content) {
            if (one instanceof XmlElement element) {
                element.addText(text);
            } else {
                text.append(one);
            }
        }
    }
}
