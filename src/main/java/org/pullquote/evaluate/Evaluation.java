package org.pullquote.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Compares a step with a gold set. Implementations keep no state between runs. */
public interface Evaluation {
    /**
     * Predicts, and compares the predictions with the gold set.
     *
     * @param gold the gold set: its folder, or a file of it
     * @param predictions where to write the predictions, one JSON object per line, or null to write none
     * @return the table to print, ending in a line end
     * @throws IOException if {@code gold} is missing or malformed (the message gives the file, the line and what was expected),
     *     or {@code predictions} cannot be written
     */
    String run(Path gold, @Nullable Path predictions) throws IOException;
}
