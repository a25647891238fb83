package org.pullquote.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Rejection.Reason;

/**
 * A web server's response as a web archive stores it.
 *
 * @param status such as 200
 * @param headers their names in lower case
 * @param content what follows the headers, as it was sent
 */
record HttpResponse(int status, Map<String, String> headers, byte[] content) {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (?<code>\\d{3}).*");
    private static final Pattern CHARSET =
            Pattern.compile("(?i).*charset\\s{0,9}=\\s{0,9}[\"']?(?<name>[\\w.:-]{2,40}).*");
    private static final Pattern CHUNK = Pattern.compile("\\s{0,9}0{0,99}(?<size>[0-9a-fA-F]{1,7})\\s{0,9}(?:;.*)?");
    private static final int MAX_LINE = 1 << 14;

    /**
     * @throws UnreadableRecord MALFORMED_ARCHIVE if it does not begin like a response
     */
    static HttpResponse of(byte[] bytes) throws UnreadableRecord {
        Matcher status = STATUS.matcher(line(bytes, 0));
        if (!status.matches()) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_ARCHIVE, "no web server's answer: it does not begin with its status");
        }
        Map<String, String> headers = new HashMap<>();
        int at = afterLine(bytes, 0);
        for (String line = line(bytes, at); !line.isEmpty(); line = line(bytes, at)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            at = afterLine(bytes, at);
        }
        int content = Math.min(bytes.length, afterLine(bytes, at));
        return new HttpResponse(
                Integer.parseInt(status.group("code")), headers, Arrays.copyOfRange(bytes, content, bytes.length));
    }

    private static String line(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n' && to - from < MAX_LINE) {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static int afterLine(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return Math.min(bytes.length, to + 1);
    }

    /** The type of the content, such as {@code text/html}, in lower case; empty if none is given. */
    String type() {
        String type = headers.getOrDefault("content-type", "");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The name of the encoding that it was sent with, or null. */
    @Nullable
    String charset() {
        Matcher charset = CHARSET.matcher(headers.getOrDefault("content-type", ""));
        return charset.matches() ? charset.group("name") : null;
    }

    /**
     * The content with its chunks joined, decompressed.
     *
     * @throws UnreadableRecord MALFORMED_ARCHIVE, TOO_LONG, UNKNOWN_FORMAT for an unknown compression
     */
    byte[] decoded(int maxBytes) throws UnreadableRecord {
        String transfer = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        byte[] whole = transfer.contains("chunked") ? joined(content) : content;
        String coding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity", "none", "utf-8" -> whole;
            case "gzip", "x-gzip" -> isGzip(whole) ? inflated(whole, true, maxBytes) : whole;
            case "deflate" -> inflated(whole, false, maxBytes);
            default ->
                throw new UnreadableRecord(
                        Reason.UNKNOWN_FORMAT, "a page compressed as '" + coding + "', expected gzip or deflate");
        };
    }

    /** Many archives decompress content and join chunks but keep the headers that declare them. */
    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B;
    }

    private static byte[] joined(byte[] content) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(content.length);
        int at = 0;
        while (at < content.length) {
            Matcher chunk = CHUNK.matcher(line(content, at));
            if (!chunk.matches()) {
                return at == 0 ? content : joined.toByteArray();
            }
            int size = Integer.parseInt(chunk.group("size"), 16);
            int from = afterLine(content, at);
            int to = Math.min(content.length, from + size);
            joined.write(content, from, to - from);
            if (size == 0) {
                break;
            }
            at = afterLine(content, to);
        }
        return joined.toByteArray();
    }

    private static byte[] inflated(byte[] packed, boolean gzip, int maxBytes) throws UnreadableRecord {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        try (InputStream in = gzip ? new GZIPInputStream(bytes) : new InflaterInputStream(bytes)) {
            byte[] plain = in.readNBytes(maxBytes + 1);
            if (plain.length > maxBytes) {
                throw new UnreadableRecord(Reason.TOO_LONG, "a page of more than " + maxBytes + " bytes");
            }
            return plain;
        } catch (IOException e) {
            throw new UnreadableRecord(
                    Reason.MALFORMED_ARCHIVE, "a compressed page that breaks off: " + e.getMessage());
        }
    }
}
