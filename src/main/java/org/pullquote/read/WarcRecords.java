package org.pullquote.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.read.field.FoundFields;
import org.pullquote.read.web.WebPage;

/**
 * The pages of a web archive: WARC, WET and ARC, compressed by gzip or not. Responses, pages that were stored without one, and the page
 * texts of WET are records; a response is
 * rejected unless it is HTML of status 200. What else an archive holds, such as requests, is skipped.
 *
 * <p>Holds one record at a time. A damaged record loses only itself: reading continues where the next begins.
 */
final class WarcRecords implements RecordStream {
    private static final Set<String> PAGES = Set.of("response", "conversion");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "application/xhtml", "");
    private static final int MAX_LINE = 1 << 16;
    private static final int MAX_FIELDS = 1_000;
    private static final int HTTP_OK = 200;

    private final String path;
    private final RecordInterpreter interpreter;
    private final InputStream in;
    private final int maxBytes;
    private @Nullable ArchiveHeader found;
    private long number;
    private boolean ended;

    /**
     * @param bytes the raw bytes of the file
     */
    WarcRecords(String path, InputStream bytes, RecordInterpreter interpreter, int maxBytes) throws IOException {
        this.path = path;
        this.interpreter = interpreter;
        this.maxBytes = maxBytes;
        BufferedInputStream start = new BufferedInputStream(bytes, MAX_LINE);
        start.mark(2);
        boolean gzip = start.read() == 0x1F && start.read() == 0x8B;
        start.reset();
        this.in = gzip ? new BufferedInputStream(new GzipMembers(start), MAX_LINE) : start;
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        while (!ended) {
            long before = number;
            try {
                ArchiveHeader header = header();
                if (header == null) {
                    return null;
                }
                if (PAGES.contains(header.type()) || header.isStoredPage()) {
                    number++;
                    return page(header);
                }
                skip(header.length());
            } catch (UnreadableRecord e) {
                return e.rejection(path, number);
            } catch (GzipMembers.Damage e) {
                number = before + 1;
                return new Rejection(path, number, Reason.MALFORMED_ARCHIVE, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                // A break is reported as the record after the last that was read.
                number = before;
                throw e;
            }
        }
        return null;
    }

    /** The header of the next record; null at the end of the file. */
    private @Nullable ArchiveHeader header() throws IOException, UnreadableRecord {
        ArchiveHeader header = found;
        found = null;
        boolean lost = false;
        while (header == null) {
            String line = line();
            if (line == null) {
                break;
            }
            header = line.startsWith("WARC/") ? ArchiveHeader.ofWarc(fields()) : ArchiveHeader.ofArc(line);
            lost |= header == null && !line.isEmpty();
        }
        ended = header == null;
        if (lost) {
            // Report the loss before the record that follows it.
            found = header;
            number++;
            throw new UnreadableRecord(Reason.MALFORMED_ARCHIVE, "no record's header where one should begin");
        }
        return header;
    }

    /** The named fields up to the next empty line. */
    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = line(); line != null && !line.isEmpty() && fields.size() < MAX_FIELDS; line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /** The next line, without white space at its end; null at the end of the file. */
    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < MAX_LINE) {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    private FileRecord page(ArchiveHeader header) throws IOException, UnreadableRecord {
        if (header.length() > maxBytes) {
            skip(header.length());
            throw new UnreadableRecord(
                    Reason.TOO_LONG, "a record of " + header.length() + " bytes, expected at most " + maxBytes);
        }
        byte[] block = in.readNBytes((int) header.length());
        if (block.length < header.length()) {
            throw new EOFException("the archive ends within a record");
        }
        if (header.type().equals("conversion")) {
            String text = HtmlEncoding.decoded(block, StandardCharsets.UTF_8.name());
            return interpreter.page(path, number, text, header.address(), header.date());
        }
        if (header.isStoredPage()) {
            return page(header, HtmlEncoding.decoded(block, null));
        }
        HttpResponse response = HttpResponse.of(block);
        if (response.status() != HTTP_OK) {
            throw new UnreadableRecord(
                    Reason.NOT_AN_ARTICLE, "an answer of status " + response.status() + ", expected a page with 200");
        }
        if (!HTML.contains(response.type())) {
            throw new UnreadableRecord(
                    Reason.NOT_AN_ARTICLE, "an answer of type " + response.type() + ", expected a page of text/html");
        }
        return page(header, HtmlEncoding.decoded(response.decoded(maxBytes), response.charset()));
    }

    private FileRecord page(ArchiveHeader header, String html) {
        FoundFields fields = WebPage.fields(html, header.address());
        // A fallback for pages that give no day.
        fields.put("fetched", header.date(), "the day on which the page was fetched");
        return interpreter.read(path, number, fields);
    }

    @Override
    public long number() {
        return number;
    }
}
