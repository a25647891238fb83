package org.pullquote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Agencies;

/** The names in an author field or byline. */
final class Authors {
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;,|]\\s*(?:and\\s+)?(?!(?:Jr|Sr|II|III|IV|MD|PhD)\\b)|\\s+(?:and|AND|&)\\s+");
    private static final String OPENING = " \"'“”[({";
    private static final String CLOSING = " \"'“”])}";
    private static final Pattern BY = Pattern.compile("^(?:[Bb]y|BY)\\s+");

    private static final int MAX_PLAUSIBLE_AUTHORS = 3;

    private Authors() {}

    /** The names in a text, in order, without surplus white space. */
    static List<String> in(String names) {
        List<String> authors = new ArrayList<>();
        for (String part : BETWEEN.split(trimmed(names))) {
            String name = trimmed(part);
            name = BY.matcher(name).replaceFirst("").strip();
            if (!name.isEmpty() && !name.equalsIgnoreCase("none") && !name.equalsIgnoreCase("nan")) {
                authors.add(name);
            }
        }
        return authors;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && OPENING.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && CLOSING.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The agency among the authors, or null. Long lists are ignored: they were gathered from all over a page. */
    static @Nullable String agency(List<String> authors) {
        if (authors.size() > MAX_PLAUSIBLE_AUTHORS) {
            return null;
        }
        for (String author : authors) {
            String agency = Agencies.shortName(author);
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }
}
