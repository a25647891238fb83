package org.pullquote.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** The bytes of one record, up to the limit. */
final class RecordBytes {
    private static final int MAX_CONTINUED = 3;

    private final int maxCharacters;
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private long characters;
    private int continued;
    private long offset;
    private long line;
    private long column;

    RecordBytes(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Begins a record at the next byte of {@code input}. */
    void begin(ByteInput input) {
        size = 0;
        characters = 0;
        continued = 0;
        offset = input.offset();
        line = input.line();
        column = input.column();
    }

    /** Holds the rest of {@code input} as one record. */
    void holdRest(ByteInput input) throws IOException {
        begin(input);
        for (int next = input.read(); next >= 0; next = input.read()) {
            add(next);
        }
    }

    void add(int next) {
        if ((next & 0xC0) != 0x80) {
            characters += next >= 0xF0 ? 2 : 1;
            continued = 0;
        } else if (++continued > MAX_CONTINUED) {
            // Not UTF-8, so that each byte may be a character.
            characters++;
        }
        if (characters > maxCharacters) {
            bytes = size > 1 << 20 ? new byte[1 << 12] : bytes;
            size = 0;
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 1));
        }
        bytes[size++] = (byte) next;
    }

    /** Whether the record exceeds the limit; nothing of it is then held. */
    boolean isOverlong() {
        return characters > maxCharacters;
    }

    /** How many characters there were, held or not. */
    long characters() {
        return characters;
    }

    /** What follows the first line end; empty if there is none, or the record is overlong. */
    byte[] afterFirstLine() {
        for (int i = 0; i < size && !isOverlong(); i++) {
            if (bytes[i] == '\n') {
                return Arrays.copyOfRange(bytes, i + 1, size);
            }
        }
        return new byte[0];
    }

    /** The line of the record's first byte, from 1. */
    long line() {
        return line;
    }

    /** The place of the record's first character in its line, from 1. */
    long column() {
        return column;
    }

    boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return characters == size;
    }

    /**
     * The record's bytes, in whatever encoding.
     *
     * @throws UnreadableRecord TOO_LONG if it is longer than the limit
     */
    byte[] held() throws UnreadableRecord {
        checkLength();
        return Arrays.copyOf(bytes, size);
    }

    private void checkLength() throws UnreadableRecord {
        if (isOverlong()) {
            throw new UnreadableRecord(
                    Reason.TOO_LONG,
                    "line " + line + ": a record of " + characters + " characters, expected at most " + maxCharacters);
        }
    }

    /**
     * The record as text.
     *
     * @throws UnreadableRecord TOO_LONG if it is longer than the limit, WRONG_ENCODING if it is not UTF-8
     */
    String decoded() throws UnreadableRecord {
        checkLength();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer source = ByteBuffer.wrap(bytes, 0, size);
        CharBuffer target = CharBuffer.allocate(size);
        CoderResult result = decoder.decode(source, target, true);
        if (result.isError()) {
            throw new UnreadableRecord(
                    Rejection.Reason.WRONG_ENCODING,
                    String.format(
                            "line %d: byte 0x%02X at offset %d is not UTF-8; expected UTF-8, or UTF-16 with a byte order mark",
                            line, bytes[source.position()] & 0xFF, offset + source.position()));
        }
        return target.flip().toString();
    }
}
