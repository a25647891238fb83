package org.pullquote.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as UTF-8: gzip is decompressed, a byte order mark skipped, and UTF-16 re-encoded if a mark declares it.
 *
 * <p>Offset and line refer to the resulting UTF-8. All bytes before a failure are delivered before it is thrown.
 */
final class ByteInput {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long offset;
    private long line = 1;
    private long column = 1;
    private @Nullable IOException failure;
    private byte[] takenBack = {};
    private int takenBackAt;

    private ByteInput(InputStream in) {
        this.in = in;
        fillWhole();
    }

    static ByteInput open(InputStream bytes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
        return afterMark(gzip ? new GZIPInputStream(start, BUFFER) : start);
    }

    private static ByteInput afterMark(InputStream bytes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 3);
        byte[] mark = new byte[3];
        int length = 0;
        while (length < 3) {
            int next = start.read();
            if (next < 0) {
                break;
            }
            mark[length++] = (byte) next;
        }
        if (length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF) {
            return new ByteInput(start);
        }
        Charset wide = null;
        if (length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
            wide = StandardCharsets.UTF_16BE;
        } else if (length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            wide = StandardCharsets.UTF_16LE;
        }
        if (wide != null) {
            start.unread(mark, 2, length - 2);
            return new ByteInput(new Utf8Encoding(start, wide));
        }
        start.unread(mark, 0, length);
        return new ByteInput(start);
    }

    /** The first bytes, at most 64 KiB. Call it before reading. */
    byte[] head() {
        return Arrays.copyOf(buffer, filled);
    }

    /** Whether {@link #head} is the whole file, without failure. */
    boolean isWhole() {
        return filled < BUFFER && failure == null;
    }

    /** The next byte without moving on, or -1 at the end. */
    int peek() throws IOException {
        if (takenBackAt < takenBack.length) {
            return takenBack[takenBackAt] & 0xFF;
        }
        if (at == filled && !refill()) {
            return -1;
        }
        return buffer[at] & 0xFF;
    }

    /** The next byte, or -1 at the end. */
    int read() throws IOException {
        int next = peek();
        if (next < 0) {
            return -1;
        }
        if (takenBackAt < takenBack.length) {
            takenBackAt++;
        } else {
            at++;
        }
        offset++;
        if (next == '\n') {
            line++;
            column = 1;
        } else if ((next & 0xC0) != 0x80) {
            column++;
        }
        return next;
    }

    /** Reads past white space. */
    void skipBlank() throws IOException {
        for (int next = peek(); next == ' ' || next == '\n' || next == '\r' || next == '\t'; next = peek()) {
            read();
        }
    }

    /**
     * Pushes back the bytes that were read last, so that they are read again.
     *
     * @param firstLine the line of the first of them, which must be the first of its line
     */
    void takeBack(byte[] last, long firstLine) {
        byte[] rest = Arrays.copyOfRange(takenBack, takenBackAt, takenBack.length);
        takenBack = Arrays.copyOf(last, last.length + rest.length);
        System.arraycopy(rest, 0, takenBack, last.length, rest.length);
        takenBackAt = 0;
        offset -= last.length;
        line = firstLine;
        column = 1;
    }

    /** How many bytes were read. */
    long offset() {
        return offset;
    }

    /** The line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** The place of the next character in its line, from 1. */
    long column() {
        return column;
    }

    private boolean refill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        filled = 0;
        at = 0;
        int length = in.read(buffer, 0, BUFFER);
        filled = Math.max(0, length);
        return length > 0;
    }

    private void fillWhole() {
        try {
            while (filled < BUFFER) {
                int length = in.read(buffer, filled, BUFFER - filled);
                if (length < 0) {
                    return;
                }
                filled += length;
            }
        } catch (IOException e) {
            failure = e;
        }
    }
}
