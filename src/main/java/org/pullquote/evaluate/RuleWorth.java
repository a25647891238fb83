package org.pullquote.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.Rule;

/**
 * Measures what each rule contributes: how much a measure falls if only that rule is left out. The figures do not add up, since
 * one rule may do the work of another.
 */
public final class RuleWorth implements Evaluation {
    private final RuleEvaluation evaluation;

    public RuleWorth(RuleEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** @param predictions not written, since there would be one set for each rule */
    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        List<Rule> rules = ExtractionRules.rules();
        List<ExtractionRules> variants = new ArrayList<>();
        variants.add(ExtractionRules.all());
        rules.forEach(rule -> variants.add(ExtractionRules.without(List.of(rule.id()))));
        List<Double> values = evaluation.values(gold, variants);
        double all = values.get(0);
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-20s %16s %10s%n", "left out", evaluation.measure(), "worth"));
        table.append(String.format(Locale.ROOT, "%-20s %16.4f%n", "none", all));
        for (int i = 0; i < rules.size(); i++) {
            double without = values.get(i + 1);
            table.append(String.format(
                    Locale.ROOT, "%-20s %16.4f %+10.4f%n", rules.get(i).id(), without, all - without));
        }
        return table.toString();
    }
}
