package org.pullquote.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run in a JVM of its own, which a test can kill. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Starts {@code main} with the classes of the tests; what it says, errors too, is its input stream.
     *
     * @param options of the JVM, beside those that Spark needs
     */
    static Process start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // What takes time in so short a run is compiling.
                "-XX:TieredStopAtLevel=1",
                "-Dspark.sql.codegen.wholeStage=false",
                "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                "@target/classes/jvm.options"));
        command.addAll(options);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
