package org.pullquote.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pullquote.extract.rule.ExtractionRules;

/** An evaluation of a step that has named rules. */
public interface RuleEvaluation extends Evaluation {
    /** The name of the measure that {@link #values} returns, in two words. */
    String measure();

    /**
     * One figure, in [0, 1], for each set of rules; the models read every article once.
     *
     * @throws IOException as {@link #run} does
     */
    List<Double> values(Path gold, List<ExtractionRules> variants) throws IOException;
}
