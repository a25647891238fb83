package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

class CollectionReaderTest {
    private static final ReadOptions OPTIONS = ReadOptions.of("test").withSource("The Bay");

    @Test
    void aBadLineCostsItselfAlone() {
        List<Reading> readings = read("a.jsonl", record("1") + "\n{\"id\": \"2\",\n\n" + record("3") + "\r\n");
        assertThat(summary(readings)).containsExactly("1", "MALFORMED_JSON 2", "3");
        assertThat(rejection(readings, 1).detail()).startsWith("line 2, column ");
        assertThat(((Article) readings.get(2)).record()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [@1, @2]          | 1, 2
            [@1,\\n@2\\n]     | 1, 2
            @1\\n@2           | 1, 2
            {\\n"id":"1",\\n"body":"The port closed."}\\n{"id":"2","body":"The port closed."} | 1, 2
            [@1, @2,]         | 1, 2, MALFORMED_JSON 3
            [@1, {"id":}, @3] | 1, MALFORMED_JSON 2, 3
            [@1, 5, @3]       | 1, MALFORMED_JSON 2, 3
            [@1 @2]           | 1, 2
            [@1, {"id":"2     | 1, MALFORMED_JSON 2
            [@1               | 1, MALFORMED_JSON 2
            [@1] x            | 1, MALFORMED_JSON 2
            {"id":"1","body":"The port closed."}, | MALFORMED_JSON 1
            []                | EMPTY_FILE 0
            """)
    void jsonIsReadAsFarAsItIsJson(String template, String expected) {
        String json = template.replace("\\n", "\n");
        for (String id : List.of("1", "2", "3")) {
            json = json.replace("@" + id, record(id));
        }
        assertThat(String.join(", ", summary(read("a.json", json)))).isEqualTo(expected);
    }

    @Test
    void aTrailingCommaIsToldByLineAndColumn() {
        List<Reading> readings = read("a.json", "[" + record("1") + ",\n  ]");
        assertThat(rejection(readings, 1).detail()).startsWith("line 2, column 3: a comma before ']'");
    }

    @Test
    void anEmptyFileIsRejected() {
        for (String content : List.of("", " \n\n", "\uFEFF")) {
            assertThat(summary(read("empty.jsonl", content))).containsExactly("EMPTY_FILE 0");
        }
        assertThat(summary(read("empty.gz", gzip(new byte[0])))).containsExactly("EMPTY_FILE 0");
        assertThat(summary(read("header.csv", "id,body\n"))).containsExactly("EMPTY_FILE 0");
    }

    @Test
    void gzipIsRecognisedByItsBytes() {
        assertThat(summary(read("plain-name", gzip(bytes(record("1") + "\n" + record("2"))))))
                .containsExactly("1", "2");
    }

    @Test
    void aTruncatedGzipGivesWhatCameBeforeAndOneRejection() {
        StringBuilder lines = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 1; i <= 3000; i++) {
            lines.append(record(i + "-" + Long.toHexString(random.nextLong()))).append('\n');
        }
        byte[] whole = gzip(bytes(lines.toString()));
        List<Reading> readings = read("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        Rejection last = rejection(readings, readings.size() - 1);
        assertThat(readings.size()).isBetween(500, 2500);
        assertThat(readings.subList(0, readings.size() - 1)).allMatch(Article.class::isInstance);
        assertThat(last.reason()).isEqualTo(Reason.UNREADABLE_FILE);
        assertThat(last.record()).isEqualTo(readings.size());
        assertThat(last.path()).isEqualTo("cut.jsonl.gz");
    }

    @Test
    void aLineOf50MegabytesIsTooLongAndTheNextIsRead() {
        InputStream huge = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(bytes("{\"id\":\"1\",\"body\":\"")),
                new Repeated('x', 50_000_000),
                new ByteArrayInputStream(bytes("\"}\n" + record("2"))))));
        List<Reading> readings = all(new CollectionReader(OPTIONS).read("huge.jsonl", huge));
        assertThat(summary(readings)).containsExactly("TOO_LONG 1", "2");
        assertThat(rejection(readings, 0).detail()).contains("50000020").contains("20000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s, {\"id\":\"2\",\"body\":\"The port closed.\"}]"})
    void memoryIsBoundedByTheLimit(String template) {
        ReadOptions small = OPTIONS.withLimits(1000, 100);
        String json = String.format(template, "{\"id\":\"1\",\"body\":\"" + "x ".repeat(500) + "\"}");
        List<Reading> readings = all(new CollectionReader(small).read("a.json", new ByteArrayInputStream(bytes(json))));
        assertThat(rejection(readings, 0).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(readings.size()).isEqualTo(template.startsWith("[") ? 2 : 1);
    }

    @Test
    void anArticleOfTooManyWordsIsRejected() {
        List<Reading> readings = read("a.jsonl", "{\"id\":\"1\",\"body\":\"" + "the harbour ".repeat(50_000) + "\"}");
        assertThat(summary(readings)).containsExactly("TOO_LONG 1");
        assertThat(rejection(readings, 0).detail()).contains("100000 words").contains("50000");
    }

    @Test
    void latin1BytesAreAWrongEncodingOfTheirRecordAlone() {
        byte[] lines = (record("1") + "\n" + record("2").replace("port", "caf\u00E9") + "\n" + record("3"))
                .getBytes(StandardCharsets.ISO_8859_1);
        List<Reading> readings = read("latin1.jsonl", lines);
        assertThat(summary(readings)).containsExactly("1", "WRONG_ENCODING 2", "3");
        int offset = new String(lines, StandardCharsets.ISO_8859_1).indexOf('\u00E9');
        assertThat(rejection(readings, 1).detail()).contains("0xE9").contains("offset " + offset);
    }

    @Test
    void aLatin1PageIsAWrongEncoding() {
        byte[] page = "The caf\u00E9 opens again in town\n\nThe owner said so.".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(summary(read("page.txt", page))).containsExactly("WRONG_ENCODING 1");
    }

    @Test
    void utf16WithAMarkIsRead() {
        byte[] wide = ("\uFEFF" + record("1") + "\n" + record("2").replace("port", "port \uD83D\uDEA2"))
                .getBytes(StandardCharsets.UTF_16LE);
        List<Reading> readings = read("wide.jsonl", wide);
        assertThat(summary(readings)).containsExactly("1", "2");
        assertThat(((Article) readings.get(1)).body()).contains("\uD83D\uDEA2");
        byte[] big = ("\uFEFF" + record("1")).getBytes(StandardCharsets.UTF_16BE);
        assertThat(summary(read("wide.jsonl", big))).containsExactly("1");
        assertThat(summary(read("cut.jsonl", Arrays.copyOf(big, big.length - 1))))
                .containsExactly("WRONG_ENCODING 0");
    }

    @Test
    void binaryIsNotText() {
        byte[] binary = new byte[5000];
        new java.util.Random(1).nextBytes(binary);
        assertThat(summary(read("a.jsonl", binary))).containsExactly("NOT_TEXT 0");
        assertThat(summary(read("a.txt", new byte[100]))).containsExactly("NOT_TEXT 0");
        String controls = "{\"id\":\"1\",\"body\":\"" + "\\u0000\\u0001".repeat(40) + "\"}";
        assertThat(summary(read("a.jsonl", controls))).containsExactly("NOT_TEXT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAR1....", "PK\u0003\u0004....", "%PDF-1.4", "<?xml version='1.0'?>"})
    void aFormatThatIsNotReadIsNamed(String content) {
        assertThat(summary(read("a.bin", content))).containsExactly("UNKNOWN_FORMAT 0");
    }

    @Test
    void aReturnInARowThatEndsWithALineFeedIsText() {
        for (String end : List.of("\n", "\r\n")) {
            String csv =
                    "id,title,body@1,Plan\rB,The port closed.\rIt rained.@2,\"Plan, C\",It\r\rsnowed.@3,Pier,\"A\rB\"\rC@4,Pier,D@"
                            .replace("@", end);
            List<Reading> readings = read("a.csv", csv);
            assertThat(summary(readings)).containsExactly("1", "2", "MALFORMED_CSV 3", "4");
            Article first = (Article) readings.get(0);
            assertThat(first.body()).isEqualTo("The port closed.\rIt rained.");
            assertThat(first.text().text()).isEqualTo("The port closed.\n\nIt rained.");
            assertThat(((Article) readings.get(1)).text().text()).isEqualTo("It\n\nsnowed.");
        }
    }

    @Test
    void returnsEndRowsWhereThereIsNoLineFeed() {
        String csv =
                "id;source;title;body@1;The Bay;Plan;The port closed, Lund said.@2;The Bay;Plan;\"It rained.\n\nIt snowed.\"@"
                        .replace('@', '\r');
        for (String name : List.of("a.csv", "no-ending")) {
            List<Reading> readings = read(name, csv);
            assertThat(summary(readings)).containsExactly("1", "2");
            assertThat(((Article) readings.get(1)).text().text()).isEqualTo("It rained.\n\nIt snowed.");
        }
    }

    @Test
    void csvCellsHoldLineEndsQuotesAndDelimiters() {
        List<Reading> readings = read(
                "a.csv",
                "\uFEFFid,title,publication,article\r\n1,\"A \"\"big\"\" storm, again\",The Bay,\"The port closed.\n\nIt rained.\"\r\n\r\n"
                        + "2,Storm,The Bay,The port closed.\r\n");
        assertThat(summary(readings)).containsExactly("1", "2");
        Article first = (Article) readings.get(0);
        assertThat(first.title()).isEqualTo("A \"big\" storm, again");
        assertThat(first.body()).isEqualTo("The port closed.\n\nIt rained.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsDetected(String delimiter) {
        String csv = "id,source,body\n1,The Bay,The port closed.\n".replace(",", delimiter);
        assertThat(summary(read("a.csv", csv))).containsExactly("1");
        assertThat(summary(read("no-ending", csv))).containsExactly("1");
    }

    @Test
    void quotationMarksBehindBackslashesAreText() {
        List<Reading> readings = read(
                "a.csv",
                "id,title,publication,article\n\"1\",\"A \\\"big\\\" storm\",\"The Bay\",\"He said: \\\"No,\\\" and left.\n\nIt rained \\\\ snowed.\"\n"
                        + "2,Storm,\"\",\"The port closed.\"\n3,Pier,The Bay,\"He said \\\"No\\\"\"\n");
        assertThat(readings).hasSize(3);
        Article first = (Article) readings.get(0);
        assertThat(first.title()).isEqualTo("A \"big\" storm");
        assertThat(first.body()).isEqualTo("He said: \"No,\" and left.\n\nIt rained \\ snowed.");
        assertThat(((Article) readings.get(2)).body()).isEqualTo("He said \"No\"");
        // Where they are doubled, a backslash is text.
        assertThat(((Article) read("a.csv", "id,source,body\n1,X,\"It \"\"rained\"\" in C:\\\"\n")
                                .get(0))
                        .body())
                .isEqualTo("It \"rained\" in C:\\");
    }

    @Test
    void aRowOfOtherLengthIsMalformedAlone() {
        List<Reading> readings =
                read("a.csv", "id,body\n1,The port closed.\n2\n3,The port closed.,x\n4,\"a\"b\n5,The port closed.");
        assertThat(summary(readings))
                .containsExactly("1", "MALFORMED_CSV 2", "MALFORMED_CSV 3", "MALFORMED_CSV 4", "5");
        assertThat(rejection(readings, 1).detail())
                .contains("line 3")
                .contains("1 cells")
                .contains("2");
    }

    @Test
    void anOpenQuoteIsOneRejectionAfterWhatCameBefore() {
        InputStream csv = new SequenceInputStream(
                new ByteArrayInputStream(bytes("id,body\n1,The port closed.\n2,\"The port")),
                new Repeated('\n', 1_000_000));
        List<Reading> readings = all(new CollectionReader(OPTIONS.withLimits(1000, 10_000)).read("open.csv", csv));
        assertThat(summary(readings)).containsExactly("1", "MALFORMED_CSV 2");
        assertThat(rejection(readings, 1).detail()).contains("line 3").contains("never closed");
    }

    @Test
    void readingIsLazy() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(bytes(record("1") + "\n".repeat(70_000))), new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read further than asked");
                    }
                });
        Iterator<Reading> readings = new CollectionReader(OPTIONS).read("a.jsonl", endless);
        assertThat(readings.next()).isInstanceOf(Article.class);
    }

    @Test
    void afterTheEndThereIsNothing() {
        Iterator<Reading> readings = new CollectionReader(OPTIONS).read("a", new ByteArrayInputStream(new byte[0]));
        assertThat(readings.next()).isInstanceOf(Rejection.class);
        assertThat(readings.hasNext()).isFalse();
        assertThatThrownBy(readings::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aFailingStreamIsAnUnreadableFile() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }
        };
        List<Reading> readings = all(new CollectionReader(OPTIONS).read("a", failing));
        assertThat(summary(readings)).containsExactly("UNREADABLE_FILE 0");
        assertThat(rejection(readings, 0).detail()).contains("disk on fire");
    }

    private static String record(String id) {
        return "{\"id\":\"" + id + "\",\"title\":\"Storm\",\"body\":\"The port closed.\"}";
    }

    private static List<Reading> read(String path, String content) {
        return read(path, bytes(content));
    }

    private static List<Reading> read(String path, byte[] content) {
        return all(new CollectionReader(OPTIONS).read(path, new ByteArrayInputStream(content)));
    }

    private static List<Reading> all(Iterator<Reading> readings) {
        List<Reading> all = new ArrayList<>();
        readings.forEachRemaining(all::add);
        return all;
    }

    private static List<String> summary(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading instanceof Rejection rejection
                        ? rejection.reason() + " " + rejection.record()
                        : ((Article) reading).id())
                .toList();
    }

    private static Rejection rejection(List<Reading> readings, int index) {
        return (Rejection) readings.get(index);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    /** The same byte over and over, without holding it. */
    private static final class Repeated extends InputStream {
        private final byte value;
        private long left;

        Repeated(char value, long times) {
            this.value = (byte) value;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, value);
            left -= count;
            return count;
        }
    }
}
