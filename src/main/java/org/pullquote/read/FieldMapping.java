package org.pullquote.read;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the fields of an article stand in a record.
 *
 * <p>A path is a name, or names joined by dots for fields inside fields ({@code publisher.name}); alternatives are separated
 * by {@code |} and the first that holds something counts. A step into an array takes its elements. Fields without a path are
 * looked for under the names of every preset, those of the preset that fits the record best first; so a mapping need only
 * name what is unusual, and an empty one recognises all presets record by record.
 *
 * @param fields our field name ({@code id source agency url title authors published body language}) to its path
 */
public record FieldMapping(Map<String, String> fields) implements Serializable {
    /** The names that a mapping may give a path. */
    public static final List<String> FIELD_NAMES =
            List.of("id", "source", "agency", "url", "title", "authors", "published", "body", "language");

    static final Map<String, FieldMapping> PRESETS = presets();

    /**
     * @throws IllegalArgumentException if a name is none of {@link #FIELD_NAMES} or a path is blank
     */
    public FieldMapping {
        fields = Map.copyOf(fields);
        fields.forEach((field, path) -> {
            if (!FIELD_NAMES.contains(field)) {
                throw new IllegalArgumentException(
                        "no field '" + field + "': expected one of " + String.join(", ", FIELD_NAMES));
            }
            if (path.isBlank()) {
                throw new IllegalArgumentException("the path of field '" + field + "' is blank");
            }
        });
    }

    /** Recognises every preset, record by record. */
    static FieldMapping detected() {
        return new FieldMapping(Map.of());
    }

    /**
     * The paths of a known format.
     *
     * @param name one of {@code news-please, fundus, schema.org, plain, all-the-news, ninjs}
     * @throws IllegalArgumentException if there is no such preset; the message names those that there are
     */
    public static FieldMapping preset(String name) {
        FieldMapping preset = PRESETS.get(name);
        if (preset == null) {
            throw new IllegalArgumentException(
                    "no field mapping '" + name + "': expected one of " + String.join(", ", PRESETS.keySet()));
        }
        return preset;
    }

    private static Map<String, FieldMapping> presets() {
        Map<String, FieldMapping> presets = new LinkedHashMap<>();
        presets.put(
                "plain",
                new FieldMapping(Map.of(
                        "id", "id",
                        "source", "source",
                        "agency", "agency|wire|credit",
                        "url", "url",
                        "title", "title",
                        "authors", "authors|author",
                        "published", "published|date",
                        "body", "body|text",
                        "language", "language")));
        presets.put(
                "news-please",
                new FieldMapping(Map.of(
                        "source", "source_domain",
                        "url", "url",
                        "title", "title",
                        "authors", "authors",
                        "published", "date_publish",
                        "body", "maintext",
                        "language", "language")));
        presets.put(
                "fundus",
                new FieldMapping(Map.of(
                        "source", "publisher",
                        "url", "html.requested_url|url",
                        "title", "title",
                        "authors", "authors",
                        "published", "publishing_date",
                        "body", "plaintext|body",
                        "language", "lang")));
        presets.put(
                "schema.org",
                new FieldMapping(Map.of(
                        "id", "@id|identifier",
                        "source", "publisher",
                        "agency", "creditText",
                        "url", "url|mainEntityOfPage",
                        "title", "headline|name",
                        "authors", "author|creator",
                        "published", "datePublished|dateCreated",
                        "body", "articleBody",
                        "language", "inLanguage")));
        presets.put(
                "all-the-news",
                new FieldMapping(Map.of(
                        "id", "id",
                        "source", "publication",
                        "url", "url",
                        "title", "title",
                        "authors", "author",
                        "published", "date",
                        "body", "article|content")));
        presets.put(
                "ninjs",
                new FieldMapping(Map.of(
                        "id", "uri",
                        "source", "infosource|infosources|infoSources|copyrightholder|copyrightHolder",
                        "agency", "creditline|creditLine",
                        "title", "headline|headlines",
                        "authors", "byline|by",
                        "published", "versioncreated|versionCreated",
                        "body", "body_text|bodies|body_xhtml|body_html",
                        "language", "language")));
        return java.util.Collections.unmodifiableMap(presets);
    }
}
