package org.pullquote.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.publish.Layout;
import org.pullquote.read.Format;

class JobFileTest {
    private static final JobVariables NOVEMBER =
            new JobVariables(LocalDate.of(2026, 11, 27), Map.of("REGION", "north", "LEAST", "10"));

    @TempDir
    Path folder;

    @Test
    void everyKeyIsUnderstood() throws IOException {
        Path file = write("""
                collection: spring
                base: ..
                inputs:
                  - wire/
                  - path: pages/*.txt
                    format: page
                    source: TASS
                    year: 2017
                  - path: hdfs://host/dump.csv
                    fields:
                      body: texte
                      authors: auteur
                format: json
                fields: news-please
                source: The Bell
                limits:
                  words: 5_000
                  seconds: 30
                  rejected: 0.25
                  articles: 400
                  statements: 1.5
                  without_speaker: 0.3
                  days_missing: 0
                output: out
                keep: 7
                partition: day
                master: local[2]
                """);

        Job job = read(file);

        assertThat(job.collection()).isEqualTo("spring");
        assertThat(job.base()).isEqualTo(folder);
        assertThat(job.output()).isEqualTo(folder.resolve("out").toString());
        assertThat(job.keep()).isEqualTo(7);
        assertThat(job.layout()).isEqualTo(Layout.DAY);
        assertThat(job.master()).isEqualTo("local[2]");
        assertThat(job.limits()).isEqualTo(new JobLimits(5000, 30, new RunLimits(0.25, 400, 1.5, 0.3, 0)));
        assertThat(job.inputs())
                .extracting(JobInput::path)
                .containsExactly("wire/", "pages/*.txt", "hdfs://host/dump.csv");
        assertThat(job.inputs()).extracting(JobInput::where).containsExactly(file + ":4", file + ":5", file + ":9");
        assertThat(job.inputs())
                .extracting(input -> input.options().format())
                .containsExactly(Format.JSON, Format.PAGE, Format.JSON);
        assertThat(job.inputs())
                .extracting(input -> input.options().source())
                .containsExactly("The Bell", "TASS", "The Bell");
        assertThat(job.inputs()).extracting(input -> input.options().year()).containsExactly(null, 2017, null);
        assertThat(job.inputs().get(0).options().mapping().fields()).containsEntry("body", "maintext");
        assertThat(job.inputs().get(2).options().mapping().fields())
                .containsOnly(Map.entry("body", "texte"), Map.entry("authors", "auteur"));
        assertThat(job.inputs()).allMatch(input -> input.options().maxWords() == 5000);
    }

    @Test
    void oneInputAloneMakesAJob() throws IOException {
        Path file = write("inputs: articles");

        Job job = read(file);

        assertThat(job.collection()).isEqualTo("job");
        assertThat(job.base()).isEqualTo(file.getParent());
        assertThat(job.limits()).isEqualTo(JobLimits.DEFAULT);
        assertThat(job.output()).endsWith("reports/job");
    }

