package org.pullquote.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.pullquote.read.FieldMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pullquote formats}: lists the formats that can be read. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the formats that are read and how each is recognised, and the names of fields.")
final class FormatsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (InputStream text = Objects.requireNonNull(FormatsCommand.class.getResourceAsStream("formats.txt"))) {
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (String name : FieldMapping.presetNames()) {
            out.printf(
                    "  %-15s body: %s%n",
                    name, FieldMapping.preset(name).fields().get("body"));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
