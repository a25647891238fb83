package org.pullquote.read.xml;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.field.FoundFields;

/** NewsML-G2 (IPTC): a newsItem with XHTML, NITF or plain text in it; packages and knowledge are items of another class. */
final class NewsMlG2 {
    private static final List<String> SIDE_ROLES =
            List.of("slug", "slugline", "sub", "subheadline", "short", "drop", "push", "alert", "kicker");

    private NewsMlG2() {}

    static FoundFields fields(XmlElement item, XmlElement before) {
        return new Fields()
                .put("id", item, "@guid")
                .put("version", item, "@version")
                .put("versioncreated", item, "itemMeta/versionCreated")
                .put("type", type(item), "element itemMeta/itemClass")
                .put("pubstatus", item, "itemMeta/pubStatus/@qcode", "itemMeta/pubStatus/@uri", "itemMeta/pubStatus")
                .put("embargoed", embargo(item), "element itemMeta/embargoed")
                .put(
                        "source",
                        item,
                        "itemMeta/provider/name",
                        "contentMeta/infoSource/name",
                        "itemMeta/provider/@literal",
                        "contentMeta/infoSource/@literal",
                        "rightsInfo/copyrightHolder/name",
                        "rightsInfo/copyrightHolder/@literal")
                .put("agency", item, "contentMeta/creditline")
                .put("title", title(item), "element contentMeta/headline")
                .put("authors", authors(item), "element contentMeta/by")
                .put(
                        "published",
                        item,
                        "contentMeta/contentCreated",
                        "itemMeta/firstCreated",
                        "itemMeta/versionCreated")
                .put("dateline", item, "contentMeta/dateline")
                .put("language", item, "contentMeta/language/@tag", "@xml:lang")
                .put("body", body(item), "element contentSet")
                .found();
    }

    private static @Nullable String type(XmlElement item) {
        return item.name().equals("newsItem")
                ? item.text("itemMeta/itemClass/@qcode", "itemMeta/itemClass/@uri")
                : item.name().replace("Item", "").toLowerCase(Locale.ROOT);
    }

    /** An empty element is an embargo whose end only a note to editors tells. */
    private static @Nullable String embargo(XmlElement item) {
        XmlElement embargoed = item.first("itemMeta/embargoed");
        return embargoed == null ? null : embargoed.text().isBlank() ? "no end is given" : embargoed.text();
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
