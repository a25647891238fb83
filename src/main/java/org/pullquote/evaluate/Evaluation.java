package org.pullquote.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Holds a step against a gold set. Implementations have a public constructor without arguments and keep no state. */
public interface Evaluation {
    /**
     * Predicts, compares, and prints.
     *
     * @param gold the gold set: its folder, or a file of it
     * @param predictions where to write the predictions, one JSON object a line, or null to write none
     * @return the table to print: precision, recall and F1, ending in a line end
     * @throws IOException where {@code gold} is not there or not what was expected (the message says which file, which line
     *     and what was), or {@code predictions} cannot be written
     */
    String run(Path gold, @Nullable Path predictions) throws IOException;
}
