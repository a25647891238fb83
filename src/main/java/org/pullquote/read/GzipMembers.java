package org.pullquote.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses the members of a gzip file one after another. A damaged member loses only itself: reading fails once with {@link Damage} and
 * continues with the next member.
 */
final class GzipMembers extends InputStream {
    /** A member is damaged; the next one can be read. */
    static final class Damage extends IOException {
        private static final long serialVersionUID = 1;

        Damage(String message) {
            super(message);
        }
    }

    private static final int BUFFER = 1 << 16;
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int DEFLATED = 8;
    private static final int FLAG_CHECK = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int RESERVED_FLAGS = 0xE0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] packed = new byte[BUFFER];
    private int at;
    private int filled;
    private boolean inside;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (inside || begin()) {
            try {
                int inflated = inflate(into, from, length);
                if (inflater.finished()) {
                    // Check the member before returning its last bytes, so that a damaged one is not taken for whole.
                    end();
                }
                if (inflated > 0) {
                    return inflated;
                }
            } catch (DataFormatException e) {
                throw damage("damaged gzip: " + e.getMessage());
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int from, int length) throws IOException, DataFormatException {
        if (inflater.needsInput() && !inflater.finished()) {
            if (at == filled && !fill()) {
                throw new EOFException("the gzip file ends within a member");
            }
            inflater.setInput(packed, at, filled - at);
        }
        int inflated = inflater.inflate(into, from, length);
        at = filled - inflater.getRemaining();
        check.update(into, from, inflated);
        return inflated;
    }

    private void end() throws IOException {
        long expected = next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
        for (int i = 0; i < 4; i++) {
            next();
        }
        inside = false;
        if (expected != check.getValue()) {
            throw damage("damaged gzip: the checksum of a member is another");
        }
    }

    /** Reads a member's header; false at the end of the file. Zero bytes before it are padding. */
    private boolean begin() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        if (first != FIRST || next() != SECOND || next() != DEFLATED) {
            throw damage("no gzip member where one should begin");
        }
        header(next());
        return true;
    }

    private void header(int flags) throws IOException {
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            if ((flags & text) != 0) {
                for (int next = next(); next > 0; next = next()) {
                    // Skip the name or comment.
                }
            }
        }
        skip((flags & FLAG_CHECK) != 0 ? 2 : 0);
        inflater.reset();
        check.reset();
        inside = true;
    }

    /** Skips to the next member; if there is none, the exception says that the file breaks off here. */
    private IOException damage(String message) throws IOException {
        inside = false;
        int state = 0;
        for (int next = next(); next >= 0; next = next()) {
            if (state == 3 && (next & RESERVED_FLAGS) == 0) {
                header(next);
                return new Damage(message);
            }
            state = next == FIRST ? 1 : state == 1 && next == SECOND ? 2 : state == 2 && next == DEFLATED ? 3 : 0;
        }
        return new IOException(message);
    }

    private int next() throws IOException {
        return at < filled || fill() ? packed[at++] & 0xFF : -1;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(packed, 0, BUFFER));
        return filled > 0;
    }
}
