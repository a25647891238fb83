package org.pullquote.cli;

import java.util.function.Supplier;
import org.pullquote.evaluate.AttributionEvaluation;
import org.pullquote.evaluate.Evaluation;
import org.pullquote.evaluate.SpeakerEvaluation;

/** What can be evaluated. */
enum Measure {
    attribution(AttributionEvaluation::new),
    speakers(SpeakerEvaluation::new);

    private final Supplier<Evaluation> evaluations;

    Measure(Supplier<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    Evaluation evaluation() {
        return evaluations.get();
    }
}
