package org.pullquote.read.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text below lines that name its fields ("Title: …", "Date: …"), as scripts save articles, or below front matter, as trafilatura does.
 * The marks of Markdown are removed from a text below front matter.
 */
final class HeadedText {
    private static final String LABELS =
            "title|headline|subtitle|authors?|by|byline|date|published|publication date|pubdate|source|sitename|publication|outlet|newspaper"
                    + "|publisher|url|link|hostname|description|categories|tags|keywords|section|language|id|fingerprint|license|image|pagetype";
    private static final String LINE = "(?i:" + LABELS + ")[ \\t]{0,3}:(?:[ \\t][^\\n]{0,2000})?\\n";

    /** A head of at least two fields, the title among them, which does not come again as it would above another document. */
    static final String MARK =
            "\\A(?:---[ \\t]{0,9}\\r?\\n)?(?=(?:" + LINE + "){0,9}(?i:title|headline)[ \\t]{0,3}:[ \\t]+\\S)(?:" + LINE
                    + "){2,20}(?:---[ \\t]{0,9}\\r?\\n|[ \\t]{0,9}\\r?\\n)(?![\\s\\S]*^(?i:title|headline)[ \\t]{0,3}:)";

    private static final Pattern FIELD = Pattern.compile("(?<label>[\\p{L} ]{2,20}?)[ \\t]{0,3}:[ \\t]*(?<value>.*)");
    private static final Pattern LIST = Pattern.compile("^\\[|\\]$|['\"]");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]\\n]{0,500}\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,500})\\]\\((?:https?:|/|#)[^)\\n]{0,2000}\\)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,500}?)(?<=\\S)\\1");
    private static final Pattern LINE_MARK = Pattern.compile("(?m)^(?:#{1,6}|>|[*-]) +");

    private HeadedText() {}

    static List<Map<String, Object>> documents(String text) {
        boolean isFrontMatter = text.startsWith("---");
        int at = isFrontMatter ? text.indexOf('\n') + 1 : 0;
        Map<String, String> fields = new HashMap<>();
        while (at < text.length()) {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            String line = text.substring(at, end);
            Matcher field = FIELD.matcher(line.strip());
            at = Math.min(text.length(), end + 1);
            if (line.isBlank() || line.startsWith("---") || !field.matches()) {
                break;
            }
            fields.putIfAbsent(
                    field.group("label").toLowerCase(Locale.ROOT),
                    field.group("value").strip());
        }
        String title = unquoted(first(fields, "title", "headline"));
        String body = isFrontMatter ? plain(text.substring(at)) : text.substring(at);
        return List.of(Labels.fields(
                "id",
                first(fields, "id"),
                "title",
                title,
                "authors",
                list(first(fields, "authors", "author", "byline", "by")),
                "published",
                unquoted(first(fields, "published", "publication date", "pubdate", "date")),
                "source",
                unquoted(first(
                        fields, "sitename", "source", "outlet", "newspaper", "publication", "publisher", "hostname")),
                "url",
                unquoted(first(fields, "url", "link")),
                "language",
                first(fields, "language"),
                "body",
                body.strip()));
    }

    private static @Nullable String first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String unquoted(@Nullable String value) {
        boolean isQuoted = value != null
                && value.length() > 1
                && "'\"".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        return value == null || !isQuoted ? value : value.substring(1, value.length() - 1);
    }

    private static @Nullable String list(@Nullable String value) {
        return value == null ? null : LIST.matcher(value).replaceAll("");
    }

    /** A text without the marks of Markdown. */
    private static String plain(String markdown) {
        String text = LINK.matcher(PICTURE.matcher(markdown).replaceAll("")).replaceAll("$1");
        return STRONG.matcher(LINE_MARK.matcher(text).replaceAll("")).replaceAll("$2");
    }
}