    @Test
    void optionsWinOverTheFile() throws IOException {
        Path file = write("inputs: articles\nsource: The Bell\noutput: here\nmaster: yarn\nyear: 1999");

        Job job = JobFile.read(
                file.toString(),
                new JobOptions(
                        List.of("other.csv"),
                        "Harbour News",
                        folder + "/there",
                        "local[3]",
                        null,
                        null,
                        Options.NO_ARCHIVE),
                NOVEMBER);

        assertThat(job.inputs()).singleElement().satisfies(input -> {
            assertThat(input.path()).isEqualTo("other.csv");
            assertThat(input.where()).isEqualTo("--input");
            assertThat(input.options().source()).isEqualTo("Harbour News");
            assertThat(input.options().year()).isEqualTo(1999);
        });
        assertThat(job.base()).isEqualTo(Path.of("").toAbsolutePath());
        assertThat(job.output()).isEqualTo(folder.resolve("there").toString());
        assertThat(job.master()).isEqualTo("local[3]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    inputs: [a]⏎input: [b]                    | :2: unknown key 'input' (did you mean 'inputs'?), expected one of collection, base,
                    inputs: [a]⏎limits: {word: 3}             | :2: unknown key 'word' (did you mean 'words'?), expected one of words, seconds, rejected, articles
                    inputs: [a]⏎colour: red                   | :2: unknown key 'colour', expected one of
                    inputs:⏎- path: a⏎  sorce: b              | :3: unknown key 'sorce' (did you mean 'source'?)
                    collection: x                             | :1: no inputs, expected 'inputs:' with a list of paths
                    inputs: []                                | :1: inputs is an empty list, expected at least one path
                    inputs: {path: a}                         | :1: inputs is a set of keys, expected a list of paths
                    inputs:⏎- source: a                       | :2: an input without a path, expected 'path:'
                    inputs: [a]⏎⏎limits:⏎  words: ten         | :4: limits.words is 'ten', expected a whole number of words, at least 1
                    inputs: [a]⏎limits: {seconds: 0}          | :2: limits.seconds is '0', expected a whole number of seconds, from 1 to 86400
                    inputs: [a]⏎limits: {rejected: 10}        | :2: limits.rejected is '10', expected a share from 0 to 1, such as 0.1
                    inputs: [a]⏎limits: 5                     | :2: limits is '5', expected keys with values, such as words, seconds, rejected, articles
                    inputs: [a]⏎year: next                    | :2: year is 'next', expected a year such as 2017
                    inputs: [a]⏎format: docx                  | :2: format is 'docx', expected one of auto, page, html, xml, warc, json, csv, parquet
                    inputs: [a]⏎fields: fundos                | :2: no field mapping 'fundos': expected one of
                    inputs: [a]⏎fields: {text: a}             | :2: unknown key 'text', expected one of id, source
                    inputs: [a]⏎source:                       | :2: source is empty, expected an outlet's name
                    inputs: [a]⏎sources: [b]                  | :2: sources is a list, expected a file of outlets in CSV
                    inputs: [a]⏎output: [b]                   | :2: output is a list, expected a folder to publish into
                    inputs: [a]⏎inputs: [b]                   | :2: inputs is given twice, expected once
                    inputs: [a]⏎base: nowhere                 | :2: base is 'nowhere', expected a folder that exists
                    inputs: [a                                | :1: expected ',' or ']'
                    inputs: [a]⏎keep: 0                       | :2: keep is '0', expected a whole number of runs, at least 1
                    inputs: [a]⏎partition: month              | :2: partition is 'month', expected one of whole, day
                    inputs: [a]⏎limits: {days_missing: -1}    | :2: limits.days_missing is '-1', expected a whole number of days
                    inputs: [a]⏎limits: {statements: few}     | :2: limits.statements is 'few', expected a number of statements an article
                    inputs:⏎- path: a⏎  optional: perhaps     | :3: inputs.optional is 'perhaps', expected true or false
                    inputs:⏎- news/${REGOIN}/                 | :2: inputs: ${REGOIN} is not set, expected an environment variable REGOIN
                    inputs:⏎- news/${DATE                     | :2: inputs: '${DATE' has no end, expected ${NAME}
                    inputs:⏎- news/${DATE:month}              | :2: inputs: ${DATE:month} is no pattern of a day, expected one such as ${DATE:yyyy/MM/dd}
                    inputs:⏎- news/${the day}                 | :2: inputs: ${the day} is no variable, expected ${NAME}, ${DATE} or ${DATE:yyyy/MM/dd}
                    inputs:⏎- news/${DATE:}                   | :2: inputs: ${DATE:} is no pattern of a day, expected one such as ${DATE:yyyy/MM/dd}
                    inputs:⏎- ${DATE:[HH]}                    | :2: inputs: ${DATE:[HH]} is no pattern of a day, expected one such as ${DATE:yyyy/MM/dd}
                    inputs: ["a\\0b"]                         | :1: inputs: 'a
                    inputs: [a]⏎output: "a\\0b"               | :2: output: 'a
                    inputs: [a]⏎base: "a\\eb"                 | :2: base: 'a
                    inputs: [a]⏎aliases: "a\\u0085b"          | :2: aliases: 'a
                    inputs: [a]⏎archive: "a\\rb"              | :2: archive: 'a
                    inputs: [a]⏎collection: "\\u200B"         | :2: collection has 0 visible characters, expected the collection's name of at most 4000
                    inputs: [a]⏎archive: b⏎to: -0001-01-01    | :3: to is '-0001-01-01', expected a day such as 2025-03-01
                    just words                                | :1: 'just words', expected keys with values
                    """)
    void aMistakeIsToldInOneLineWithItsPlace(String yaml, String message) throws IOException {
        Path file = write(yaml.replace('⏎', '\n'));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidJobException.class)
                .message()
                .startsWith(file + message)
                .hasLineCount(1);
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        Path file = write("""
                input: [a]
                limits: {words: ten, rejected: 3}
                inputs:
                  - sorce: b
                    year: next
                  - news/${NONE}/
                output: [x]
                aliases: no.csv
                """);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidJobException.class)
                .message()
                .hasLineCount(9)
                .contains(
                        file + ":1: unknown key 'input'",
                        file + ":2: limits.words is 'ten'",
                        file + ":2: limits.rejected is '3'",
                        file + ":4: unknown key 'sorce'",
                        file + ":4: an input without a path",
                        file + ":5: inputs.year is 'next'",
                        file + ":6: inputs: ${NONE} is not set",
                        file + ":7: output is a list",
                        file + ":8: " + file.resolveSibling("no.csv") + ": no file");
    }

    @Test
    void theDayAndTheEnvironmentStandForTheirVariables() throws IOException {
        Path file = write("""
                collection: ${REGION}
                inputs:
                  - news/${REGION}/${DATE:yyyy/MM/dd}/*.json
                  - path: extra
                    fields: {body: "${REGION}.text"}
                output: s3a://reports/${REGION}-${DATE}
                limits: {articles: "${LEAST}"}
                """);

        Job job = read(file);

        assertThat(job.collection()).isEqualTo("north");
        assertThat(job.inputs()).extracting(JobInput::path).containsExactly("news/north/2026/11/27/*.json", "extra");
        assertThat(job.inputs().get(1).options().mapping().fields()).containsEntry("body", "north.text");
        assertThat(job.output()).isEqualTo("s3a://reports/north-2026-11-27");
        assertThat(job.limits().run().articles()).isEqualTo(10);
    }

    @Test
    void anInputOfADayMayBeEmptyUnlessTheJobSaysOtherwise() throws IOException {
        Path file = write("""
                inputs:
                  - always/
                  - news/${DATE}/
                  - path: news/${DATE:yyyy}/
                    optional: false
                  - path: incoming/
                    optional: true
                """);

        assertThat(read(file).inputs()).extracting(JobInput::optional).containsExactly(false, true, false, true);
    }

    @Test
    void aFileOfOutletsThatIsNotThereIsToldWithTheLineThatNamesIt() throws IOException {
        Path file = write("inputs: [a]\nsources: no.csv");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage(file + ":2: " + file.resolveSibling("no.csv")
                        + ": no file that can be read, expected outlets in CSV");
    }

    @Test
    void aJobAndItsFilesOfNamesMayBeOnAnyFileSystem() throws IOException {
        Path names = Files.writeString(folder.resolve("a.csv"), "action,spelling,speaker\njoin,the Major,Anna Lund\n");
        Path file = write("inputs: [a]\naliases: " + names.toUri() + "\noutput: hdfs://host/out");

        Job job = JobFile.read(file.toUri().toString(), Options.NONE, NOVEMBER);

        assertThat(job.collection()).isEqualTo("job");
        assertThat(job.names().aliases().text()).contains("the Major");
        assertThat(job.base()).isEqualTo(Path.of("").toAbsolutePath());
        assertThatThrownBy(() -> JobFile.read(folder.toUri() + "none.yaml", Options.NONE, NOVEMBER))
                .hasMessageContaining("none.yaml: no such file, expected a job file in YAML");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> read(folder.resolve("none.yaml")))
                .hasMessage(folder.resolve("none.yaml") + ": no such file, expected a job file in YAML");
        assertThatThrownBy(() -> read(folder)).hasMessage(folder + ": is a folder, expected a job file in YAML");
    }

    @Test
    void anEmptyVariableIsTold() throws IOException {
        Path file = write("inputs: ['${NOTHING}']");

        assertThatThrownBy(() -> JobFile.read(
                        file.toString(), Options.NONE, new JobVariables(NOVEMBER.date(), Map.of("NOTHING", " "))))
                .hasMessage(file + ":1: inputs: ${NOTHING} is empty, expected an environment variable with a value");
    }

    @Test
    void whatIsNoYamlIsToldAsWhatItIs() throws IOException {
        for (String[] each : new String[][] {
            {"inputs: [a]\u0007", "holds the control character U+0007"},
            {"[".repeat(200) + "]".repeat(200), "Nesting Depth exceeded max 50"},
            {"inputs: [a]\nx: " + "a".repeat(4_000_000), "The incoming YAML document exceeds the limit"}
        }) {
            Path file = write(each[0]);
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(InvalidJobException.class)
                    .message()
                    .startsWith(file + ": " + each[1])
                    .endsWith(", expected a job in YAML");
        }
        Path file = write("");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xFF});
        assertThatThrownBy(() -> read(file)).hasMessage(file + ": not a text in UTF-8, expected a job in YAML");
    }

    /** As of a variable of a shell that is not set. */
    @Test
    void anEmptyPathAmongTheOptionsIsNotTheWorkingFolder() {
        String message = "an empty path, expected a file or a folder ('.' is the working folder)";
        for (JobOptions options : List.of(
                new JobOptions(List.of(""), null, "out", null, null, null, Options.NONE.archive()),
                new JobOptions(List.of("a"), null, " ", null, null, null, Options.NONE.archive()),
                new JobOptions(List.of("a"), null, "out", null, "", null, Options.NONE.archive()))) {
            assertThatThrownBy(() -> JobFile.of(options))
                    .isInstanceOf(InvalidJobException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void anOutletOnTheCommandLineIsAName() {
        JobOptions named =
                new JobOptions(List.of("a"), "The\u202E Bell", "out", null, null, null, Options.NONE.archive());
        assertThat(JobFile.of(named).inputs().get(0).options().source()).isEqualTo("The Bell");

        JobOptions empty = new JobOptions(List.of("a"), "", "out", null, null, null, Options.NONE.archive());
        assertThatThrownBy(() -> JobFile.of(empty))
                .isInstanceOf(InvalidJobException.class)
                .hasMessage("--source has 0 visible characters, expected an outlet's name of at most 4000");
    }

    @Test
    void namesThatStandInTablesAreCleanedAsFieldsAre() throws IOException {
        Job job = read(write("inputs: [a]\ncollection: \"a\\u202E b\"\nsource: \"The\\u00A0 Bell\\u200B\""));

        assertThat(job.collection()).isEqualTo("a b");
        assertThat(job.inputs().get(0).options().source()).isEqualTo("The Bell");
        assertThat(read(write("inputs: [a]\ncollection: ..")).output()).endsWith("/reports/-");
    }

    @Test
    void theOutputOfACollectionHasItsNameInAnyScript() throws IOException {
        Path file = Files.writeString(folder.resolve("Новости дня.yaml"), "inputs: [a]");

        assertThat(read(file).output()).endsWith("/reports/Новости-дня");
    }

    @Test
    void slashesAtTheEndOfAnOutputAreNotPartOfIt() throws IOException {
        assertThat(read(write("inputs: [a]\noutput: s3a://bucket/out//")).output())
                .isEqualTo("s3a://bucket/out");
        assertThat(read(write("inputs: [a]\noutput: file:/out/")).output()).isEqualTo("file:/out");
        assertThat(Locations.resolve(folder, "hdfs:///")).isEqualTo("hdfs:///");
        assertThat(Locations.resolve(folder, "s3a://bucket/")).isEqualTo("s3a://bucket/");
        assertThat(Locations.resolve(folder, "out/")).isEqualTo(folder + "/out");
    }

    @Test
    void aLastDayOnTheCommandLineLeavesTheNumberOfDaysAsTheFileSays() throws IOException {
        Path file = write("inputs: [a]\narchive: archive\ndays: 30");
        LocalDate last = LocalDate.of(2026, 3, 31);

        assertThat(window(file, null, last, null)).isEqualTo(new Window(null, last, 30, List.of()));
        assertThat(window(file, last, null, null)).isEqualTo(new Window(last, null, null, List.of()));
        assertThat(window(file, null, null, 7)).isEqualTo(new Window(null, null, 7, List.of()));
    }

    private static Window window(Path file, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer days) {
        ArchiveOptions archive = new ArchiveOptions(null, from, to, days, List.of(), null);
        JobOptions options = new JobOptions(List.of(), null, null, null, null, null, archive);
        return Objects.requireNonNull(
                        JobFile.read(file.toString(), options, NOVEMBER).archive())
                .window();
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Path file = write("");

        assertThatThrownBy(() -> read(file))
                .hasMessage(file + ": the file is empty, expected a job such as 'inputs: [articles/]'");
    }

    private static Job read(Path file) {
        return JobFile.read(file.toString(), Options.NONE, NOVEMBER);
    }

    private Path write(String yaml) throws IOException {
        Path file = Files.createDirectories(folder.resolve("jobs")).resolve("job.yaml");
        return Files.writeString(file, yaml);
    }
}
