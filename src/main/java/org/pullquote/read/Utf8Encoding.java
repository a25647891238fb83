package org.pullquote.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Re-encodes bytes as UTF-8; throws {@link java.nio.charset.CharacterCodingException} where they are not in the given encoding. */
final class Utf8Encoding extends InputStream {
    private static final int CHUNK = 1 << 13;

    private final Reader characters;
    private final char[] chunk = new char[CHUNK];
    private int carried;
    private byte[] encoded = {};
    private int at;

    Utf8Encoding(InputStream bytes, Charset charset) {
        characters = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return at < encoded.length || encode() ? encoded[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == encoded.length && !encode()) {
            return -1;
        }
        int copied = Math.min(length, encoded.length - at);
        System.arraycopy(encoded, at, target, offset, copied);
        at += copied;
        return copied;
    }

    private boolean encode() throws IOException {
        int length = characters.read(chunk, carried, CHUNK - carried);
        if (length < 0) {
            return false;
        }
        int filled = carried + length;
        // A surrogate pair cut in two by the chunk waits for its other half.
        carried = Character.isHighSurrogate(chunk[filled - 1]) ? 1 : 0;
        encoded = new String(chunk, 0, filled - carried).getBytes(StandardCharsets.UTF_8);
        at = 0;
        chunk[0] = chunk[filled - 1];
        return encoded.length > 0 || encode();
    }
}
