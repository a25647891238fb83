package org.pullquote.read.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of documents of word processors. Stateless. */
public final class OfficeText {
    private static final int LOOKED_AT = 200;
    private static final String ZIP = "PK\u0003\u0004";

    /** First bytes of RTF and of the files that Microsoft Office wrote up to 2003. */
    private static final List<String> BEGINNINGS =
            List.of("{\\rtf", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

    /** An office document is a ZIP archive whose first entry is one of these. */
    private static final List<String> FIRST_ENTRIES =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "customXml/", "mimetypeapplication/");

    private static final int NAME_AT = 30;

    private OfficeText() {}

    /** Whether a file with these first bytes is an office document, of a word processor or not. */
    public static boolean isOffice(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (!start.startsWith(ZIP)) {
            return BEGINNINGS.stream().anyMatch(start::startsWith);
        }
        String name = start.substring(Math.min(start.length(), NAME_AT));
        return FIRST_ENTRIES.stream().anyMatch(name::startsWith);
    }

    /**
     * The paragraphs of a document, separated by blank lines, without page headers and footers; a row of a table is one paragraph.
     *
     * @param maxCharacters the longest text that is allowed
     * @throws OfficeException if there is no reader, or the document is not a word processor's, is broken or is longer
     */
    public static String of(byte[] document, int maxCharacters) throws OfficeException {
        DocumentReader reader = Found.READER;
        if (reader == null) {
            throw new OfficeException(
                    OfficeException.Kind.NO_READER,
                    "a document of a word processor (DOCX, DOC, RTF, ODT); to read it, add Apache Tika's parsers to PULLQUOTE_CLASSPATH as "
                            + "jobs/README.md tells; or save it as plain text or HTML");
        }
        return reader.text(document, maxCharacters);
    }

    /** Keeps the reader on the class path, since finding it takes longer than reading a document. */
    private static final class Found {
        static final @Nullable DocumentReader READER = DocumentReader.find();

        private Found() {}
    }
}
