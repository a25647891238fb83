package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
import org.pullquote.model.StatementKind;
import org.pullquote.model.Verdict;

class ReadingScoreTest {
    private final ReadingScore score = new ReadingScore();

    @Test
    void anItemIsFoundByStatementsThatHoldHalfOfItsWords() {
        score.add(List.of(item("said", 0, 10), item("said", 20, 30)), List.of(row(0, 5), row(20, 24)));

        assertThat(score.of("found said")).isEqualTo(1);
        assertThat(score.table()).contains(" all       recall 0.500 (1/2)");
    }

    @Test
    void aStatementWhoseWordsALargerOneHoldsIsARepeat() {
        score.add(List.of(item("said", 0, 10)), List.of(row(2, 6), row(0, 10)));

        assertThat(score.of("row said")).isEqualTo(1);
        assertThat(score.of("row repeat")).isEqualTo(1);
        assertThat(score.table()).contains("precision 0.500 (1/2)");
    }

    @Test
    void anAttitudeIsNoStatement() {
        score.add(List.of(item("attitude", 0, 10)), List.of(row(0, 9), row(20, 25)));

        assertThat(score.of("row attitude")).isEqualTo(1);
        assertThat(score.of("row nothing")).isEqualTo(1);
        assertThat(score.table()).contains("precision 0.000 (0/2)");
    }

    @Test
    void aStatementIsWholeWithBoundariesKindAndSpeaker() {
        score.add(
                List.of(item("said", 0, 10), item("said", 20, 30), item("said", 40, 50)),
                List.of(row(0, 10), row(20, 26), row("Tom Okafor", 40, 50)));

        assertThat(score.of("found said")).isEqualTo(3);
        assertThat(score.of("exact")).isEqualTo(2);
        assertThat(score.of("whole")).isEqualTo(1);
        assertThat(score.table()).contains("whole F1 0.333  whole recall 0.333 (1/3)");
    }

    @Test
    void aPersonIsNamedInFullAndNobodyUnnamedIsAPerson() {
        assertThat(by("Ilse Brandt", "person").isBy(person("Mayor Ilse Brandt"), List.of()))
                .isTrue();
        assertThat(by("Ilse Brandt", "person").isBy(person("Brandt"), List.of()))
                .isFalse();
        assertThat(by("two officials", null).isBy(person("Ilse Brandt"), List.of()))
                .isFalse();
        assertThat(by("two officials", null).isBy(null, List.of())).isTrue();
        assertThat(by("José Núñez Jr.", "person").isBy(person("Jose Nunez"), List.of()))
                .isTrue();
    }

    @Test
    void peopleWhoSpeakTogetherAreAGroupAndNobodyUnnamed() {
        List<Speaker> both = List.of(person("Ilse Brandt"), person("Tom Okafor"));
        Speaker shown = new Speaker("Ilse Brandt and Tom Okafor", "ilse-brandt", SpeakerKind.GROUP, null);
        assertThat(by("Ilse Brandt and Tom Okafor", "group").isBy(shown, both)).isTrue();
        assertThat(by("Ilse Brandt and Tom Okafor", "person").isBy(shown, both)).isTrue();
        assertThat(by("two officials", "unnamed").isBy(shown, both)).isFalse();
    }

    private static ReadItem by(String speaker, @Nullable String kind) {
        return new ReadItem("said", List.of("direct"), speaker, kind, new BitSet());
    }

    private static ReadItem item(String tier, int from, int to) {
        return new ReadItem(tier, List.of("direct"), "Ilse Brandt", "person", words(from, to));
    }

    /** Two items, one of them indirect in the readers' eyes; one of the two is published. */
    @Test
    void sharesAreToldAsReadersHaveThemAndAsPublished() {
        score.add(
                List.of(item("said", 0, 10), new ReadItem("said", List.of("indirect"), null, "unnamed", words(20, 30))),
                List.of(row(0, 10)));
        assertThat(score.table())
                .containsPattern("unattributed_share +0\\.500 +0\\.000 +-0\\.500 \\(-0\\.500 to -0\\.500\\)");
    }

    private static ReadingScore.Row row(int from, int to) {
        return row("Ilse Brandt", from, to);
    }

    private static ReadingScore.Row row(String speaker, int from, int to) {
        Statement statement = new Statement(
                "a#1",
                "a",
                1,
                null,
                StatementKind.DIRECT,
                "words",
                List.of(),
                1,
                null,
                null,
                Verdict.SAID,
                null,
                person(speaker),
                List.of(),
                1,
                "",
                List.of(),
                0,
                false,
                "words",
                null);
        return new ReadingScore.Row(statement, words(from, to));
    }

    private static Speaker person(String name) {
        return new Speaker(name, name, SpeakerKind.PERSON, null);
    }

    private static BitSet words(int from, int to) {
        BitSet words = new BitSet();
        words.set(from, to);
        return words;
    }
}
