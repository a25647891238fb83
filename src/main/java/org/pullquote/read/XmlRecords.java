package org.pullquote.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.XmlTokens.Kind;
import org.pullquote.read.xml.MalformedXmlException;
import org.pullquote.read.xml.XmlFormat;

/**
 * The records of an XML or SGML file: the outermost elements that {@link XmlFormat} knows.
 *
 * <p>Records are cut out by their tags before they are parsed, so that a malformed or overlong one loses only itself and only one is held.
 * Document types are skipped. If a record is interrupted by another of its name, it is rejected, and reading continues with the other.
 */
final class XmlRecords implements RecordStream {
    private static final int MAX_BYTES_BEFORE = 1 << 16;

    private final String path;
    private final RecordInterpreter interpreter;
    private final ByteInput input;
    private final XmlTokens tokens;
    private final RecordBytes bytes;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final String encoding;
    private @Nullable String interrupting;
    private long number;
    private boolean ended;

    XmlRecords(String path, ByteInput input, RecordInterpreter interpreter, int maxCharacters) {
        this.path = path;
        this.interpreter = interpreter;
        this.input = input;
        this.tokens = new XmlTokens(input);
        this.bytes = new RecordBytes(maxCharacters);
        Charset declared = HtmlEncoding.declared(input.head());
        this.encoding = declared == null ? StandardCharsets.UTF_8.name() : declared.name();
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        String element = interrupting != null ? interrupting : toRecord();
        if (element == null) {
            return number > 0 || ended ? null : noRecord();
        }
        interrupting = null;
        number++;
        try {
            readRecord(element);
            String record = HtmlEncoding.decoded(bytes.held(), encoding);
            String above = HtmlEncoding.decoded(before.toByteArray(), encoding);
            XmlFormat format = XmlFormat.of(element).orElseThrow();
            return interpreter.read(path, number, format.fields(record, above, bytes.line()));
        } catch (MalformedXmlException e) {
            return new Rejection(path, number, Reason.MALFORMED_XML, String.valueOf(e.getMessage()));
        } catch (UnreadableRecord e) {
            return e.rejection(path, number);
        }
    }

    private Rejection noRecord() {
        ended = true;
        return new Rejection(
                path,
                0,
                Reason.UNKNOWN_FORMAT,
                "markup without a record of a vocabulary that is read, such as NITF or RSS");
    }

    /** Reads the start tag of the next record; its name, or null if there is none. */
    private @Nullable String toRecord() throws IOException {
        while (true) {
            bytes.begin(input);
            Kind kind = tokens.next(next -> {
                bytes.add(next);
                addBefore(next);
            });
            if (kind == Kind.END_OF_FILE) {
                return null;
            }
            if (kind == Kind.START && XmlFormat.of(tokens.name()).isPresent()) {
                return tokens.name();
            }
        }
    }

    /** Keeps only what precedes the first record; what follows says nothing about the records. */
    private void addBefore(int next) {
        if (number == 0 && before.size() < MAX_BYTES_BEFORE) {
            before.write(next);
        }
    }

    /** Reads the rest of a record up to its end tag. */
    private void readRecord(String element) throws IOException, UnreadableRecord {
        boolean nests = XmlFormat.of(element).orElseThrow() == XmlFormat.NEWSML_1;
        int depth = 1;
        while (depth > 0) {
            long line = input.line();
            Kind kind = tokens.next(bytes::add);
            boolean same =
                    (kind == Kind.START || kind == Kind.END) && tokens.name().equals(element);
            if (kind == Kind.END_OF_FILE) {
                throw unclosed(element, "at the end of the file");
            }
            if (same && kind == Kind.START && !nests) {
                UnreadableRecord broken = unclosed(element, "where another begins, in line " + line);
                interrupting = element;
                bytes.begin(input);
                for (byte next : tokens.tag()) {
                    bytes.add(next & 0xFF);
                }
                throw broken;
            }
            depth += !same ? 0 : kind == Kind.START ? 1 : -1;
        }
    }

    private UnreadableRecord unclosed(String element, String where) {
        return new UnreadableRecord(
                Reason.MALFORMED_XML,
                "line " + bytes.line() + ": the element " + element + " that begins here is not closed " + where);
    }

    @Override
    public long number() {
        return number;
    }
}
