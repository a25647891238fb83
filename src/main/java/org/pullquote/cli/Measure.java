package org.pullquote.cli;

import java.util.function.Supplier;
import org.pullquote.evaluate.AttributionEvaluation;
import org.pullquote.evaluate.Evaluation;
import org.pullquote.evaluate.FrameEvaluation;
import org.pullquote.evaluate.LoadedEvaluation;
import org.pullquote.evaluate.SpeakerEvaluation;
import org.pullquote.evaluate.ToneEvaluation;

/** What can be evaluated, by the names that the command line takes. */
enum Measure {
    attribution(AttributionEvaluation::new),
    speakers(SpeakerEvaluation::new),
    tone(ToneEvaluation::new),
    frames(FrameEvaluation::new),
    loaded(LoadedEvaluation::new);

    private final Supplier<Evaluation> evaluations;

    Measure(Supplier<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    Evaluation evaluation() {
        return evaluations.get();
    }
}
