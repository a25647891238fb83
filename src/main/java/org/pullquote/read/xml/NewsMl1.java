package org.pullquote.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/**
 * NewsML 1 (AFP, Belga, EFE, Kyodo, TASS): a NewsItem whose components hold the same story in several forms, and pictures with their
 * captions. Of the texts with the role Main, else of all but captions, the longest is read.
 */
final class NewsMl1 {
    private static final String MAIN = "main";

    /** Roles of texts that are not the story. */
    private static final Set<String> SIDE_ROLES =
            Set.of("caption", "picture", "photo", "image", "graphic", "video", "audio", "thumbnail", "quicklook");

    /** Types of media that are no text. */
    private static final Set<String> FILES =
            Set.of("photo", "picture", "image", "graphic", "animation", "video", "audio", "multimedia");

    private NewsMl1() {}

    static FoundFields fields(XmlElement item, XmlElement before) {
        String identifier = "Identification/NewsIdentifier/";
        String status = item.text("NewsManagement/Status/@FormalName");
        boolean embargoed = "embargoed".equalsIgnoreCase(status);
        String until = item.text("NewsManagement/StatusWillChange/DateAndTime");
        return new Fields()
                .put("id", id(item, identifier), "element Identification/NewsIdentifier")
                .put("version", item, identifier + "RevisionId")
                .put("versioncreated", item, "NewsManagement/ThisRevisionCreated")
                .put("type", type(item), "element MediaType")
                .put("pubstatus", status, "element NewsManagement/Status")
                .put(
                        "embargoed",
                        embargoed ? until == null ? "no end is given" : until : null,
                        "element NewsManagement/StatusWillChange")
                .put(
                        "source",
                        Stream.of("Provider", "Source", "Creator")
                                .map(role -> party(item, role))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElseGet(() -> item.text(identifier + "ProviderId")),
                        "element AdministrativeMetadata")
                .put("agency", first(item, "CreditLine"), "element CreditLine")
                .put("title", first(item, "hl1"), "element hl1")
                .put("title", first(item, "HeadLine"), "element HeadLine")
                .put("authors", Nitf.bylines(item.inside("byline").limit(1)), "element byline")
                .put("authors", first(item, "ByLine"), "element ByLine")
                .put("published", item, "NewsManagement/FirstCreated", identifier + "DateId")
                .put("dateline", first(item, "DateLine"), "element DateLine")
                .put("language", language(item), "element Language")
                .put("body", body(item), "element DataContent")
                .found();
    }

    private static @Nullable String id(XmlElement item, String identifier) {
        String provider = item.text(identifier + "ProviderId");
        String name = item.text(identifier + "NewsItemId");
        // The public identifier would include the revision.
        return provider == null || name == null
                ? item.text(identifier + "PublicIdentifier")
                : "urn:newsml:" + provider + ":" + item.text(identifier + "DateId") + ":" + name;
    }

    private static Optional<String> party(XmlElement item, String role) {
        return item.inside(role)
                .map(element -> element.text("Party/@FormalName"))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static @Nullable String type(XmlElement item) {
        List<String> media = item.inside("MediaType")
                .map(element -> element.attribute("FormalName"))
                .flatMap(Stream::ofNullable)
                .toList();
        boolean isText = media.isEmpty() || media.stream().anyMatch("text"::equalsIgnoreCase);
        return isText ? null : media.get(0);
    }

    private static @Nullable String first(XmlElement item, String name) {
        return item.inside(name)
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String language(XmlElement item) {
        return item.inside("Language")
                .map(element -> element.attribute("FormalName"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> item.attribute("xml:lang"));
    }

    private static String body(XmlElement item) {
        List<String> main = new ArrayList<>();
        List<String> others = new ArrayList<>();
        addTexts(item, null, main, others);
        // The first of several that are equally long.
        return Stream.of(main, others)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .flatMap(texts -> texts.stream().reduce((one, next) -> next.length() > one.length() ? next : one))
                .orElse("");
    }

    /**
     * Adds the texts inside an element.
     *
     * @param role the role of the component around it, or null
     */
    private static void addTexts(XmlElement in, @Nullable String role, List<String> main, List<String> others) {
        for (XmlElement child : in.children()) {
            String name = child.name();
            if (name.equals("DataContent")) {
                String text = text(child);
                if (!text.isEmpty() && (role == null || !SIDE_ROLES.contains(role))) {
                    (MAIN.equals(role) ? main : others).add(text);
                }
            } else if (!(name.equals("ContentItem") && isFile(child))) {
                String own = name.equals("NewsComponent") ? child.text("Role/@FormalName") : null;
                addTexts(child, own == null ? role : own.toLowerCase(Locale.ROOT), main, others);
            }
        }
    }

    /** Whether the content is a picture, a film or a sound, which may stand in the item as letters. */
    private static boolean isFile(XmlElement contentItem) {
        String media = contentItem.text("MediaType/@FormalName");
        return media != null && FILES.contains(media.toLowerCase(Locale.ROOT))
                || contentItem.inside("Encoding").anyMatch(encoding -> {
                    String notation = encoding.attribute("Notation");
                    return notation != null && notation.toLowerCase(Locale.ROOT).contains("base64");
                });
    }

    private static String text(XmlElement content) {
        return MarkupText.of(content.inside("body.content")
                .findFirst()
                .orElseGet(() -> content.inside("body").findFirst().orElse(content)));
    }
}
