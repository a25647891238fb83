package org.pullquote.read.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ProQuest: documents between rules of underscores, each with a headline and labels, the text after "Full text:". */
final class ProQuest {
    private static final Pattern RULE = Pattern.compile("(?m)^_{20,}[ \\t]{0,9}$");
    private static final Pattern COUNT = Pattern.compile("(?m)^[ \\t]{0,9}Document \\d{1,6} of \\d{1,6}[ \\t]{0,9}$");
    private static final Pattern TEXT = Pattern.compile("(?m)^[ \\t]{0,9}Full text:[ \\t]{0,9}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^(?=.*\\S)(?<!\\S[ \\t]{0,9}\\n)");
    /** A label that may stand among those known. */
    private static final Pattern SOME_LABEL = Pattern.compile("[ \\t]{0,9}\\p{Lu}[\\p{L} /]{2,30}:");

    private static final Pattern NEXT_LABEL = Pattern.compile(
            "(?m)^[ \\t]{0,9}(?:Publication title|Publication date|Publication year|Publication subject|Source type|Language of publication|Document type|Copyright|Subject|Company / organization|People|Location|ProQuest document ID|Document URL|Section|Pages|Publisher|Place of publication|Country of publication|ISSN|Last updated|Database|Credit|Illustration|First page|Title):");
    private static final List<String> LABELS = List.of(
            "TITLE",
            "AUTHOR",
            "PUBLICATION INFO",
            "PUBLICATION TITLE",
            "PUBLICATION DATE",
            "DOCUMENT URL",
            "PROQUEST DOCUMENT ID",
            "LANGUAGE OF PUBLICATION",
            "LINKS",
            "ABSTRACT");

    private ProQuest() {}

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (String part : RULE.split(text)) {
            for (String document : COUNT.split(part)) {
                if (TEXT.matcher(document).find() || document.contains("ProQuest document ID:")) {
                    documents.add(document(document));
                }
            }
        }
        return documents;
    }

    private static Map<String, Object> document(String text) {
        Matcher begin = TEXT.matcher(text);
        boolean found = begin.find();
        String head = found ? text.substring(0, begin.start()) : text;
        String rest = found ? text.substring(begin.end()) : "";
        int end = textEnd(rest);
        Labels labels = new Labels(head + "\n" + rest.substring(end), LABELS);
        String first = head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(null);
        String title = labels.get("TITLE");
        String source = labels.get("PUBLICATION TITLE");
        String info = labels.get("PUBLICATION INFO");
        return Labels.fields(
                "id",
                labels.get("PROQUEST DOCUMENT ID"),
                "source",
                source != null || info == null ? source : info.split("[;,]")[0].strip(),
                "title",
                withoutColon(title == null ? first : title),
                "authors",
                name(labels.get("AUTHOR")),
                "published",
                labels.get("PUBLICATION DATE"),
                "url",
                labels.get("DOCUMENT URL"),
                "language",
                english(labels.get("LANGUAGE OF PUBLICATION")),
                "body",
                rest.substring(0, end).strip());
    }

    /** Where the last blocks that begin with labels begin. A paragraph of the text may begin like a label, too ("Location: the council …"). */
    private static int textEnd(String text) {
        List<Integer> blocks =
                BLOCK.matcher(text).results().map(block -> block.start()).toList();
        int end = text.length();
        boolean below = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            int at = blocks.get(i);
            Matcher known = NEXT_LABEL.matcher(text).region(at, text.length());
            Matcher any = SOME_LABEL.matcher(text).region(at, text.length());
            if (known.lookingAt()) {
                end = at;
                below = true;
            } else if (below && !any.lookingAt()) {
                break;
            }
        }
        return end;
    }

    /** A headline without the colon that precedes its edition, which is often empty. */
    private static @Nullable String withoutColon(@Nullable String title) {
        return title == null ? null : title.replaceFirst("\\s*:\\s*$", "");
    }

    /** Puts given names first in authors such as "Roe, Jane; Doe, Tim." */
    private static @Nullable String name(@Nullable String authors) {
        if (authors == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (String author : authors.split(";")) {
            String[] parts = author.strip().replaceFirst("\\.$", "").split(",\\s*", 2);
            names.add(parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : parts[0].strip());
        }
        return String.join("; ", names);
    }

    private static @Nullable String english(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("english") ? "en" : language;
    }
}
