package org.pullquote.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** Documents of word processors are read as the text that they hold, or rejected with their reason. The class path of the tests has Tika. */
class OfficeFilesTest {
    private static final ReadOptions OPTIONS = ReadOptions.of("test").withSource("The Bay");
    private static final String FIRST = "The council approved the plan on Tuesday, its chair Mara Lindqvist said.";
    private static final String SECOND =
            "“Nobody has told us to stop sailing,” said Ida Brandt, the master of the harbour.";

    private static final List<String> NEXIS_UNI = List.of(
            "User Name: = jroe",
            "Date and Time: = Monday, June 3, 2024 1:08:00 PM EDT",
            "Job Number: = 225000001",
            "Documents (2)",
            "1. Council approves plan",
            "Client/Matter: -None-",
            "Search Terms: harbour w/5 plan",
            "Search Type: Terms and Connectors",
            "Narrowed by:",
            "Content Type\tNarrowed by",
            "News\tSources: The Elston Post; Timeline: Jan 01, 2024 to Dec 31, 2024",
            "2. Pier to stay open",
            "Client/Matter: -None-",
            "News\t-None-",
            "Council approves plan",
            "The Elston Post",
            "May 14, 2024 Tuesday",
            "Copyright 2024 Elston Post All Rights Reserved",
            "Section: NEWS; Pg. 4",
            "Length: 24 words",
            "Byline: Jane Roe",
            "Body",
            FIRST,
            SECOND,
            "Load-Date: May 15, 2024",
            "End of Document",
            "Pier to stay open",
            "Northport Courier",
            "May 15, 2024 Wednesday",
            "Copyright 2024 Northport Courier",
            "Length: 12 words",
            "Byline: Tim Doe",
            "Body",
            SECOND,
            "Load-Date: May 16, 2024",
            "End of Document");

    @Test
    void eachDocumentOfAnArchiveIsAnArticleAndItsCoverIsNone() {
        for (byte[] file : List.of(docx(NEXIS_UNI), rtf(NEXIS_UNI), gzip(docx(NEXIS_UNI)))) {
            List<Reading> readings = all(OPTIONS, "export", file);
            assertThat(readings).hasSize(2);
            assertThat(readings.get(0)).isInstanceOfSatisfying(Article.class, article -> {
                assertThat(article.title()).isEqualTo("Council approves plan");
                assertThat(article.source()).isEqualTo("The Elston Post");
                assertThat(article.publishedDate()).hasToString("2024-05-14");
                assertThat(article.authors()).containsExactly("Jane Roe");
                assertThat(article.text().text()).isEqualTo(FIRST + "\n\n" + SECOND);
            });
            assertThat(readings.get(1)).isInstanceOfSatisfying(Article.class, article -> {
                assertThat(article.title()).isEqualTo("Pier to stay open");
                assertThat(article.source()).isEqualTo("Northport Courier");
            });
        }
    }

    @Test
    void anArticleThatSomebodySavedIsOneRecord() {
        List<String> page = List.of("Plan approved after a long night in the harbour", FIRST, SECOND);
        for (byte[] file : List.of(docx(page), rtf(page))) {
            assertThat(all(OPTIONS, "saved", file)).singleElement().isInstanceOfSatisfying(Article.class, article -> {
                assertThat(article.title()).isEqualTo(page.get(0));
                assertThat(article.text().text()).isEqualTo(FIRST + "\n\n" + SECOND);
            });
        }
    }

