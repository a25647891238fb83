package org.pullquote.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pullquote.evaluate.Candidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pullquote candidates}: writes the data that training the reader's verdict needs. Not for users: help does not list it. */
@Command(
        name = "candidates",
        hidden = true,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes every attribution of articles with what the reader's verdict rests on (src/training/reading).")
final class CandidatesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ARTICLES", description = "A file of articles.")
    @SuppressWarnings("NullAway.Init")
    private Path articles;

    @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "Where to write, one JSON object a line.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Parameters(index = "2", paramLabel = "WORDS.bf16", description = "Where to write the vectors of their words.")
    @SuppressWarnings("NullAway.Init")
    private Path words;

    @Override
    public Integer call() throws IOException {
        RunLog.open(RunLog.aside("candidates"));
        try (BufferedWriter lines = Files.newBufferedWriter(out);
                OutputStream vectors = new BufferedOutputStream(Files.newOutputStream(words))) {
            Candidates.write(articles, lines, vectors);
        }
        return ExitCode.DONE;
    }
}
