package org.pullquote.parse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads words and numbers separated by white space: millions of numbers in well under a second. Not thread-safe. */
final class ModelText {
    private static final double[] TENTHS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] word = new byte[64];
    private int length;

    ModelText(InputStream stream) {
        this.stream = stream;
    }

    /** The next word. */
    String word() throws IOException {
        advance();
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    /** The number after the "=" of the next word, which must begin with this name. */
    int setting(String name) throws IOException {
        String setting = word();
        if (!setting.startsWith(name + "=")) {
            throw new IOException("the parser's model has " + setting + ", expected " + name + "=…");
        }
        return Integer.parseInt(setting.substring(name.length() + 1));
    }

    /** Fills the array with the next numbers. */
    void numbers(float[] into) throws IOException {
        for (int i = 0; i < into.length; i++) {
            advance();
            into[i] = number();
        }
    }

    /** Parses a plain decimal by hand, and leaves anything else to Java. */
    private float number() {
        int i = word[0] == '-' ? 1 : 0;
        long digits = 0;
        int point = -1;
        for (; i < length; i++) {
            byte c = word[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else {
                return Float.parseFloat(new String(word, 0, length, StandardCharsets.US_ASCII));
            }
        }
        int places = point < 0 ? 0 : length - point - 1;
        if (length > 16 || places >= TENTHS.length) {
            return Float.parseFloat(new String(word, 0, length, StandardCharsets.US_ASCII));
        }
        double value = digits / TENTHS[places];
        return (float) (word[0] == '-' ? -value : value);
    }

    private void advance() throws IOException {
        int c = read();
        while (c == ' ' || c == '\n' || c == '\r') {
            c = read();
        }
        length = 0;
        while (c != ' ' && c != '\n' && c != '\r' && c >= 0) {
            if (length == word.length) {
                word = Arrays.copyOf(word, 2 * length);
            }
            word[length++] = (byte) c;
            c = read();
        }
        if (length == 0) {
            throw new EOFException("the parser's model ends too early");
        }
    }

    private int read() throws IOException {
        if (at == end) {
            end = stream.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }
}
