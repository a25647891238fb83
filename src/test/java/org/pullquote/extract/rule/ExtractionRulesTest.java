package org.pullquote.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExtractionRulesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (.*?) \\|");
    private static final Pattern CONSTANT = Pattern.compile("/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s+([A-Z_]+)[,\\s]");

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

    @Test
    void theTableSaysOfARuleWhatItsConstantSays() throws IOException {
        Map<String, String> constants = new LinkedHashMap<>();
        for (Class<?> rules : List.of(AttributionRule.class, SpeakerRule.class)) {
            Path source = Path.of("src/main/java", rules.getName().replace('.', '/') + ".java");
            CONSTANT.matcher(Files.readString(source).split("implements Rule", 2)[1])
                    .results()
                    .forEach(constant ->
                            constants.put(constant.group(2).toLowerCase(Locale.ROOT), asInMarkdown(constant.group(1))));
        }
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(Files.readString(Path.of("docs/rules.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        assertThat(rows).isEqualTo(constants);
    }

    private static String asInMarkdown(String javadoc) {
        String text = javadoc.replaceAll("\\s+\\*?\\s*", " ").strip();
        return Pattern.compile("\\{@link #([A-Z_]+)}")
                .matcher(text.replaceAll("</?em>", "*"))
                .replaceAll(link -> "`" + link.group(1).toLowerCase(Locale.ROOT) + "`");
    }
}