    @Test
    void documentsInAnArchiveOfFilesAreReadEach() {
        byte[] zip = zip(Map.of("a/one.docx", docx(List.of("Plan approved after a long night", FIRST))));
        assertThat(all(OPTIONS, "all.zip", zip)).singleElement().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(article.path()).isEqualTo("all.zip/a/one.docx");
            assertThat(article.text().text()).isEqualTo(FIRST);
        });
    }

    @Test
    void deletedWordsAndPicturesAreNoText() {
        String body =
                "<w:p><w:r><w:t>Plan approved after a long night</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">The council </w:t></w:r>"
                        + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>rejected</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"x\">"
                        + "<w:r><w:t>approved</w:t></w:r></w:ins><w:r><w:tab/><w:t>it,</w:t><w:br/><w:t>its chair Mara Lindqvist said.</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Votes for the plan</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        byte[] file = docxOf(
                body,
                Map.of(
                        "word/_rels/document.xml.rels",
                        relations("image", "media/chart.png"),
                        "word/media/chart.png",
                        "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1)));
        Reading reading = all(OPTIONS, "saved.docx", file).get(0);
        assertThat(reading).isInstanceOfSatisfying(Article.class, article -> assertThat(article.body())
                .doesNotContain("chart")
                .contains("The council approved")
                .doesNotContain("rejected")
                .contains("its chair Mara Lindqvist said.")
                .containsPattern("Votes for the plan\\s+12"));
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml, spreadsheetml.sheet.main", "ppt/presentation.xml, presentationml.presentation.main"})
    void tablesAndSlidesAreNamed(String part, String type) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", contentTypes(part, type));
        files.put("_rels/.rels", relations("officeDocument", part));
        files.put(part, "<x/>".getBytes(UTF_8));
        assertThat(all(OPTIONS, "table", zip(files)))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
                    assertThat(rejection.detail()).contains("expected a document of a word processor");
                });
    }

    @Test
    void aDocumentThatNeedsAnotherParserSaysSo() {
        Map<String, byte[]> files = Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        assertThat(all(OPTIONS, "saved.odt", stored(files)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.detail()).contains("another of Tika's parsers"));
    }

    @Test
    void whatIsBrokenOrEmptyIsRejectedAlone() {
        byte[] whole = docx(NEXIS_UNI);
        for (byte[] broken : List.of(
                Arrays.copyOf(whole, whole.length / 2),
                docxOf("<w:p><w:r>"),
                docx(List.of()),
                docx(List.of("  ")),
                "{\\rtf1".getBytes(ISO_8859_1),
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 and no more".getBytes(ISO_8859_1))) {
            assertThat(all(OPTIONS, "broken", broken))
                    .singleElement()
                    .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                            .isIn(Reason.UNREADABLE_FILE, Reason.NO_BODY, Reason.UNKNOWN_FORMAT));
        }
    }

    @Test
    void aDocumentThatUnpacksToTooMuchIsStopped() {
        byte[] bomb = docxOf("<w:p><w:r><w:t>" + "word ".repeat(4_000_000) + "</w:t></w:r></w:p>");
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(all(OPTIONS.withLimits(1000, 1_000_000), "bomb.docx", bomb))
                .singleElement()
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                        .isIn(Reason.TOO_LONG, Reason.UNREADABLE_FILE));
    }

    @Test
    void aJobOfAnotherFormatTakesNoDocument() {
        for (byte[] file : List.of(docx(NEXIS_UNI), rtf(NEXIS_UNI))) {
            assertThat(all(OPTIONS.withFormat(Format.CSV), "export", file)).allSatisfy(reading -> assertThat(reading)
                    .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                            .isEqualTo(Reason.UNKNOWN_FORMAT)));
        }
    }

    private static List<Reading> all(ReadOptions options, String path, byte[] file) {
        List<Reading> readings = new ArrayList<>();
        new CollectionReader(options).read(path, new ByteArrayInputStream(file)).forEachRemaining(readings::add);
        return readings;
    }

    private static byte[] docx(List<String> paragraphs) {
        return docxOf(paragraphs.stream()
                .map(text ->
                        "<w:p><w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;") + "</w:t></w:r></w:p>")
                .collect(Collectors.joining()));
    }

    private static byte[] docxOf(String body) {
        return docxOf(body, Map.of());
    }

    private static byte[] docxOf(String body, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", contentTypes("word/document.xml", "wordprocessingml.document.main"));
        files.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        files.put(
                "word/document.xml",
                ("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + body + "</w:body></w:document>")
                        .getBytes(UTF_8));
        files.putAll(more);
        return zip(files);
    }

    private static byte[] contentTypes(String part, String type) {
        return ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/"
                        + part
                        + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type
                        + "+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/></Types>")
                .getBytes(UTF_8);
    }

    private static byte[] relations(String type, String part) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                        + "\" Target=\""
                        + part
                        + "\"/></Relationships>")
                .getBytes(UTF_8);
    }

    private static byte[] rtf(List<String> paragraphs) {
        StringBuilder rtf =
                new StringBuilder("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\header Page 1\\par}\n");
        for (String paragraph : paragraphs) {
            for (char next : paragraph.toCharArray()) {
                rtf.append(next < 128 ? next == '\t' ? "\\tab " : String.valueOf(next) : "\\u" + (int) next + "?");
            }
            rtf.append("\\par\n");
        }
        return rtf.append('}').toString().getBytes(ISO_8859_1);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        return zip(files, ZipOutputStream.DEFLATED);
    }

    /** Without compression, as the first file of an ODT is. */
    private static byte[] stored(Map<String, byte[]> files) {
        return zip(files, ZipOutputStream.STORED);
    }

    private static byte[] zip(Map<String, byte[]> files, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(method);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
