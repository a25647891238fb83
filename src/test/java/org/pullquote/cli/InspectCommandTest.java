package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.read.FieldMapping;
import org.pullquote.read.Format;
import org.pullquote.read.export.TextExport;
import org.pullquote.read.xml.XmlFormat;

/** What is read can be looked up, and what is understood of a file can be looked at. */
class InspectCommandTest {
    @TempDir
    Path folder;

    @Test
    void everyFormatIsListed() {
        CommandResult result = CommandResult.of("formats");

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains(FieldMapping.presetNames());
        for (Enum<?>[] formats : new Enum<?>[][] {XmlFormat.values(), TextExport.values(), Format.values()}) {
            assertThat(Arrays.stream(formats).filter(format -> format != Format.AUTO))
                    .allSatisfy(format ->
                            assertThat(result.out()).contains(format.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void whatCannotBeShownIsBadUsageAndSaysWhy() throws IOException {
        Path parquet = Files.writeString(folder.resolve("a.parquet"), "PAR1");
        Path missing = folder.resolve("b.json");

        for (String[] arguments : new String[][] {
            {missing.toString(), missing + ": no such file"},
            {folder.toString(), folder + ": a folder, expected files"},
            {parquet.toString(), parquet + ": Parquet, which only 'pullquote run' reads"},
            {"--format=pdf", "'pdf', expected one of auto, page, html"}
        }) {
            CommandResult result = CommandResult.of("inspect", arguments[0], parquet.toString());

            assertThat(result.exitCode()).as(arguments[0]).isEqualTo(ExitCode.BAD_USAGE);
            assertThat(result.err()).contains(arguments[1]).doesNotContain("Exception");
        }
    }

    @Test
    void theFirstRecordsAreShownWithWhatWasTakenForGranted() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"url\":\"https://bay.example/2024/05/14/plan\",\"title\":\"Plan\",\"author\":\"Jane Roe\",\"text\":\"The council approved the plan, its chair said.\"}\n"
                        + "{\"title\":\"Plan\"}\n{\"title\":\"Pier\"}\n");
        CommandResult result = CommandResult.of("inspect", "-n", "2", file.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains(
                        "record 1: an article",
                        "source     bay.example",
                        "authors    Jane Roe",
                        "published  2024-05-14",
                        "issues     source_from_address, day_from_address",
                        "record 2: rejected as no_body",
                        "more records follow")
                .doesNotContain("record 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"headlines":[{"value":"Plan"}],"bodies":[{"value":"@"}],"url":"https://bay.example/2024/05/14/plan"} | headlines; bodies; host of the url; the url
            {"headline":"Plan","articleBody":"@","publisher":{"name":"The Bay"},"datePublished":"2024-05-14"} | headline; articleBody; publisher; datePublished
            <html><head><meta property="og:title" content="Plan"><meta property="og:site_name" content="The Bay"><meta name="date" content="2024-05-14"></head><body><p>@</p></body></html> | meta og:title; the report among the blocks; meta og:site_name; meta date
            <html><script type="application/ld+json">{"@type":"NewsArticle","headline":"Plan","publisher":"The Bay","datePublished":"2024-05-14"}</script><p>@</p></html> | JSON-LD headline; the report; JSON-LD publisher; JSON-LD datePublished
            <nitf><head><title>Plan</title><pubdata name="The Bay" date.publication="20240514"/></head><body><body.content><p>@</p></body.content></body></nitf> | element head/title; element body/body.content; element head/pubdata/@name; element head/pubdata/@date.publication
            """)
    void besideEachFieldStandsWhereItComesFrom(String template, String origins) throws IOException {
        String report =
                "The council approved the plan on Tuesday, its chair Mara Lindqvist said. Nobody voted against it, she said.";
        Path file = Files.writeString(folder.resolve("a"), template.replaceAll("@(?=[\"<])", report));
        String out = CommandResult.of("inspect", file.toString()).out();

        List<String> shown = out.lines().toList();
        List<String> expected = Arrays.asList(origins.split("; "));
        for (int i = 0; i < expected.size(); i++) {
            String field = List.of("title", "text", "source", "published").get(i);
            String origin = expected.get(i);
            assertThat(shown).as(out).anySatisfy(line -> assertThat(line.strip())
                    .startsWith(field + " ")
                    .contains("  ← ")
                    .contains(origin));
        }
    }

    @Test
    void whatTheTextAndTheJobGiveIsToldAsTheirs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("page.txt"),
                "Council approves the plan after a long night\n\nPORT ELSTON, May 14. /TASS/. The council approved the plan, its chair said.\n");
        CommandResult result = CommandResult.of("inspect", "--year", "2024", "--source", "The Bay", file.toString());

        assertThat(result.out())
                .containsPattern("title +Council approves the plan after a long night  ← headline in the text")
                .containsPattern("source +The Bay  ← option of the job")
                .containsPattern("agency +TASS  ← dateline, credit line or byline of the text")
                .containsPattern("published +2024-05-14  ← dateline of the text, in the year of the job")
                .containsPattern("dateline +PORT ELSTON  ← dateline of the text");
    }

    @Test
    void ofARejectedArticleTheFieldsAreShownToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"),
                "{\"title\":\"Plan\",\"text\":\"The council approved the plan, its chair said.\"}");

        assertThat(CommandResult.of("inspect", file.toString()).out())
                .contains("rejected as no_source")
                .containsPattern("title +Plan  ← field title")
                .containsPattern("text .*← field text");
    }
}
