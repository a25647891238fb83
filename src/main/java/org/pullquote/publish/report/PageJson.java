package org.pullquote.publish.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand inside a {@code script} element: no text in it ends the element, opens a comment or breaks a line of
 * script, since {@code < > &} and U+2028, U+2029 are escaped.
 */
final class PageJson {
    private static final JsonFactory JSON = new ObjectMapper().getFactory().setCharacterEscapes(new ForMarkup());

    private PageJson() {}

    /** Writes a part of the page's data. */
    interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    static String of(Part part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            part.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static final class ForMarkup extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private static final int[] ASCII = escapes();

        private static int[] escapes() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (char markup : new char[] {'<', '>', '&', '\u007F'}) {
                escapes[markup] = ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            boolean separator = character == 0x2028 || character == 0x2029;
            return separator ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character)) : null;
        }
    }
}
