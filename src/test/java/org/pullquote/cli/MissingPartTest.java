package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a class path that lacks what the report is made of. */
class MissingPartTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"d3-, /META-INF/resources/webjars/d3/", "jmustache-, com/samskivert/mustache/Mustache"})
    void aRunSaysSoInOneLineBeforeAnythingIsDone(String jar, String missing) throws Exception {
        Path input = Files.writeString(folder.resolve("in.jsonl"), "{}\n");
        Path output = folder.resolve("out/in");
        try (URLClassLoader loader = new URLClassLoader(classPathWithout(jar), ClassLoader.getPlatformClassLoader())) {
            Object result = run(loader, "run", "--input", input.toString(), "--out", output.toString());
            assertThat(result).hasFieldOrPropertyWithValue("exitCode", ExitCode.FAILED);
            assertThat(result).extracting("err").asString().satisfies(err -> assertThat(err.lines())
                    .filteredOn(line -> !line.contains("the log has the details"))
                    .singleElement()
                    .asString()
                    .startsWith("pullquote: failed: no " + missing));
        }
        assertThat(output.getParent()).doesNotExist();
    }

    private static Object run(ClassLoader loader, String... arguments) throws ReflectiveOperationException {
        Method run = Class.forName(CommandResult.class.getName(), true, loader).getDeclaredMethod("of", String[].class);
        run.setAccessible(true);
        return run.invoke(null, (Object) arguments);
    }

    private static URL[] classPathWithout(String jar) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!path.getFileName().toString().startsWith(jar)) {
                urls.add(path.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
