package org.pullquote.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text whose UTF-8 bytes were decoded as Windows-1252 or Latin-1, so that “ became {@code â€œ} and é became {@code Ã©}.
 *
 * <p>Only sequences that nobody writes are repaired: three characters that begin with {@code â€}, {@code â„} or {@code â‚}, and a letter
 * followed by a symbol ({@code Ã©}). A letter before a quotation mark or a dash may be intended ("CAFÉ”"); it is repaired only if the text
 * has such a sequence and no correctly decoded mark. Text that was decoded wrongly twice is repaired twice.
 */
final class MisreadText {
    private static final int MAX_REPAIRS = 3;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Character, Byte> BYTES = bytes();

    /** The characters of the bytes 0x80 to 0x9F in Windows-1252 and in Latin-1. */
    private static final String LOW = "\u0080-\u009F€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private static final String TAIL = "[" + LOW + "\u00A0-¿]";
    private static final String CERTAIN = "â[€\u0080]" + TAIL + "|â[„\u0084‚\u0082†\u0086ˆ\u0088—\u0097˜\u0098]" + TAIL
            + "|[ÂÃ][\u0080-\u009F\u00A0-¿]|[ÄÅË][\u0080-\u009F¡-¿€‡ƒ†ˆ‰‹›™œ]|Ã[€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|ï»¿|ï¿½|ð[Ÿ\u009F]"
            + TAIL + TAIL;

    /** A closing quotation mark without its last byte, which has no character in Windows-1252 and which many programs drop. */
    private static final String CUT_MARK = "â€(?=[\\s,.;:!?)]|$)";

    private static final Pattern SURE = Pattern.compile(CERTAIN + "|" + CUT_MARK);
    private static final Pattern LIKELY = Pattern.compile(CERTAIN + "|" + CUT_MARK + "|[ÃÄÅÂË]" + TAIL);
    private static final Pattern MARK = Pattern.compile("[‘’“”–—]");

    /** UTF-8 decoded in the Macintosh's own code page. */
    private static final Pattern MACINTOSH = Pattern.compile("‚Ä[úùôòìî¶¢]|√[©®±∂∫º≥¥°]");

    private MisreadText() {}

    /** The repaired text; the same object if nothing in it was surely misread. */
    static TracedText repaired(TracedText text) {
        TracedText repaired = text;
        for (int time = 0; time < MAX_REPAIRS; time++) {
            if (!isSuspect(repaired.text())) {
                return repaired;
            }
            TracedText next = once(repaired);
            if (next == repaired) {
                return repaired;
            }
            repaired = next;
        }
        return repaired;
    }

    /** An excerpt that shows that the text was misread beyond repair; null if there is none. */
    static @Nullable String trace(String text) {
        int lost = text.indexOf('\uFFFD');
        if (lost >= 0 && isOften(text, '\uFFFD')) {
            return excerpt(text, lost);
        }
        if (text.indexOf('‚') < 0 && text.indexOf('√') < 0) {
            return null;
        }
        Matcher macintosh = MACINTOSH.matcher(text);
        return macintosh.find() ? excerpt(text, macintosh.start()) : null;
    }

    /** A text with a few lost characters is still readable; one in three hundred, and at least two, spoil it. */
    private static boolean isOften(String text, char lost) {
        long count = text.chars().filter(c -> c == lost).count();
        return count >= 2 && count * 300 >= text.length();
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 15), Math.min(text.length(), at + 15));
    }

    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F' && "âÂÃÄÅËðï".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static TracedText once(TracedText text) {
        if (!SURE.matcher(text.text()).find()) {
            return text;
        }
        boolean marked =
                MARK.matcher(LIKELY.matcher(text.text()).replaceAll(" ")).find();
        Matcher misread = (marked ? SURE : LIKELY).matcher(text.text());
        TracedText.Builder repaired = new TracedText.Builder();
        int at = 0;
        while (misread.find()) {
            String meant = meant(misread.group());
            if (meant != null) {
                repaired.add(text, at, misread.start());
                for (char c : meant.toCharArray()) {
                    repaired.add(c, text.begin(misread.start()), text.end(misread.end() - 1));
                }
                at = misread.end();
            }
        }
        if (at == 0) {
            return text;
        }
        repaired.add(text, at, text.length());
        return repaired.build();
    }

    private static @Nullable String meant(String misread) {
        if (misread.equals("â€")) {
            return "”";
        }
        byte[] bytes = new byte[misread.length()];
        for (int i = 0; i < bytes.length; i++) {
            Byte one = BYTES.get(misread.charAt(i));
            if (one == null) {
                return null;
            }
            bytes[i] = one;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Map<Character, Byte> bytes() {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int value = 0x80; value <= 0xFF; value++) {
            bytes.put((char) value, (byte) value);
            char read = new String(new byte[] {(byte) value}, WINDOWS).charAt(0);
            if (read != '\uFFFD') {
                bytes.put(read, (byte) value);
            }
        }
        return Map.copyOf(bytes);
    }
}
