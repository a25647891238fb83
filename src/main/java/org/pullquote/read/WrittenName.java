package org.pullquote.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Names of files as tables, messages and the log give them. Bytes that are not UTF-8, and characters that control a terminal or make a name
 * look like another, are written as in a URI: {@code caf%E9.jsonl}.
 */
public final class WrittenName {
    /** Characters that end a line or change the direction of what follows. */
    private static final String TURNING =
            "\u2028\u2029\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private WrittenName() {}

    /** The name of a file with these bytes. */
    public static String of(ByteBuffer bytes) {
        return of(AsUtf8.NAMES.decode(bytes).toString());
    }

    /** A name that is text. */
    public static String of(String name) {
        StringBuilder written = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (steers(c)) {
                for (byte escaped : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    written.append(escaped(escaped));
                }
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    /** Whether the character is not shown but steers a terminal, ends a line, or changes the direction of what follows. */
    public static boolean steers(char c) {
        return Character.isISOControl(c) || TURNING.indexOf(c) >= 0;
    }

    /** Decodes UTF-8, and writes all other bytes as in a URI. A ZIP archive does not tell in which code page its names are. */
    static Charset charset() {
        return AsUtf8.NAMES;
    }

    private static String escaped(byte value) {
        return String.format("%%%02X", value);
    }

    private static final class AsUtf8 extends Charset {
        private static final AsUtf8 NAMES = new AsUtf8();
        private static final int ESCAPED_CHARACTERS = 3;

        private AsUtf8() {
            super("x-pullquote-names", new String[0]);
        }

        @Override
        public boolean contains(Charset other) {
            return StandardCharsets.UTF_8.contains(other);
        }

        @Override
        public CharsetDecoder newDecoder() {
            CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
            return new CharsetDecoder(this, 1, ESCAPED_CHARACTERS) {
                @Override
                protected CoderResult decodeLoop(ByteBuffer bytes, CharBuffer name) {
                    while (true) {
                        CoderResult result = utf8.reset().decode(bytes, name, true);
                        if (!result.isError()) {
                            return result;
                        }
                        if (name.remaining() < ESCAPED_CHARACTERS) {
                            return CoderResult.OVERFLOW;
                        }
                        name.put(escaped(bytes.get()));
                    }
                }
            };
        }

        @Override
        public boolean canEncode() {
            return false;
        }

        @Override
        public CharsetEncoder newEncoder() {
            throw new UnsupportedOperationException("names are only read");
        }
    }
}
