package org.pullquote.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Revision;

/**
 * The type, state, embargo and version of a record, under the names that ninjs, NewsML, schema.org and the systems of newsrooms
 * use: type, state, embargo, version. Names are compared without case, hyphens and underscores.
 */
final class ItemStatus {
    private static final Pattern SIGNS = Pattern.compile("[-_@\\s]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private static final Set<String> TYPES = Set.of("type", "itemclass", "itemtype", "contenttype", "pagetype");
    private static final Set<String> NO_ARTICLES = Set.of(
            "picture",
            "photo",
            "photograph",
            "image",
            "imageobject",
            "graphic",
            "gallery",
            "slideshow",
            "video",
            "videoobject",
            "audio",
            "audioobject",
            "podcast",
            "animation",
            "mediaobject",
            "event",
            "planning",
            "planningitem",
            "assignment",
            "composite",
            "package",
            "collection",
            "concept",
            "person",
            "organization",
            "comment",
            "attachment",
            "nav_menu_item",
            "page of a site",
            "breadcrumblist");

    private static final Set<String> STATES =
            Set.of("pubstatus", "publicationstatus", "publishstatus", "managementstatus", "status", "state");
    private static final Set<String> NOT_PUBLISHED = Set.of(
            "canceled",
            "cancelled",
            "withheld",
            "withdrawn",
            "killed",
            "kill",
            "recalled",
            "retracted",
            "deleted",
            "removed",
            "spiked",
            "unpublished",
            "draft",
            "auto-draft",
            "scheduled",
            "future",
            "trash");

    private static final Set<String> SET = Set.of("true", "1", "yes");

    private static final Set<String> EMBARGOES =
            Set.of("embargoed", "embargo", "embargoeduntil", "embargountil", "embargodate", "embargoend");
    private static final Set<String> EMBARGOED = Set.of("embargoed", "embargo");
    private static final Set<String> NO_EMBARGO = Set.of("", "false", "no", "none", "null", "0");

    private static final Set<String> VERSIONS = Set.of("version", "itemversion", "versionnumber", "revision");
    private static final List<String> MODIFIED = List.of(
            "versioncreated",
            "datemodified",
            "datemodify",
            "lastmodified",
            "modifiedgmt",
            "modifiedat",
            "modified",
            "updatedat",
            "updated",
            "lastupdateddate",
            "dateupdated");

    private ItemStatus() {}

    /**
     * The version of the record, and whether it is withdrawn or embargoed.
     *
     * @param now the time with which embargoes are compared
     * @throws UnreadableRecord NOT_AN_ARTICLE
     */
    static Revision of(Map<String, Object> record, Instant now) throws UnreadableRecord {
        Long number = null;
        Instant modified = null;
        int rank = MODIFIED.size();
        String withdrawn = null;
        String embargo = null;
        boolean embargoed = false;
        boolean dated = false;
        for (Map.Entry<String, Object> field : record.entrySet()) {
            String name = SIGNS.matcher(field.getKey()).replaceAll("").toLowerCase(Locale.ROOT);
            Object value = field.getValue();
            if (value == null) {
                continue;
            }
            if (TYPES.contains(name)) {
                checkType(field.getKey(), word(value));
            } else if (name.equals("ordinthread") && value instanceof Number place && place.longValue() > 0) {
                throw noArticle("a comment in a thread ('" + field.getKey() + "' is " + place + ")");
            } else if (STATES.contains(name) && NOT_PUBLISHED.contains(word(value))
                    || isNotPublished(name.startsWith("is") ? name.substring(2) : name, word(value))) {
                withdrawn = field.getKey() + " " + word(value);
            } else if (name.equals("revision") && isUnpublished(value)) {
                withdrawn = field.getKey() + ".published false";
            } else if (STATES.contains(name) && EMBARGOED.contains(word(value))) {
                embargoed = true;
            } else if (EMBARGOES.contains(name)) {
                dated |= !NO_EMBARGO.contains(word(value));
                embargo = embargo == null ? embargo(value, now) : embargo;
            } else if (VERSIONS.contains(name) && NUMBER.matcher(word(value)).matches()) {
                number = Long.valueOf(word(value));
            } else if (MODIFIED.contains(name) && MODIFIED.indexOf(name) < rank) {
                Instant time = instant(PublicationDate.of(dated(value)));
                modified = time == null ? modified : time;
                rank = time == null ? rank : MODIFIED.indexOf(name);
            }
        }
        if (embargoed && !dated) {
            embargo = "'no end is given'";
        }
        return number == null && modified == null && withdrawn == null && embargo == null
                ? Revision.UNKNOWN
                : new Revision(number, modified, withdrawn, embargo);
    }

    /** Whether a field is a flag that says so: "deleted" is set, or "published", which may be a date, is false. */
    private static boolean isNotPublished(String name, String value) {
        return NOT_PUBLISHED.contains(name) && SET.contains(value) || name.equals("published") && value.equals("false");
    }

    /** Whether a revision of Arc XP says that it is not the published one. */
    private static boolean isUnpublished(Object revision) {
        return revision instanceof Map<?, ?> object && Boolean.FALSE.equals(object.get("published"));
    }

    private static void checkType(String field, String type) throws UnreadableRecord {
        if (NO_ARTICLES.contains(type)) {
            throw noArticle("'" + field + "' is " + type + ", expected a text");
        }
    }

    private static UnreadableRecord noArticle(String detail) {
        return new UnreadableRecord(Reason.NOT_AN_ARTICLE, detail);
    }

    /** When the embargo ends, or the value in quotation marks if it is no date; null if it has ended. */
    private static @Nullable String embargo(Object value, Instant now) {
        if (NO_EMBARGO.contains(word(value)) || FieldReader.isMissing(String.valueOf(value))) {
            return null;
        }
        PublicationDate read = PublicationDate.of(dated(value));
        // In an unknown zone, it has surely ended once the day is over everywhere.
        Instant end = read.zoneUnknown() && read.date() != null
                ? read.date().plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant()
                : instant(read);
        return end == null ? "'" + value + "'" : end.isAfter(now) ? end.toString() : null;
    }

    /** A day begins at midnight in UTC. */
    private static @Nullable Instant instant(PublicationDate date) {
        return date.instant() != null || date.date() == null
                ? date.instant()
                : date.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Unwraps a date of a MongoDB export. */
    static @Nullable Object dated(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> wrapped)) {
            return value;
        }
        Object inner = wrapped.get("$date") != null ? wrapped.get("$date") : wrapped.get("$numberLong");
        return inner == null ? value : dated(inner);
    }

    /** A value of a vocabulary in lower case and without prefix, also from {@code {"qcode": "stat:canceled"}}. */
    private static String word(Object value) {
        if (value instanceof Map<?, ?> object) {
            for (String key : List.of("qcode", "value", "literal", "name", "$numberLong", "$numberInt")) {
                if (object.get(key) instanceof String text) {
                    return word(text);
                }
            }
            return "";
        }
        if (value instanceof List<?> list) {
            return list.size() == 1 && list.get(0) != null ? word(list.get(0)) : "";
        }
        String text = String.valueOf(value);
        String cut = text.length() > 100 ? text.substring(0, 100) : text;
        return cut.substring(Math.max(cut.lastIndexOf(':'), cut.lastIndexOf('/')) + 1)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
