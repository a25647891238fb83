package org.pullquote.run;

import java.io.IOException;
import java.util.List;
import org.pullquote.QuickJvm;

/** A run in a JVM of its own, which a test can kill. */
final class RunProcess {
    private RunProcess() {}

    /**
     * Starts {@code main} with the classes of the tests; what it says, errors too, is its input stream.
     *
     * @param options of the JVM, beside those that Spark needs
     */
    static Process start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = QuickJvm.command("512m");
        command.addAll(List.of(
                "-Dspark.sql.codegen.wholeStage=false",
                "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                "@target/classes/jvm.options"));
        command.addAll(options);
        command.addAll(List.of("-cp", QuickJvm.classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
