package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;

/** Web archives are read page by page; a damaged record costs itself. */
class WarcRecordsTest {
    private static final String REPORT = "The council approved the plan on Tuesday, its chair Mara Lindqvist said.";
    private static final String PAGE =
            "<html><body><article><h1>Plan approved</h1><p>" + REPORT + "</p></article></body></html>";

    @Test
    void pagesAreReadInOrderCompressedOrNot() {
        byte[] plain = joined(warcinfo(), page("1"), request("1"), page("2"));
        assertThat(summary(plain)).isEqualTo("bay.example/1, bay.example/2");
        assertThat(summary(joined(gzip(warcinfo()), gzip(page("1")), gzip(request("1")), gzip(page("2")))))
                .isEqualTo(summary(plain));
        assertThat(summary(gzip(plain))).isEqualTo(summary(plain));
    }

    @Test
    void aDamagedMemberCostsItself() {
        byte[] damaged = gzip(page("2"));
        damaged[damaged.length / 2] ^= 0x55;
        damaged[damaged.length / 2 + 1] ^= 0x55;
        assertThat(summary(joined(gzip(page("1")), damaged, gzip(page("3")))))
                .isEqualTo("bay.example/1, !malformed_archive, bay.example/3");
        byte[] cut = java.util.Arrays.copyOf(gzip(page("2")), 60);
        assertThat(summary(joined(gzip(page("1")), cut, gzip(page("3")))))
                .contains("bay.example/1, !malformed_archive")
                .endsWith("bay.example/3");
    }

    @Test
    void anArchiveThatBreaksOffIsReadUpToThere() {
        byte[] whole = joined(page("1"), page("2"));
        assertThat(summary(java.util.Arrays.copyOf(whole, whole.length - 40)))
                .isEqualTo("bay.example/1, !unreadable_file");
    }

    @Test
    void whatIsNoRecordCostsItself() {
        byte[] junk = "no record at all\r\nbut two lines\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(summary(joined(page("1"), junk, page("2"))))
                .isEqualTo("bay.example/1, !malformed_archive, bay.example/2");
        byte[] noLength = "WARC/1.0\r\nWARC-Type: response\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(summary(joined(page("1"), noLength, page("2"))))
                .isEqualTo("bay.example/1, !malformed_archive, bay.example/2");
    }

    @Test
    void aPageThatWasStoredWithoutAnAnswerIsRead() {
        byte[] stored = new String(
                        record("resource", "2", PAGE.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .replace("\r\nContent-Length", "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length")
                .getBytes(StandardCharsets.UTF_8);
        byte[] picture = record("resource", "3", new byte[] {1, 2});
        assertThat(summary(joined(page("1"), stored, picture))).isEqualTo("bay.example/1, bay.example/2");
    }

    @Test
    void anAnswerThatIsNoPageIsNoArticle() {
        byte[] missing = response("x", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE);
        byte[] picture = response("x", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0001");
        byte[] none = response("x", "nothing that a server says");
        assertThat(summary(joined(missing, picture, none, page("1"))))
                .isEqualTo("!not_an_article, !not_an_article, !malformed_archive, bay.example/1");
    }

    @Test
    void chunksAndCompressionOfTheAnswerAreUndone() {
        byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
        byte[] head =
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
                                + Integer.toHexString(packed.length) + "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] content = joined(head, packed, "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(summary(record("response", "1", content))).isEqualTo("bay.example/1");
        byte[] padded = new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n\r\n", "\r\n\r\n00000000")
                .replace("\r\n0\r\n", "\r\n00000000\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(summary(record("response", "1", padded))).isEqualTo("bay.example/1");
        byte[] undone =
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
                                + PAGE)
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(summary(record("response", "1", undone))).isEqualTo("bay.example/1");
    }

    @Test
    void anArcFileIsRead() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE;
        String version = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n";
        String arc = "filedesc://x.arc 0.0.0.0 20240514205000 text/plain " + version.length() + "\n" + version
                + "\nhttps://bay.example/1 192.0.2.1 20240514205000 text/html " + answer.length() + "\n" + answer
                + "\n";
        for (byte[] bytes : List.of(arc.getBytes(StandardCharsets.UTF_8), gzip(arc.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(readings(bytes)).singleElement().isInstanceOfSatisfying(Article.class, article -> {
                assertThat(article.url()).isEqualTo("https://bay.example/1");
                assertThat(article.source()).isEqualTo("bay.example");
                assertThat(article.publishedDate()).hasToString("2024-05-14");
            });
        }
    }

    @Test
    void aRecordBeyondTheLimitIsNotHeld() {
        byte[] long_ = response("2", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE + " ".repeat(5_000));
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(ReadOptions.of("test").withLimits(500, 4_000))
                .read("a.warc", new ByteArrayInputStream(joined(page("1"), long_, page("3"))))
                .forEachRemaining(readings::add);
        assertThat(summary(readings)).isEqualTo("bay.example/1, !too_long, bay.example/3");
    }

    private static byte[] warcinfo() {
        return record("warcinfo", "info", "format: WARC File Format 1.0\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] request(String id) {
        return record("request", id, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] page(String id) {
        return response(id, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE);
    }

    private static byte[] response(String id, String answer) {
        return record("response", id, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, String id, byte[] content) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://bay.example/" + id
                + "\r\nWARC-Date: 2024-05-14T20:50:00Z\r\nContent-Length: " + content.length + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.UTF_8), content, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String summary(byte[] archive) {
        return summary(readings(archive));
    }

    private static String summary(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading instanceof Article article
                        ? String.valueOf(article.url()).substring("https://".length())
                        : "!" + ((Rejection) reading).reason().code())
                .collect(Collectors.joining(", "));
    }

    private static List<Reading> readings(byte[] archive) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(ReadOptions.of("test"))
                .read("a.warc.gz", new ByteArrayInputStream(archive))
                .forEachRemaining(readings::add);
        return readings;
    }
}
