package org.pullquote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVMs that a test starts. They run for a minute or less, in which compiling and verifying classes would cost most. */
public final class QuickJvm {
    public static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private QuickJvm() {}

    /**
     * The beginning of a command, which more options, a class path and a main class follow.
     *
     * @param heap as {@code -Xmx} takes it
     */
    public static List<String> command(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(OPTIONS);
        return command;
    }

    /** The classes of the tests and all that they need. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
