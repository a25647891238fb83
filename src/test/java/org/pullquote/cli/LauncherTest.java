package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher over a project of one source, with programs in the place of {@code mvn} and {@code java} that say what they are asked. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir
    Path temporary;

    private Path project;
    private Path programs;

    @BeforeEach
    void aProjectInAFolderWithSpaces() throws IOException {
        project = Files.createDirectories(temporary.resolve("my project (1)"));
        programs = Files.createDirectories(temporary.resolve("jdk/bin"));
        Files.createDirectories(project.resolve(".mvn"));
        Files.createDirectories(project.resolve("src/main/a b"));
        Files.copy(Path.of("pullquote"), project.resolve("pullquote"));
        project.resolve("pullquote").toFile().setExecutable(true);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(project.resolve("src/main/a b/One.java"), "class One {}");
        program("mvn", """
                echo build >>"%1$s/builds"
                sleep 0.3
                mkdir -p "%1$s/target/classes"
                echo /jars/a.jar >"%1$s/target/classpath.txt"
                """.formatted(project));
        program(
                "java",
                "[ \"$1\" != -version ] || { echo 'openjdk version \"17.0.15\"'; exit; }\nprintf '<%s>' \"$@\"\n");
    }

    @Test
    void itBuildsOnFirstUseAndThenNoMore() throws Exception {
        Said first = launch(List.of("run", "my job.yaml"));
        Said second = launch(List.of("--version"));

        assertThat(first.exitCode()).as(first.text()).isZero();
        assertThat(first.text()).contains("pullquote: building").contains("<run><my job.yaml>");
        assertThat(second.text()).doesNotContain("building");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainWhenASourceIsChangedAddedOrDeleted() throws Exception {
        launch(List.of());
        Files.writeString(project.resolve("src/main/a b/One.java"), "class One { }");
        launch(List.of());
        Files.writeString(project.resolve("src/main/Two.java"), "class Two {}");
        launch(List.of());
        Files.delete(project.resolve("src/main/Two.java"));
        launch(List.of());

        assertThat(builds()).isEqualTo(4);
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        Process one = start();
        Process other = start();

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve("target/launcher.lock")).doesNotExist();
    }

    @Test
    void theLockOfALauncherThatIsGoneIsNobodys() throws Exception {
        Files.createDirectories(project.resolve("target/launcher.lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(project.resolve("target/launcher.lock/pid"), Long.toString(gone.pid()));

        assertThat(launch(List.of()).exitCode()).isZero();
    }

    @Test
    void aFailedBuildShowsItsOutput() throws Exception {
        program("mvn", "echo 'One.java:1: not a statement'; exit 1\n");

        Said said = launch(List.of());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("One.java:1: not a statement", "pullquote: the build failed");
    }

    @Test
    void heapAndOptionsComeFromTheEnvironment() throws Exception {
        assertThat(launch(List.of()).text()).contains("<-Xmx4g>");
        Said said = said(
                new ProcessBuilder(command(List.of())),
                Map.of("PULLQUOTE_HEAP", "9g", "JAVA_OPTS", "-Da=b -Dc=d", "PULLQUOTE_CLASSPATH", "/s3.jar"));
        assertThat(said.text())
                .contains("<-Xmx9g>", "<-Da=b><-Dc=d>", project + "/target/classes:/jars/a.jar:/s3.jar>");
    }

    @Test
    void aRunLeavesAnImageOfItsClassesThatLaterOnesStartFromUntilASourceChanges() throws Exception {
        program("jar", "while [ \"$1\" != --file ]; do shift; done; echo packed >\"$2\"\n");
        Path target = project.resolve("target");

        assertThat(launch(List.of("formats")).text())
                .contains("<" + target + "/launcher.jar:/jars/a.jar>")
                .doesNotContain(".jsa");
        Matcher told = Pattern.compile("<-XX:ArchiveClassesAtExit=([^>]*\\.jsa)>")
                .matcher(launch(List.of("run")).text());
        assertThat(told.find()).isTrue();
        Path image = Path.of(told.group(1));
        assertThat(image).hasParentRaw(target);
        Files.writeString(image, "of a run that ended early");
        assertThat(launch(List.of("run")).text()).contains("<-XX:ArchiveClassesAtExit=" + image + ">");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThat(launch(List.of("formats")).text()).contains("<-XX:SharedArchiveFile=" + image + ">");

        Files.writeString(project.resolve("src/main/Two.java"), "class Two {}");
        assertThat(launch(List.of("formats")).text()).doesNotContain(".jsa");
        assertThat(image).doesNotExist();
    }

    @Test
    void noImageIsMadeWhereAnAgentChangesClasses() throws Exception {
        program("jar", "while [ \"$1\" != --file ]; do shift; done; echo packed >\"$2\"\n");

        Said said =
                said(new ProcessBuilder(command(List.of("run"))), Map.of("JAVA_OPTS", "-Da=b -javaagent:/probe.jar"));

        assertThat(said.text()).contains("<-javaagent:/probe.jar>").doesNotContain(".jsa");
    }

    @Test
    void withoutTheToolThatPacksItRunsFromTheFolderOfClasses() throws Exception {
        assertThat(launch(List.of("run")).text())
                .contains("<" + project + "/target/classes:/jars/a.jar>")
                .doesNotContain(".jsa");
    }

    @Test
    void temporaryFilesGoIntoAFolderOfTheirOwn() throws Exception {
        Path system = Files.createDirectory(temporary.resolve("t m p"));
        Map<String, String> where = Map.of("TMPDIR", system.toString());

        String said = said(new ProcessBuilder(command(List.of())), where).text();
        try (Stream<Path> made = Files.list(system)) {
            Path own = made.findFirst().orElseThrow();
            assertThat(own.getFileName().toString()).startsWith("pullquote-");
            assertThat(said).contains("<-Djava.io.tmpdir=" + own + ">");
            Files.delete(own);
        }

        Map<String, String> chosen = Map.of("TMPDIR", system.toString(), "JAVA_OPTS", "-Djava.io.tmpdir=/x");
        assertThat(said(new ProcessBuilder(command(List.of())), chosen).text()).containsOnlyOnce("java.io.tmpdir");
        assertThat(system).isEmptyDirectory();
    }

    @Test
    void aLinkToItWorks() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("pq"), project.resolve("pullquote"));

        assertThat(said(new ProcessBuilder(link.toString(), "x"), Map.of()).text())
                .contains("<x>");
    }

    @Test
    void anOldJavaIsTold() throws Exception {
        program("java", "echo 'java version \"1.8.0_402\"'\n");

        assertThat(launch(List.of()).text()).contains("Pullquote needs JDK 17");
    }

    @Test
    void aJavaHomeWithoutJavaIsTold() throws Exception {
        Said noHome = said(new ProcessBuilder(command(List.of())), Map.of("JAVA_HOME", "/nowhere"));
        assertThat(noHome.exitCode()).isEqualTo(1);
        assertThat(noHome.text())
                .isEqualTo("pullquote: JAVA_HOME is /nowhere, where there is no bin/java; expected a JDK 17\n");
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, C",
        "LC_ALL, POSIX",
        "LANG, C",
        "LC_CTYPE, en_US.ISO-8859-1",
        "LANG, ''",
        "LC_ALL, de_DE.UTF-8",
        "LANG, fr_FR.utf8"
    })
    void javaReadsFileNamesAsUtf8WhateverTheLocale(String variable, String value) throws Exception {
        program("java", """
                [ "$1" != -version ] || { echo 'openjdk version "17.0.15"'; exit; }
                echo "locale ${LC_ALL:-${LC_CTYPE:-$LANG}}"; printf '<%s>' "$@"
                """);

        Said said = said(new ProcessBuilder(command(List.of())), Map.of(variable, value));

        String locale = said.text()
                .lines()
                .filter(line -> line.startsWith("locale "))
                .findFirst()
                .orElseThrow();
        assertThat(locale.toLowerCase(Locale.ROOT)).matches("locale .*utf-?8");
        if (value.toLowerCase(Locale.ROOT).contains("utf")) {
            assertThat(locale).isEqualTo("locale " + value);
        }
        assertThat(said.text()).contains("<-Dsun.jnu.encoding=UTF-8>", "<-Dfile.encoding=UTF-8>");
    }

    @Test
    void aRealJavaOpensAFileWhoseNameIsNotAsciiUnderTheLocaleOfCron() throws Exception {
        // By the shell: this JVM's own locale may have no such name.
        String name = "printf found >\"$0/$(printf 'caf\\303\\251').jsonl\"";
        assertThat(new ProcessBuilder("sh", "-c", name, temporary.toString())
                        .start()
                        .waitFor())
                .isZero();
        program("java", "exec \"" + System.getProperty("java.home") + "/bin/java\" \"$@\"\n");
        Path main = project.resolve("target/classes/org/pullquote/cli/Pullquote.class");
        program("mvn", """
                mkdir -p "%1$s/target/classes/org/pullquote/cli"
                echo /jars/a.jar >"%1$s/target/classpath.txt"
                : >"%1$s/target/classes/jvm.options"
                cp "%2$s" "%3$s"
                """.formatted(project, compiled("""
                package org.pullquote.cli;
                public class Pullquote {
                    public static void main(String[] a) throws Exception {
                        try (var all = java.nio.file.Files.newDirectoryStream(java.nio.file.Path.of(a[0]), "caf*")) {
                            for (var file : all) {
                                System.out.println(file.getFileName().toString().length()
                                        + " " + java.nio.file.Files.readString(file));
                            }
                        }
                    }
                }
                """), main));

        Said said = said(new ProcessBuilder(command(List.of(temporary.toString()))), Map.of("LC_ALL", "C"));

        assertThat(said.text()).contains("10 found");
    }

    /** The class file of a Pullquote that is another. */
    private Path compiled(String source) throws IOException {
        Path file = Files.createDirectories(temporary.resolve("fake/org/pullquote/cli"))
                .resolve("Pullquote.java");
        Files.writeString(file, source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
                .isZero();
        return file.resolveSibling("Pullquote.class");
    }

    private record Said(int exitCode, String text) {}

    private Said launch(List<String> arguments) throws IOException, InterruptedException {
        return said(new ProcessBuilder(command(arguments)), Map.of());
    }

    private Process start() throws IOException {
        return prepared(new ProcessBuilder(command(List.of())), Map.of()).start();
    }

    private List<String> command(List<String> arguments) {
        return Stream.concat(Stream.of(project.resolve("pullquote").toString()), arguments.stream())
                .toList();
    }

    private Said said(ProcessBuilder builder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Process process = prepared(builder, environment).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private ProcessBuilder prepared(ProcessBuilder builder, Map<String, String> environment) {
        builder.directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("JAVA")
                        || name.startsWith("PULLQUOTE")
                        || name.startsWith("LC_")
                        || name.equals("LANG"));
        builder.environment().put("TMPDIR", temporary.toString());
        builder.environment().put("PATH", programs + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        return builder;
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private int builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }
}
