package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Compression around a file is undone, and the files of a ZIP archive are read one by one. */
class CompressionTest {
    private static final String ONE = "{\"id\":\"1\",\"body\":\"The port closed on Tuesday, its master said.\"}\n";
    private static final String TWO = ONE.replace("\"1\"", "\"2\"");

    private interface Packing {
        OutputStream around(OutputStream packed) throws IOException;
    }

    @Test
    void whateverAFileIsCompressedWithIsUndone() throws IOException {
        Map<String, Packing> packings = new TreeMap<>();
        packings.put("a.jsonl.gz", GZIPOutputStream::new);
        packings.put("a.jsonl.bz2", BZip2CompressorOutputStream::new);
        packings.put("a.jsonl.xz", packed -> new XZOutputStream(packed, new LZMA2Options()));
        packings.put("a.jsonl.zst", ZstdOutputStream::new);
        for (Map.Entry<String, Packing> packing : packings.entrySet()) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            // Two members, as tools that compress in parallel write them.
            for (String part : List.of(ONE, TWO)) {
                try (OutputStream out = packing.getValue().around(packed)) {
                    out.write(part.getBytes(StandardCharsets.UTF_8));
                }
            }
            assertThat(summary(packing.getKey(), packed.toByteArray()))
                    .as(packing.getKey())
                    .isEqualTo(packing.getKey() + ":1, " + packing.getKey() + ":2");
        }
    }

    @Test
    void theFilesOfAnArchiveAreReadOneByOne() throws IOException {
        byte[] zip = zip(Map.of(
                "a.jsonl",
                ONE,
                "b/c.html",
                "<article><p>The port closed on Tuesday, after a storm that lasted all night, its master said.</p></article>",
                "c.bin",
                "%PDF-1.4",
                "d/_x",
                "x"));
        assertThat(summary("x.zip", zip)).isEqualTo("x.zip/a.jsonl:1, x.zip/b/c.html:1, !unknown_format x.zip/c.bin:0");
    }

    /** As Windows writes them. */
    @Test
    void aNameInAnArchiveThatIsNotUtf8CostsNothing() throws IOException {
        assertThat(summary("x.zip", zip(Charset.forName("IBM437"), "a.jsonl", "caf\u00e9.jsonl", "z.jsonl")))
                .isEqualTo("x.zip/a.jsonl:1, x.zip/caf%82.jsonl:1, x.zip/z.jsonl:1");
        assertThat(summary("x.zip", zip(StandardCharsets.UTF_8, "caf\u00e9.jsonl", "\u0444.jsonl")))
                .isEqualTo("x.zip/caf\u00e9.jsonl:1, x.zip/\u0444.jsonl:1");
    }

    @Test
    void aNameInAnArchiveControlsNothing() throws IOException {
        assertThat(summary("x.zip", zip(StandardCharsets.UTF_8, "a\u001B[31m\n.jsonl", "\u202Eb.jsonl")))
                .isEqualTo("x.zip/a%1B[31m%0A.jsonl:1, x.zip/%E2%80%AEb.jsonl:1");
    }

    /** Java writes no archive with two files of one name, so these are named alike afterwards. */
    @Test
    void filesOfOneNameInAnArchiveHaveNamesOfTheirOwn() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "d.e/aa.jsonl", "d.e/ab.jsonl", "d.e/aa (2).jsonl", "d.e/ac.jsonl");
        String bytes = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("d.e/ab.jsonl", "d.e/aa.jsonl")
                .replace("d.e/ac.jsonl", "d.e/aa.jsonl");
        assertThat(summary("x.zip", bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("x.zip/d.e/aa.jsonl:1, x.zip/d.e/aa (2).jsonl:1, x.zip/d.e/aa (2) (2).jsonl:1,"
                        + " x.zip/d.e/aa (3).jsonl:1");
    }

    @Test
    void aNameThatIsNotWhatTheArchiveSaysBreaksOffThereAndIsTold() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.jsonl", "caf\u00e9.jsonl");
        String bytes = new String(zip, StandardCharsets.ISO_8859_1).replace("\u00c3\u00a9", "\u00c3\u00c3");
        assertThat(summary("x.zip", bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("x.zip/a.jsonl:1, !unreadable_file x.zip:1");
    }

    private static byte[] zip(Charset names, String... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, names)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(ONE.getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    @Test
    void whatAWebArchiveSaysOfItsPagesIsNoRecord() throws IOException {
        byte[] wacz = zip(Map.of("archive/a.jsonl", ONE, "pages/pages.jsonl", TWO, "datapackage.json", "{}"));
        assertThat(summary("x.wacz", wacz)).isEqualTo("x.wacz/archive/a.jsonl:1");
    }

    @Test
    void anOfficeDocumentThatIsDamagedIsRejected() throws IOException {
        assertThat(summary("x.docx", zip(Map.of("[Content_Types].xml", "<Types/>"))))
                .isEqualTo("!unknown_format x.docx:1");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static String summary(String path, byte[] bytes) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(ReadOptions.of("test").withSource("The Bay"))
                .read(path, new ByteArrayInputStream(bytes))
                .forEachRemaining(readings::add);
        return readings.stream()
                .map(reading -> reading instanceof Article article
                        ? article.path() + ":" + article.record()
                        : "!" + ((Rejection) reading).reason().code() + " " + ((Rejection) reading).path() + ":"
                                + ((Rejection) reading).record())
                .collect(Collectors.joining(", "));
    }
}
