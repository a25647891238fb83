package org.pullquote.model;

import java.util.Locale;

/**
 * A record that was read but not analysed.
 *
 * @param path the file that it stands in
 * @param record its number within the file, from 1; 0 where the file as a whole is meant
 * @param reason why
 * @param detail what was found and what was expected, one line for a person to read; whatever is given, it is cut at
 *     {@link #MAX_DETAIL_CHARACTERS} and holds neither line ends nor control characters, for it quotes what strangers wrote
 */
public record Rejection(String path, long record, Reason reason, String detail) implements Reading, FileRecord {
    /** The longest detail, in UTF-16 code units. */
    public static final int MAX_DETAIL_CHARACTERS = 500;

    public Rejection {
        detail = printable(detail);
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
    public enum Reason {
        /** The file cannot be opened or breaks off: no permission, a damaged or truncated gzip. */
        UNREADABLE_FILE,
        /** The file holds nothing. */
        EMPTY_FILE,
        /** The file's format is none that Pullquote reads. */
        UNKNOWN_FORMAT,
        /** Not JSON, by the byte where it goes wrong. */
        MALFORMED_JSON,
        /** Not CSV: a quote that never closes, a row of other length than the header. */
        MALFORMED_CSV,
        /** A page without anything that reads as an article. */
        MALFORMED_PAGE,
        /** Bytes that are not of the declared or detected encoding. */
        WRONG_ENCODING,
        /** A field that the article needs holds no text (a number, an object, binary). */
        NOT_TEXT,
        /** No body, or an empty one. */
        NO_BODY,
        /** No source, neither in the record nor from the job. */
        NO_SOURCE,
        /** Longer than the job allows, or a field of it longer than any such field is. */
        TOO_LONG,
        /** A picture, a film, an event, a comment: a record of something that is no article. */
        NOT_AN_ARTICLE,
        /** Cancelled, withheld, deleted, or not published yet, as its own state says. */
        WITHDRAWN,
        /** Not to be published before a time that lies after the start of the run. */
        EMBARGOED,
        /** Of the same id there is a newer version. */
        SUPERSEDED,
        /** The service that gave it cut its body off. */
        TRUNCATED,
        /** Not in English. */
        NOT_ENGLISH,
        /** The same record again: same id, same content. */
        DUPLICATE,
        /** An id that another article of other content has. */
        DUPLICATE_ID,
        /** An annotator failed on it. */
        ANNOTATION_FAILED,
        /** It took longer than the job allows an article. */
        TIME_LIMIT;

        /** The code in the rejects table: the name in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
