package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;

/** One run, models and all, over a folder in which nearly every file is bad. */
class BadInputTest {
    private static final String BODY =
            "The harbour will be closed for the whole of next week, the mayor said on Monday. "
                    + "\\\"We have no choice in the matter,\\\" Alda Brenn told reporters in the town hall.";

    @TempDir
    static Path folder;

    private static CommandResult result;
    private static List<CSVRecord> rejects;

    @BeforeAll
    static void run() throws IOException {
        LocalSpark.session();
        Path input = Files.createDirectory(folder.resolve("in put"));
        write(input, "good.jsonl", record("g1", BODY) + "\n" + record("g2", BODY + " It rained.") + "\n");
        write(input, "empty.jsonl", "");
        writeLongLine(input.resolve("long-line.jsonl"));
        writeTruncatedGzip(input.resolve("truncated.jsonl.gz"));
        Files.write(
                input.resolve("latin-1.jsonl"),
                record("l1", BODY.replace("Brenn", "Brénn")).getBytes(StandardCharsets.ISO_8859_1));
        write(input, "trailing-comma.json", "[" + record("t1", BODY + " Snow fell.") + ", " + "{\"id\": \"t2\",}]");
        write(
                input,
                "open-quote.csv",
                "id,source,title,body\nc1,The Bell,News,\"" + BODY.replace("\\\"", "\"\"") + " Hail fell.\"\n"
                        + "c2,The Bell,News,\"It never ends\n");
        write(input, "one-sentence.jsonl", record("s1", "word and ".repeat(50_000)) + "\n");
        write(input, "same.jsonl", record("g1", BODY) + "\n" + record("g2", "Other words. " + BODY) + "\n");

        result = CommandResult.of(
                "run",
                "--input",
                input.toString(),
                "--out",
                folder.resolve("out").toString());
        // The byte order mark tells spreadsheets that it is UTF-8.
        String csv = Files.readString(folder.resolve("out/csv/rejects.csv")).replace("\uFEFF", "");
        rejects = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    @Test
    void theRunIsDoneAndSaysThatTooMuchWasRejected() {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.BEYOND_LIMITS);
        assertThat(result.out())
                .contains("limits.rejected", folder.resolve("out").toString());
        assertThat(result.out()).containsPattern("read \\d+ = analysed \\d+ \\+ rejected " + rejects.size() + " \\(");
    }

    @Test
    void theConsoleShowsNothingOfSparkOrCoreNlp() {
        assertThat(result.err() + result.out()).doesNotContain("WARN", "INFO", "Exception", "spark.", "edu.stanford");
    }

    @Test
    void goodRecordsBesideBadOnesAreAnalysed() throws IOException {
        assertThat(Files.readString(folder.resolve("out/csv/articles.csv"))).contains("g1", "g2", "t1", "c1");
        assertThat(Files.readString(folder.resolve("out/csv/statements.csv")))
                .contains("We have no choice in the matter");
    }

    @Test
    void anEmptyFileIsRejected() {
        assertRejected("empty.jsonl", "empty_file");
    }

    @Test
    void aLineOfFiftyMegabytesIsRejected() {
        assertRejected("long-line.jsonl", "too_long");
    }

    @Test
    void aTruncatedGzipIsRejected() {
        assertRejected("truncated.jsonl.gz", "unreadable_file");
    }

    @Test
    void latin1BytesAreRejected() {
        assertRejected("latin-1.jsonl", "wrong_encoding");
    }

    @Test
    void jsonWithATrailingCommaIsRejected() {
        assertRejected("trailing-comma.json", "malformed_json");
    }

    @Test
    void aCsvQuoteThatNeverClosesIsRejected() {
        assertRejected("open-quote.csv", "malformed_csv");
    }

    @Test
    void anArticleOfOneSentenceOfAHundredThousandWordsIsRejected() {
        assertRejected("one-sentence.jsonl", "too_long");
    }

    @Test
    void aSecondRecordOfAnIdIsRejected() {
        assertRejected("same.jsonl", "duplicate");
        assertRejected("same.jsonl", "duplicate_id");
    }

    private static void assertRejected(String file, String reason) {
        assertThat(rejects).as(file).anySatisfy(row -> {
            assertThat(row.get("path")).endsWith("in put/" + file);
            assertThat(row.get("reason")).isEqualTo(reason);
            assertThat(row.get("detail")).isNotBlank();
        });
    }

    private static String record(String id, String body) {
        return "{\"id\": \"" + id + "\", \"source\": \"The Bell\", \"title\": \"The harbour is closed\", \"body\": \""
                + body + "\"}";
    }

    private static void write(Path input, String name, String text) throws IOException {
        Files.writeString(input.resolve(name), text);
    }

    private static void writeLongLine(Path file) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"id\": \"long\", \"source\": \"The Bell\", \"body\": \"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void writeTruncatedGzip(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100; i++) {
                gzip.write((record("z" + i, BODY + " " + Math.sqrt(i)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), 150));
    }
}
