package org.pullquote.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pullquote.evaluate.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pullquote names}: writes the data that training the types of names needs. Not for users: help does not list it. */
@Command(
        name = "names",
        hidden = true,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes every name of articles with what its type rests on (src/training/reading).")
final class NamesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ARTICLES", description = "A file of articles.")
    @SuppressWarnings("NullAway.Init")
    private Path articles;

    @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "Where to write, one JSON object a line.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        RunLog.open(RunLog.aside("names"));
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            Names.write(articles, lines);
        }
        return ExitCode.DONE;
    }
}
