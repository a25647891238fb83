package org.pullquote.run.job;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.join.ListedSource;
import org.pullquote.join.ListedSources;

/**
 * The user's decisions on outlets: a CSV file with the name that articles give, the name to use (empty to keep that one), and
 * columns of the user's choice. The column {@code group} puts outlets into groups, and {@code country} is known too.
 *
 * <pre>
 * found,name,group,country,owner
 * harbournews.example,Harbour News,national,NO,Fjord Media
 * Harbour News Online,Harbour News,,,
 * </pre>
 *
 * <p>The values in the lines of one outlet are combined; they must not contradict each other.
 *
 * @param text the file as it was given
 * @param sources the decisions in it
 */
public record SourcesFile(String text, ListedSources sources) {
    /** Its name beside the tables that were made with it. */
    public static final String PUBLISHED = "sources.csv";

    /** No sources file. */
    public static final SourcesFile NONE = new SourcesFile("", ListedSources.NONE);

    private static final List<String> FIRST_COLUMNS = List.of("found", "name");
    private static final String GROUP = "group";
    private static final String COUNTRY = "country";

    /**
     * @param file its name in messages
     * @throws InvalidJobException if a line of it is invalid; the message gives the line
     */
    public static SourcesFile read(String file, InputStream stream) {
        UserTable table = UserTable.read(file, stream, "outlets");
        List<UserTable.Line> lines = table.lines();
        return new SourcesFile(
                table.text(),
                lines.isEmpty() ? ListedSources.NONE : sources(columns(lines.get(0)), lines.subList(1, lines.size())));
    }

    /** The SHA-256 of the file in lower-case hex; empty if none was given. */
    public String hash() {
        return UserTable.hash(text);
    }

    /** Whether a file was given. */
    public boolean isGiven() {
        return !text.isBlank();
    }

    private static List<String> columns(UserTable.Line header) {
        List<String> columns = header.values();
        Set<String> names = new HashSet<>(columns);
        if (columns.size() < FIRST_COLUMNS.size()
                || !columns.subList(0, FIRST_COLUMNS.size()).equals(FIRST_COLUMNS)
                || names.size() < columns.size()
                || names.contains("")) {
            throw header.expected(
                    "the header 'found,name' and further columns with different names, such as group, country");
        }
        return columns;
    }

    private static ListedSources sources(List<String> columns, List<UserTable.Line> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> told = new HashMap<>();
        for (UserTable.Line line : lines) {
            List<String> values = line.values();
            if (values.size() < FIRST_COLUMNS.size()
                    || values.size() > columns.size()
                    || values.get(0).isEmpty()) {
                throw line.expected("a name as found and the values of " + String.join(", ", columns));
            }
            String found = values.get(0);
            String name = values.get(1).isEmpty() ? found : values.get(1);
            if (names.putIfAbsent(found, name) != null) {
                throw line.failure("'" + found + "' has a line before, expected one line for a name");
            }
            Map<String, String> ofSource = told.computeIfAbsent(name, key -> new HashMap<>());
            for (int i = FIRST_COLUMNS.size(); i < values.size(); i++) {
                add(line, name, columns.get(i), values.get(i), ofSource);
            }
        }
        checkNames(names, lines);
        Map<String, ListedSource> byFoundName = new HashMap<>();
        names.forEach((found, name) -> {
            ListedSource source = source(name, columns, told.getOrDefault(name, Map.of()));
            byFoundName.put(found, source);
            byFoundName.put(name, source);
        });
        return new ListedSources(byFoundName);
    }

    private static void add(
            UserTable.Line line, String name, String column, String value, Map<String, String> ofSource) {
        if (value.isEmpty()) {
            return;
        }
        String before = ofSource.putIfAbsent(column, value);
        if (before != null && !before.equals(value)) {
            throw line.failure("'" + name + "' has the " + column + " '" + value + "', and in a line before '" + before
                    + "', expected one value for an outlet");
        }
    }

    /** A name to use may also be listed as found, but then it must keep itself. */
    private static void checkNames(Map<String, String> names, List<UserTable.Line> lines) {
        for (UserTable.Line line : lines) {
            String name = names.get(line.values().get(0));
            @Nullable String other = names.get(name);
            if (name != null && other != null && !other.equals(name)) {
                throw line.failure(
                        "'" + line.values().get(0) + "' is to be called '" + name + "', which is to be called '" + other
                                + "' itself, expected the outlet's one name in both lines");
            }
        }
    }

    private static ListedSource source(String name, List<String> columns, Map<String, String> told) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : columns.subList(FIRST_COLUMNS.size(), columns.size())) {
            String value = told.get(column);
            if (value != null && !column.equals(GROUP) && !column.equals(COUNTRY)) {
                attributes.put(column, value);
            }
        }
        return new ListedSource(name, told.get(GROUP), told.get(COUNTRY), attributes);
    }
}
