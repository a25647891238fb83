package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pullquote.model.AlignedText.Run;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;

/**
 * 100,000 records of every format, damaged at random in bytes and in words: whatever comes, the reader ends, numbers what it
 * delivers from 1 without a gap, keeps every span inside its body, and gets through the records that nobody touched.
 */
@Tag("long")
class ReaderFuzzTest {
    private static final int FILES = 720;
    private static final int RECORDS = 20;
    private static final long MOST_MILLIS_A_FILE = 20_000;
    private static final ReadOptions OPTIONS = ReadOptions.of("fuzz").withSource("The Bay");

    /** What the damage is made of, besides random bytes. */
    private static final List<String> BITS = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "\n",
            "\r\n",
            "\t",
            "<",
            ">",
            "&",
            "&amp;",
            "<p>",
            "</p>",
            "<script>",
            "<!--",
            "-->",
            "“",
            "”",
            "‘",
            "’",
            "â€œ",
            "Ã©",
            "\u0000",
            "\u001B[31m",
            "\u202E",
            "\uFEFF",
            "\uFFFD",
            "ﬁ",
            "\uD83D\uDEA2",
            "null",
            "1e999",
            "-",
            "[+412 chars]",
            "By Jane Roe",
            "LONDON (Reuters) - ",
            "(AP)",
            "https://bay.example/x",
            "    ",
            "....",
            "\"type\":\"picture\"",
            "\"version\":2",
            "\"embargoed\":true",
            "End of Document",
            "WARC/1.0",
            "MORE",
            "amp;",
            "from reports");

    private enum Kind {
        LINES("a.jsonl"),
        ARRAY("a.json"),
        PRETTY("a.json"),
        CSV("a.csv"),
        TABS("a.tsv"),
        PAGE("a.txt"),
        GZIP("a.jsonl.gz"),
        ENVELOPE("a.json"),
        HTML("a.html"),
        RSS("a.xml"),
        NEWSML("a.xml"),
        SGML("a.sgm"),
        WARC("a.warc"),
        WARC_GZIP("a.warc.gz"),
        NEXIS("a.txt"),
        WIRE("a.txt");

        private final String file;

        private boolean isOneRecord() {
            return this == PAGE || this == HTML;
        }

        Kind(String file) {
            this.file = file;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aDamagedFileIsReadToItsEnd(Kind kind) {
        Random random = new Random(kind.ordinal());
        int files = kind.isOneRecord() ? FILES * RECORDS : FILES;
        long articles = 0;
        long rejections = 0;
        for (int i = 0; i < files; i++) {
            byte[] content = damaged(kind, random, i);
            long started = System.nanoTime();
            List<Reading> readings = readings(kind, content);
            long millis = (System.nanoTime() - started) / 1_000_000;
            assertThat(millis).as("milliseconds for file %d of %s", i, kind).isLessThan(MOST_MILLIS_A_FILE);
            check(readings, kind + " file " + i);
            long read = readings.stream().filter(Article.class::isInstance).count();
            articles += read;
            rejections += readings.size() - read;
        }
        assertThat(articles).as("articles of %s", kind).isGreaterThan(files / 5);
        assertThat(rejections).as("rejections of %s", kind).isPositive();
    }

    private static void check(List<Reading> readings, String where) {
        assertThat(readings).as(where).isNotEmpty();
        long number = 0;
        for (Reading reading : readings) {
            long record = reading instanceof Article article ? article.record() : ((Rejection) reading).record();
            assertThat(record).as(where).isEqualTo(record == 0 && readings.size() == 1 ? 0 : ++number);
            if (reading instanceof Article article) {
                checkSpans(article, where);
            } else {
                String detail = ((Rejection) reading).detail();
                assertThat(detail.length()).as(where).isBetween(1, Rejection.MAX_DETAIL_CHARACTERS);
                assertThat(detail.chars()).as(where).noneMatch(Character::isISOControl);
            }
        }
    }

    private static void checkSpans(Article article, String where) {
        assertThat(article.text().text()).as(where).isNotBlank();
        int begin = 0;
        for (Run run : article.text().runs()) {
            assertThat(run.end()).as(where).isLessThanOrEqualTo(article.body().length());
            assertThat(run.begin()).as(where).isGreaterThanOrEqualTo(begin);
            begin = run.begin();
            if (run.length() == 1
                    && run.end() - run.begin() == 1
                    && isPlain(article.body().charAt(run.begin()))) {
                assertThat(article.text().text().charAt(run.at()))
                        .as(where)
                        .isEqualTo(article.body().charAt(run.begin()));
            }
        }
        for (String field : List.of(article.id(), article.source(), article.title())) {
            assertThat(field.length()).as(where).isLessThanOrEqualTo(FieldText.MAX_CHARACTERS);
            assertThat(field.chars()).as(where).noneMatch(Character::isISOControl);
        }
    }

    private static boolean isPlain(char c) {
        return c >= 'A' && c <= 'z';
    }

    private static List<Reading> readings(Kind kind, byte[] content) {
        List<Reading> readings = new ArrayList<>();
        Iterator<Reading> all = new CollectionReader(OPTIONS).read(kind.file, new ByteArrayInputStream(content));
        while (all.hasNext()) {
            readings.add(all.next());
            assertThat(readings.size())
                    .as("records of %d bytes", content.length)
                    .isLessThanOrEqualTo(content.length + 1);
        }
        return readings;
    }

    private static byte[] damaged(Kind kind, Random random, int file) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int record = 0; record < (kind.isOneRecord() ? 1 : RECORDS); record++) {
            String written = record(kind, file + "-" + record, random);
            String delivered = random.nextInt(3) == 0 ? damaged(written, random) : written;
            text.append(separator(kind, record)).append(delivered);
            if (kind == Kind.WARC_GZIP) {
                members.writeBytes(gzip(delivered.getBytes(StandardCharsets.UTF_8)));
            }
        }
        text.append(
                switch (kind) {
                    case ARRAY, PRETTY -> "\n]";
                    case ENVELOPE -> "]}";
                    case RSS -> "</channel></rss>";
                    case NEWSML -> "</itemSet></newsMessage>";
                    default -> "\n";
                });
        byte[] bytes =
                kind == Kind.WARC_GZIP ? members.toByteArray() : text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (kind != Kind.GZIP) {
            return bytes;
        }
        byte[] packed = gzip(bytes);
        if (random.nextInt(10) == 0) {
            packed[10 + random.nextInt(packed.length - 10)] ^= (byte) (1 << random.nextInt(8));
        }
        return packed;
    }

    private static String separator(Kind kind, int record) {
        boolean first = record == 0;
        return switch (kind) {
            case LINES, GZIP -> first ? "" : "\n";
            case ARRAY -> first ? "[" : ",";
            case PRETTY -> first ? "[\n" : ",\n";
            case CSV -> first ? "id,url,title,authors,published,body\n" : "\n";
            case TABS -> first ? "id\turl\ttitle\tauthors\tpublished\tbody\n" : "\n";
            case ENVELOPE -> first ? "{\"status\":\"ok\",\"articles\":[" : ",";
            case RSS -> first ? "<?xml version=\"1.0\"?><rss><channel><title>The Bay</title>" : "\n";
            case NEWSML -> first ? "<newsMessage><itemSet>" : "\n";
            case SGML -> first ? "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" : "\n";
            case PAGE, HTML, WARC, WARC_GZIP, NEXIS, WIRE -> "";
        };
    }

    private static String record(Kind kind, String id, Random random) {
        String body = body(random);
        return switch (kind) {
            case LINES, GZIP, ARRAY ->
                "{\"id\":\"" + id
                        + "\",\"title\":\"Port closed\",\"authors\":[\"Jane Roe\"],\"published\":\"2024-05-14\",\"body\":\""
                        + body.replace("\n", "\\n") + "\"}";
            case PRETTY ->
                "  {\n    \"id\": \"" + id
                        + "\",\n    \"publisher\": {\"name\": \"The Bay\"},\n    \"authors\": [\n      \"Jane Roe\"\n    ],\n"
                        + "    \"body\": \"" + body.replace("\n", "\\n") + "\"\n  }";
            case CSV ->
                id + ",https://bay.example/" + id + ",\"Port closed, again\",Jane Roe,2024-05-14,\"" + body + "\"";
            case TABS -> id + "\thttps://bay.example/" + id + "\tPort closed\tJane Roe\t2024-05-14\t\"" + body + "\"";
            case ENVELOPE ->
                "{\"url\":\"https://bay.example/" + id
                        + "\",\"title\":\"Port closed\",\"publishedAt\":\"2024-05-14\",\"content\":\""
                        + body.replace("\n", "\\n") + "\"}";
            case HTML -> html(id, body);
            case RSS ->
                "<item><guid>" + id
                        + "</guid><title>Port closed</title><dc:creator>Jane Roe</dc:creator><content:encoded><![CDATA["
                        + paragraphs(body) + "]]></content:encoded></item>";
            case NEWSML ->
                "<newsItem guid=\"" + id
                        + "\" version=\"1\"><itemMeta><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><headline>Port closed</headline></contentMeta>"
                        + "<contentSet><inlineXML><html><body>" + paragraphs(body)
                        + "</body></html></inlineXML></contentSet></newsItem>";
            case SGML ->
                "<REUTERS NEWID=\"" + id + "\"><DATE>26-FEB-1987 15:01</DATE><TEXT><TITLE>PORT CLOSED</TITLE><BODY>"
                        + body.replace("\n\n", "\n    ") + "</BODY></TEXT></REUTERS>";
            case WARC, WARC_GZIP -> archived(id, body);
            case NEXIS ->
                "1 of 20 DOCUMENTS\n\nThe Bay\n\nMay 14, 2024 Tuesday\n\nPort closed for the third day\n\nBYLINE: Jane Roe\n\nLENGTH: 99 words\n\n"
                        + body + "\n\nLOAD-DATE: May 15, 2024\n\n";
            case WIRE ->
                "^Port closed for the third day<\n^By JANE ROE=\n\t   " + body.replace("\n\n", "\n\t   ")
                        + "\n\nAP-WF-05-14-24 2050GMT\nNNNN\n";
            case PAGE -> "Home News Sport\n\nPort closed for the third day in a row\n\n" + body + "\n\nMore News\n";
        };
    }

    private static String paragraphs(String body) {
        return "<p>" + body.replace("\n\n", "</p><p>") + "</p>";
    }

    private static String html(String id, String body) {
        return "<!DOCTYPE html><html><head><title>Port closed | The Bay</title><link rel=\"canonical\" href=\"https://bay.example/"
                + id
                + "\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Port closed\"}</script></head><body><nav>Home</nav><article><h1>Port closed</h1>"
                + paragraphs(body)
                + "</article><aside><p>Most read: what the minister said of the pier.</p></aside></body></html>";
    }

    private static String archived(String id, String body) {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(id, body);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bay.example/" + id
                + "\r\nWARC-Date: 2024-05-14T20:50:00Z\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + answer + "\r\n\r\n";
    }

    private static String body(Random random) {
        StringBuilder body =
                new StringBuilder("PORT ELSTON, May 14 (Reuters) - The port closed on Tuesday, its master said.");
        for (int i = random.nextInt(4); i >= 0; i--) {
            body.append("\n\n“We will not open it on day ")
                    .append(random.nextInt(99))
                    .append(",” said Mara Lindqvist, who runs the port.");
        }
        return body.toString();
    }

    private static String damaged(String record, Random random) {
        StringBuilder text = new StringBuilder(record);
        for (int damage = 1 + random.nextInt(4); damage > 0 && !text.isEmpty(); damage--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(12));
            String bit = BITS.get(random.nextInt(BITS.size()));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, bit);
                case 2 -> text.replace(at, to, bit);
                case 3 -> text.insert(at, bit.repeat(1 + random.nextInt(200)));
                case 4 -> text.insert(at, text.substring(at, to));
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
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
}
