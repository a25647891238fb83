package org.pullquote.read.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD (schema.org) says about its article. Scripts that are not JSON are skipped. */
final class LinkedData {
    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*(?:Article|Posting|Report)|Review|Blog|OpinionNewsArticle)");
    private static final int DEEPEST = 4;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final @Nullable JsonNode article;
    private final Map<String, JsonNode> nodes;

    private LinkedData(@Nullable JsonNode article, Map<String, JsonNode> nodes) {
        this.article = article;
        this.nodes = nodes;
    }

    static LinkedData of(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            try {
                collect(JSON.readTree(script.data().strip()), objects, 0);
            } catch (JsonProcessingException e) {
                // A broken script does not make the page unusable.
            }
        }
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        JsonNode article = null;
        for (JsonNode object : objects) {
            String id = object.path("@id").asText("");
            if (!id.isEmpty() && object.size() > 1) {
                nodes.putIfAbsent(id, object);
            }
            if (isArticle(object) && (article == null || weight(object) > weight(article))) {
                article = object;
            }
        }
        return new LinkedData(article, nodes);
    }

    private static void collect(@Nullable JsonNode node, List<JsonNode> objects, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, objects, depth + 1));
        } else if (node.isObject()) {
            objects.add(node);
            collect(node.get("@graph"), objects, depth + 1);
            collect(node.get("mainEntity"), objects, depth + 1);
            collect(node.get("mainEntityOfPage"), objects, depth + 1);
        }
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (ARTICLE.matcher(localName(one)).matches()) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLE.matcher(localName(type)).matches();
    }

    private static String localName(JsonNode type) {
        String name = type.asText("");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The number of main properties: the page's own article has more than an article that it links to. */
    private static int weight(JsonNode object) {
        int weight = 0;
        for (String name : List.of("headline", "datePublished", "author", "publisher", "articleBody")) {
            weight += object.has(name) ? 1 : 0;
        }
        return weight;
    }

    /** Whether the page says that it is an article. */
    boolean isArticle() {
        return article != null;
    }

    /** The text of a property of the article, or of the first object in it; null if there is none. */
    @Nullable
    String text(String property) {
        return article == null ? null : first(names(article.path(property)));
    }

    /** The names in a property: of one person or several, as text or as objects. */
    List<String> names(String property) {
        return article == null ? List.of() : names(article.path(property));
    }

    private List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> names.addAll(names(one)));
        } else if (value.isObject()) {
            JsonNode object = value.has("name")
                    ? value
                    : nodes.getOrDefault(value.path("@id").asText(""), value);
            for (String key : List.of("name", "@value", "@id", "url")) {
                if (object.path(key).isTextual()) {
                    names.add(object.path(key).textValue());
                    break;
                }
            }
        } else if (value.isTextual()) {
            names.add(value.textValue());
        }
        names.removeIf(
                name -> name.isBlank() || name.strip().toLowerCase(Locale.ROOT).equals("null"));
        return names;
    }

    private static @Nullable String first(List<String> names) {
        return names.isEmpty() ? null : names.get(0);
    }
}
