package org.pullquote.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExtractionRulesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    @Test
    void allRulesAreUsedUnlessTheyAreLeftOut() {
        assertThat(ExtractionRules.rules()).allMatch(ExtractionRules.all()::uses);
        ExtractionRules left = ExtractionRules.without(List.of("passive_cue", "epithet"));
        assertThat(ExtractionRules.rules().stream().filter(rule -> !left.uses(rule)))
                .containsExactly(AttributionRule.PASSIVE_CUE, SpeakerRule.EPITHET);
    }

    @Test
    void anUnknownIdIsAnErrorThatListsTheIds() {
        assertThatThrownBy(() -> ExtractionRules.without(List.of("passive")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rule \"passive\", expected one of: headline_border, trailing_cue, ")
                .hasMessageEndingWith(", said_below");
    }

    @Test
    void noTwoRulesHaveOneId() {
        assertThat(ExtractionRules.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void theTableOfRulesListsEachInOrder() throws IOException {
        String table = Files.readString(Path.of("docs/rules.md"));
        assertThat(ROW.matcher(table).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        ExtractionRules.rules().stream().map(Rule::id).toList());
    }
}
