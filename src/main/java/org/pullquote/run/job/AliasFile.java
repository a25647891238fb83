package org.pullquote.run.job;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pullquote.join.SpeakerAliases;

/**
 * The user's decisions on the spellings of speakers and targets: a CSV file with three columns.
 *
 * <pre>
 * action,spelling,speaker
 * join,the Donald,Donald Trump
 * separate,Clinton,Hillary Clinton
 * </pre>
 *
 * @param text the file as it was given
 * @param aliases the decisions in it
 */
public record AliasFile(String text, SpeakerAliases aliases) {
    /** Its name beside the tables that were made with it. */
    public static final String PUBLISHED = "aliases.csv";

    /** No alias file. */
    public static final AliasFile NONE = new AliasFile("", SpeakerAliases.NONE);

    private static final List<String> HEADER = List.of("action", "spelling", "speaker");

    /**
     * @param file its name in messages
     * @throws InvalidJobException if a line of it is invalid; the message gives the line
     */
    public static AliasFile read(String file, InputStream stream) {
        UserTable table = UserTable.read(file, stream, "aliases");
        return new AliasFile(table.text(), aliases(file, table.lines()));
    }

    /** The SHA-256 of the file in lower-case hex; empty if none was given. */
    public String hash() {
        return UserTable.hash(text);
    }

    private static SpeakerAliases aliases(String file, List<UserTable.Line> lines) {
        Map<String, String> joins = new HashMap<>();
        Map<String, Set<String>> separations = new HashMap<>();
        boolean first = true;
        for (UserTable.Line line : lines) {
            if (first) {
                checkHeader(line);
                first = false;
            } else {
                add(line, joins, separations);
            }
        }
        joins.forEach((spelling, speaker) -> {
            if (joins.containsKey(speaker)) {
                throw new InvalidJobException(
                        file + ": " + spelling + " is joined to " + speaker + ", which is joined to "
                                + joins.get(speaker) + " itself, expected the speaker's one name in both lines");
            }
            if (separations.getOrDefault(spelling, Set.of()).contains(speaker)) {
                throw new InvalidJobException(file + ": " + spelling + " is joined to " + speaker
                        + " and separate from it, expected one of both");
            }
        });
        return new SpeakerAliases(joins, separations);
    }

    private static void checkHeader(UserTable.Line line) {
        if (!line.values().equals(HEADER)) {
            throw line.expected("the header 'action,spelling,speaker'");
        }
    }

    private static void add(UserTable.Line line, Map<String, String> joins, Map<String, Set<String>> separations) {
        List<String> values = line.values();
        if (values.size() != HEADER.size()
                || values.get(1).isEmpty()
                || values.get(2).isEmpty()) {
            throw line.expected("three values: action, spelling, speaker");
        }
        String spelling = values.get(1);
        String speaker = values.get(2);
        if (spelling.equals(speaker)) {
            throw line.failure("the spelling '" + spelling + "' is the speaker's name itself, expected two names");
        }
        switch (values.get(0)) {
            case "join" -> {
                String before = joins.putIfAbsent(spelling, speaker);
                if (before != null && !before.equals(speaker)) {
                    throw line.failure("'" + spelling + "' is joined to '" + before
                            + "' in a line before, expected one speaker for a spelling");
                }
            }
            case "separate" ->
                separations.computeIfAbsent(spelling, key -> new HashSet<>()).add(speaker);
            default -> throw line.failure("the action is '" + values.get(0) + "', expected join or separate");
        }
    }
}
