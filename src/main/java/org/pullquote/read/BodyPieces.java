package org.pullquote.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a body that is given in pieces: paragraphs, blocks of an editor, sections, renditions.
 *
 * <p>A block is left out if its type says that it is no text, such as a picture; a type that nobody knows is text. The words of one
 * paragraph that editors keep apart, because some are bold or a link, are joined as they are.
 */
final class BodyPieces {
    /** Roles of headlines and bodies that are not the report's own. */
    static final Set<String> SIDE_ROLES = Set.of(
            "slug", "slugline", "abstract", "summary", "caption", "standfirst", "subheadline", "drop", "note", "alert");

    private static final List<String> TYPE_KEYS = List.of("type", "_type", "nodeType", "blockType", "contentType");

    /** What marks the items of a list as renditions of one text. */
    private static final List<String> RENDITION_KEYS =
            List.of("role", "contenttype", "contentType", "content_type", "mimetype", "mimeType");

    /** The parts of a section or block, all of which are read, in this order. */
    private static final List<String> PARTS = List.of(
            "summary",
            "sections",
            "headline",
            "paragraphs",
            "text",
            "content",
            "content_elements",
            "items",
            "children",
            "blocks",
            "root",
            "data");

    /** Where the text stands if in none of the parts. */
    private static final List<String> OTHER_PARTS = List.of("value", "rendered", "html", "raw_html", "raw");

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,10000}>");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private BodyPieces() {}

    /** The texts in a value, in order, without blank ones; none if it holds no text. */
    static List<String> of(@Nullable Object value) {
        List<String> pieces = new ArrayList<>();
        if (value instanceof String text) {
            pieces.add(text);
        } else if (value instanceof Map<?, ?> object && isText(object)) {
            pieces.addAll(ofObject(object));
        } else if (value instanceof List<?> list) {
            pieces.addAll(ofList(ofMainRole(list)));
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    private static List<String> ofObject(Map<?, ?> object) {
        for (String whole : List.of("value", "rendered")) {
            if (object.get(whole) instanceof String text) {
                return List.of(text);
            }
        }
        List<String> pieces = new ArrayList<>();
        for (String part : PARTS) {
            if (object.get(part) instanceof List<?> words && isLine(object, words)) {
                pieces.add(line(words));
            } else {
                pieces.addAll(of(object.get(part)));
            }
        }
        for (int i = 0; i < OTHER_PARTS.size() && pieces.isEmpty(); i++) {
            pieces.addAll(of(object.get(OTHER_PARTS.get(i))));
        }
        return pieces;
    }

    private static List<String> ofList(List<?> list) {
        List<String> pieces = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Object one : list) {
            List<String> inside = of(one);
            boolean isValue = one instanceof Map<?, ?> object && object.get("value") != null;
            if (isValue && !inside.isEmpty() && isRendition((Map<?, ?>) one)) {
                // The others say the same in another format.
                return inside;
            }
            if (!isValue || read.add(letters(inside))) {
                pieces.addAll(inside);
            }
        }
        return pieces;
    }

    private static boolean isRendition(Map<?, ?> item) {
        return RENDITION_KEYS.stream().anyMatch(item::containsKey);
    }

    /** The letters of a text without its markup: the same for two formats of it. */
    private static String letters(List<String> texts) {
        String plain = TAG.matcher(String.join(" ", texts)).replaceAll("");
        return NO_LETTER.matcher(Parser.unescapeEntities(plain, false)).replaceAll("");
    }

    /** Whether a piece is text, by its type. */
    private static boolean isText(Map<?, ?> piece) {
        String type = type(piece);
        return type == null || BlockType.INLINE.is(type) && !type.equals("link") || !BlockType.NO_TEXT.isNamedIn(type);
    }

    private static @Nullable String type(Map<?, ?> piece) {
        for (String key : TYPE_KEYS) {
            // A media type such as text/html names a format.
            if (piece.get(key) instanceof String type && !(key.equals("contentType") && type.contains("/"))) {
                return type;
            }
        }
        return null;
    }

    /** Whether the parts of a block are words of one line: all of them are marked as such, or are nothing but words. */
    private static boolean isLine(Map<?, ?> block, List<?> parts) {
        String type = type(block);
        boolean holdsWords =
                type == null ? block.get("children") == parts : BlockType.LINE.is(type) || BlockType.INLINE.is(type);
        return holdsWords && isWords(parts) && parts.stream().anyMatch(Map.class::isInstance);
    }

    private static boolean isWords(List<?> parts) {
        return parts.stream().allMatch(one -> one instanceof String || one instanceof Map<?, ?> node && isWords(node));
    }

    private static boolean isWords(Map<?, ?> node) {
        String type = type(node);
        return type == null ? node.get("text") instanceof String : BlockType.INLINE.is(type);
    }

    private static String line(List<?> words) {
        StringBuilder line = new StringBuilder();
        for (Object one : words) {
            line.append(one instanceof Map<?, ?> node ? wordsOf(node) : String.valueOf(one));
        }
        return line.toString();
    }

    private static String wordsOf(Map<?, ?> node) {
        String type = type(node);
        if (type != null && BlockType.LINE_BREAK.is(type)) {
            return "\n";
        }
        for (String key : List.of("value", "text", "content", "children")) {
            if (node.get(key) instanceof String text) {
                return text;
            }
            if (node.get(key) instanceof List<?> inner && !inner.isEmpty()) {
                return isWords(inner) ? line(inner) : String.join(" ", of(inner));
            }
        }
        return "";
    }

    /** The headlines or bodies whose roles do not rule them out as the report's own; the whole list if none is left. */
    static List<?> ofMainRole(List<?> list) {
        List<?> main = list.stream()
                .filter(one -> !(one instanceof Map<?, ?> object
                        && object.get("role") instanceof String role
                        && SIDE_ROLES.contains(role.toLowerCase(Locale.ROOT))))
                .toList();
        return main.isEmpty() ? list : main;
    }
}
