package org.pullquote.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pullquote.evaluate.AttributionEvaluation;
import org.pullquote.evaluate.Evaluation;
import org.pullquote.evaluate.FrameEvaluation;
import org.pullquote.evaluate.LoadedEvaluation;
import org.pullquote.evaluate.ReadingEvaluation;
import org.pullquote.evaluate.SpeakerEvaluation;
import org.pullquote.evaluate.StoryEvaluation;
import org.pullquote.evaluate.ToneEvaluation;
import org.pullquote.run.tables.ArticleStories;

/** What can be evaluated, by the names that the command line takes. */
enum Measure {
    attribution(others -> new AttributionEvaluation()),
    reading(others -> new ReadingEvaluation()),
    speakers(others -> new SpeakerEvaluation()),
    tone(others -> new ToneEvaluation()),
    frames(others -> new FrameEvaluation()),
    loaded(others -> new LoadedEvaluation()),
    stories(others -> new StoryEvaluation(ArticleStories::of, others));

    private final Function<@Nullable Path, Evaluation> evaluations;

    Measure(Function<@Nullable Path, Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /**
     * @param others other articles, among which those of the gold set are to be found, or null
     */
    Evaluation evaluation(@Nullable Path others) {
        return evaluations.apply(others);
    }
}
