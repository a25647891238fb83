package org.pullquote.read.xml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** NewsML-G2 (IPTC): a newsItem with XHTML, NITF or plain text in it; packages and knowledge are items of another class. */
final class NewsMlG2 {
    private static final List<String> SIDE_ROLES =
            List.of("slug", "slugline", "sub", "subheadline", "short", "drop", "push", "alert", "kicker");

    private NewsMlG2() {}

    static Map<String, Object> fields(XmlElement item, XmlElement before) {
        return new Fields()
                .put("id", item.attribute("guid"))
                .put("version", item.attribute("version"))
                .put("versioncreated", item.text("itemMeta/versionCreated"))
                .put("type", type(item))
                .put(
                        "pubstatus",
                        item.text("itemMeta/pubStatus/@qcode", "itemMeta/pubStatus/@uri", "itemMeta/pubStatus"))
                .put("embargoed", item.text("itemMeta/embargoed"))
                .put(
                        "source",
                        item.text(
                                "itemMeta/provider/name",
                                "contentMeta/infoSource/name",
                                "itemMeta/provider/@literal",
                                "contentMeta/infoSource/@literal",
                                "rightsInfo/copyrightHolder/name",
                                "rightsInfo/copyrightHolder/@literal"))
                .put("agency", item.text("contentMeta/creditline"))
                .put("title", title(item))
                .put("authors", authors(item))
                .put(
                        "published",
                        item.text("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated"))
                .put("dateline", item.text("contentMeta/dateline"))
                .put("language", item.text("contentMeta/language/@tag", "@xml:lang"))
                .put("body", body(item))
                .map();
    }

    private static @Nullable String type(XmlElement item) {
        return item.name().equals("newsItem")
                ? item.text("itemMeta/itemClass/@qcode", "itemMeta/itemClass/@uri")
                : item.name().replace("Item", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String title(XmlElement item) {
        for (XmlElement headline : item.all("contentMeta/headline")) {
            String role = headline.attribute("role");
            if (role == null || !SIDE_ROLES.contains(XmlElement.localName(role).toLowerCase(Locale.ROOT))) {
                return headline.text();
            }
        }
        String inside = item.inside("hl1").map(XmlElement::text).findFirst().orElse(null);
        return inside != null ? inside : item.text("contentMeta/headline", "itemMeta/title");
    }

    private static List<String> authors(XmlElement item) {
        List<String> by = item.texts("contentMeta/by");
        List<String> creators = item.texts("contentMeta/creator/name");
        return by.isEmpty() ? creators : by;
    }

    private static String body(XmlElement item) {
        for (XmlElement rendition : item.all("contentSet/inlineXML")) {
            XmlElement nitf = rendition.inside("body.content").findFirst().orElse(null);
            XmlElement html = rendition.inside("body").findFirst().orElse(null);
            String text = MarkupText.of(nitf != null ? nitf : html != null ? html : rendition);
            if (!text.isEmpty()) {
                return text;
            }
        }
        String data = item.text("contentSet/inlineData");
        return data == null ? "" : data;
    }
}
