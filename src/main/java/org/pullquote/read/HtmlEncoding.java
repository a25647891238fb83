package org.pullquote.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a page or document: as UTF-8 if they are valid UTF-8, whatever is declared; otherwise in the encoding that it was
 * sent with, else in the declared one, else in windows-1252. As in browsers, Latin-1 is read as windows-1252.
 */
final class HtmlEncoding {
    private static final int DECLARED_WITHIN = 4_096;
    private static final Pattern META =
            Pattern.compile("(?i)<meta\\s[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}(?<name>[\\w.:-]{2,40})");
    private static final Pattern XML =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"'](?<name>[\\w.:-]{2,40})");
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    private HtmlEncoding() {}

    /**
     * @param sent the name of the encoding that the page was sent with, or null
     */
    static String decoded(byte[] bytes, @Nullable String sent) {
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        Charset charset = charset(sent);
        charset = charset != null ? charset : declared(bytes);
        // Pages that wrongly declare UTF-8 have a few broken characters; pages that declare nothing are old.
        return new String(bytes, charset == null ? WINDOWS_LATIN : charset);
    }

    /** The encoding that the first bytes declare, or null. */
    static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        for (Pattern declaration : new Pattern[] {XML, META}) {
            Matcher declared = declaration.matcher(head);
            if (declared.find()) {
                return charset(declared.group("name"));
            }
        }
        return null;
    }

    /** The encoding with this name, or null if there is none. */
    static @Nullable Charset charset(@Nullable String name) {
        try {
            Charset charset = name == null ? null : Charset.forName(name);
            boolean latin = charset == StandardCharsets.ISO_8859_1 || charset == StandardCharsets.US_ASCII;
            return latin ? WINDOWS_LATIN : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
