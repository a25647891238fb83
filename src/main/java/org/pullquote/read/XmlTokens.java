package org.pullquote.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** Splits XML or SGML into tags and the text between them, holding no more than one tag. */
final class XmlTokens {
    /** What was read: the end of the file, text, a tag, or anything else between angle brackets. */
    enum Kind {
        END_OF_FILE,
        TEXT,
        START,
        EMPTY,
        END,
        OTHER
    }

    private static final int MAX_TAG_BYTES = 1 << 14;

    private final ByteInput input;
    private final ByteArrayOutputStream tag = new ByteArrayOutputStream();

    XmlTokens(ByteInput input) {
        this.input = input;
    }

    /**
     * Reads on to the end of a text or a piece of markup.
     *
     * @param sink receives all bytes of it
     */
    Kind next(IntConsumer sink) throws IOException {
        tag.reset();
        if (input.peek() < 0) {
            return Kind.END_OF_FILE;
        }
        if (input.peek() != '<') {
            for (int next = input.peek(); next >= 0 && next != '<'; next = input.peek()) {
                sink.accept(input.read());
            }
            return Kind.TEXT;
        }
        take(sink);
        int sign = input.peek();
        if (sign == '!' || sign == '?') {
            return declaration(sink);
        }
        boolean ends = sign == '/';
        if (!ends && !Character.isLetter(sign) && sign != '_') {
            return Kind.TEXT;
        }
        int quote = 0;
        int last = 0;
        for (int next = input.peek(); next >= 0; next = input.peek()) {
            if (next == '<') {
                // No tag holds another bracket, not even between quotation marks.
                return Kind.TEXT;
            }
            take(sink);
            if (quote == 0 && next == '>') {
                return ends ? Kind.END : last == '/' ? Kind.EMPTY : Kind.START;
            }
            if (next == quote) {
                quote = 0;
            } else if (quote == 0 && !ends && (next == '"' || next == '\'')) {
                quote = next;
            }
            last = next;
        }
        return Kind.TEXT;
    }

    /** The name in the tag that was read last. */
    String name() {
        String text = tag.toString(StandardCharsets.ISO_8859_1);
        int from = text.startsWith("</") ? 2 : 1;
        int to = from;
        while (to < text.length() && " \t\r\n/>".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(Math.min(from, to), to);
    }

    /** The bytes of the tag that was read last, at most {@value #MAX_TAG_BYTES}. */
    byte[] tag() {
        return tag.toByteArray();
    }

    private void take(IntConsumer sink) throws IOException {
        int next = input.read();
        if (tag.size() < MAX_TAG_BYTES) {
            tag.write(next);
        }
        sink.accept(next);
    }

    private Kind declaration(IntConsumer sink) throws IOException {
        boolean instruction = input.peek() == '?';
        take(sink);
        int first = input.peek();
        if (instruction) {
            skipTo("?>", sink);
        } else if (first == '-') {
            take(sink);
            skipTo("-->", sink);
        } else if (first == '[') {
            skipTo("]]>", sink);
        } else {
            documentType(sink);
        }
        return Kind.OTHER;
    }

    private void skipTo(String end, IntConsumer sink) throws IOException {
        int matched = 0;
        while (matched < end.length() && input.peek() >= 0) {
            int next = input.read();
            sink.accept(next);
            if (next == end.charAt(matched)) {
                matched++;
            } else if (!(next == end.charAt(0) && matched == end.length() - 1)) {
                // In "]]]>" and "--->", the first character is surplus.
                matched = next == end.charAt(0) ? 1 : 0;
            }
        }
    }

    private void documentType(IntConsumer sink) throws IOException {
        int depth = 1;
        while (depth > 0 && input.peek() >= 0) {
            int next = input.read();
            sink.accept(next);
            depth += next == '<' ? 1 : next == '>' ? -1 : 0;
        }
    }
}
