package org.pullquote.run.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pullquote.join.SpeakerAliases;

/**
 * What the user says of speakers' spellings: a CSV file of three columns.
 *
 * <pre>
 * action,spelling,speaker
 * join,the Donald,Donald Trump
 * separate,Clinton,Hillary Clinton
 * </pre>
 *
 * @param text the file as it was given
 * @param aliases what it says
 */
public record AliasFile(String text, SpeakerAliases aliases) {
    /** Its name beside the tables that rest on it. */
    public static final String PUBLISHED = "aliases.csv";

    /** None given. */
    public static final AliasFile NONE = new AliasFile("", SpeakerAliases.NONE);

    private static final List<String> HEADER = List.of("action", "spelling", "speaker");

    /**
     * @param file how messages name it
     * @throws InvalidJobException if a line of it is not as it must be, with the line
     */
    public static AliasFile read(String file, InputStream stream) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidJobException(file + ": not a text in UTF-8, expected aliases in CSV");
        } catch (IOException e) {
            throw new InvalidJobException(file + ": cannot be read, expected aliases in CSV");
        }
        return new AliasFile(text, aliases(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /** The SHA-256 of the file in lower-case hex; empty where none was given. */
    public String hash() {
        return text.isEmpty() ? "" : DigestUtils.sha256Hex(text);
    }

    private static SpeakerAliases aliases(String file, String text) {
        Map<String, String> joins = new HashMap<>();
        Map<String, Set<String>> separations = new HashMap<>();
        boolean first = true;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                String where = file + ":" + rows.getCurrentLineNumber() + ": ";
                if (first) {
                    checkHeader(where, row);
                    first = false;
                } else {
                    add(where, row, joins, separations);
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidJobException(file + ": quotation marks that do not pair, expected CSV");
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

    private static void checkHeader(String where, CSVRecord row) {
        if (!row.toList().equals(HEADER)) {
            throw new InvalidJobException(where + "found '" + String.join(",", row.toList())
                    + "', expected the header 'action,spelling,speaker'");
        }
    }

    private static void add(
            String where, CSVRecord row, Map<String, String> joins, Map<String, Set<String>> separations) {
        if (row.size() != HEADER.size() || row.get(1).isEmpty() || row.get(2).isEmpty()) {
            throw new InvalidJobException(where + "found '" + String.join(",", row.toList())
                    + "', expected three values: action, spelling, speaker");
        }
        String spelling = row.get(1);
        String speaker = row.get(2);
        if (spelling.equals(speaker)) {
            throw new InvalidJobException(
                    where + "the spelling '" + spelling + "' is the speaker's name itself, expected two names");
        }
        switch (row.get(0)) {
            case "join" -> {
                String before = joins.putIfAbsent(spelling, speaker);
                if (before != null && !before.equals(speaker)) {
                    throw new InvalidJobException(where + "'" + spelling + "' is joined to '" + before
                            + "' in a line before, expected one speaker for a spelling");
                }
            }
            case "separate" ->
                separations.computeIfAbsent(spelling, key -> new HashSet<>()).add(speaker);
            default ->
                throw new InvalidJobException(where + "the action is '" + row.get(0) + "', expected join or separate");
        }
    }
}
