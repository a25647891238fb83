package org.pullquote.model;

/**
 * A record that was read but not analysed.
 *
 * @param path the file that contains it
 * @param record its number within the file, from 1; 0 for the file as a whole
 * @param reason why
 * @param detail what was found and what was expected, in one line; it quotes the input, so it is cut at {@link #MAX_DETAIL_CHARACTERS} and
 *     line ends and control characters are removed
 */
public record Rejection(String path, long record, Reason reason, String detail) implements Reading, FileRecord {
    /** The longest detail, in UTF-16 code units. */
    public static final int MAX_DETAIL_CHARACTERS = 500;

    public Rejection {
        detail = printable(detail);
    }

    /** What was thrown, for a detail: its class and the first line of its message. */
    public static String told(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String message = thrown.getMessage() == null
                ? ""
                : thrown.getMessage().lines().findFirst().orElse("");
        return message.isEmpty() ? name : name + ": " + message;
    }

    private static String printable(String detail) {
        int most = Math.min(detail.length(), MAX_DETAIL_CHARACTERS);
        StringBuilder line = new StringBuilder(most);
        for (int i = 0; i < most; i++) {
            char c = detail.charAt(i);
            boolean ends = c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
            if (ends || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                line.append(ends ? ' ' : c);
            }
        }
        if (detail.length() > MAX_DETAIL_CHARACTERS) {
            line.setLength(Math.min(line.length(), MAX_DETAIL_CHARACTERS - 1));
            line.append('…');
        }
        return line.toString();
    }

    /** Why a record was not analysed. */
    public enum Reason implements Coded {
        /** The file cannot be opened or ends too early: no permission, a damaged or truncated gzip. */
        UNREADABLE_FILE,
        /** The file is empty. */
        EMPTY_FILE,
        /** Pullquote does not read the file's format. */
        UNKNOWN_FORMAT,
        /** Not JSON; the detail gives the byte. */
        MALFORMED_JSON,
        /** Not CSV: a quotation mark that is never closed, a row of another length than the header. */
        MALFORMED_CSV,
        /** Not XML: an element that is never closed, or that closes another. */
        MALFORMED_XML,
        /** A record of a web archive that is damaged, or does not begin as records do. */
        MALFORMED_ARCHIVE,
        /** A page without anything that looks like an article. */
        MALFORMED_PAGE,
        /** Bytes that are not in the declared or detected encoding. */
        WRONG_ENCODING,
        /** A required field is not text (a number, an object, binary data). */
        NOT_TEXT,
        /** No body, or an empty one. */
        NO_BODY,
        /** Neither the record nor the job names an outlet. */
        NO_SOURCE,
        /** Longer than the job allows, or a field longer than such fields may be. */
        TOO_LONG,
        /** A picture, video, event, comment or other record that is not an article. */
        NOT_AN_ARTICLE,
        /** Cancelled, withheld, deleted or not yet published, by the record's own state or that of a newer version. */
        WITHDRAWN,
        /** Not to be published before a time after the start of the run. */
        EMBARGOED,
        /** A newer version has the same id. */
        SUPERSEDED,
        /** A service cut the body off. */
        TRUNCATED,
        /** Not in English. */
        NOT_ENGLISH,
        /** The same record again: same id, same content. */
        DUPLICATE,
        /** The same id as another article with other content. */
        DUPLICATE_ID,
        /** An annotator failed on it. */
        ANNOTATION_FAILED,
        /** It took more processor time than the job allows for an article. */
        TIME_LIMIT;
    }
}
