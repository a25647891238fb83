package org.pullquote.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pullquote.evaluate.AttributionEvaluation;
import org.pullquote.evaluate.Evaluation;
import org.pullquote.evaluate.FrameEvaluation;
import org.pullquote.evaluate.LoadedEvaluation;
import org.pullquote.evaluate.ReadingEvaluation;
import org.pullquote.evaluate.RuleEvaluation;
import org.pullquote.evaluate.SpeakerEvaluation;
import org.pullquote.evaluate.StoryEvaluation;
import org.pullquote.evaluate.ToneEvaluation;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.run.tables.ArticleStories;
import org.pullquote.run.tables.ShuffledTables;

/** What can be evaluated, by the names that the command line takes. */
enum Measure {
    attribution(others -> new AttributionEvaluation(), AttributionEvaluation::new),
    reading(others -> new ReadingEvaluation(), null),
    speakers(others -> new SpeakerEvaluation(), SpeakerEvaluation::new),
    tone(others -> new ToneEvaluation(), null),
    frames(others -> new FrameEvaluation(), null),
    loaded(others -> new LoadedEvaluation(), null),
    stories(others -> new StoryEvaluation(ArticleStories::of, others), null),
    shuffled(others -> (folder, predictions) -> ShuffledTables.of(folder), null);

    private final Function<@Nullable Path, Evaluation> evaluations;
    private final @Nullable Function<ExtractionRules, RuleEvaluation> ofRules;

    Measure(
            Function<@Nullable Path, Evaluation> evaluations,
            @Nullable Function<ExtractionRules, RuleEvaluation> ofRules) {
        this.evaluations = evaluations;
        this.ofRules = ofRules;
    }

    /**
     * @param others other articles, among which those of the gold set are to be found, or null
     */
    Evaluation evaluation(@Nullable Path others) {
        return evaluations.apply(others);
    }

    /** The evaluation with these rules, or null if what is measured has no rules. */
    @Nullable
    RuleEvaluation evaluation(ExtractionRules rules) {
        return ofRules == null ? null : ofRules.apply(rules);
    }
}
