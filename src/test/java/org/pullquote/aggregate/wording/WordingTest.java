package org.pullquote.aggregate.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            the plan was “a disaster” for “the whole valley”     | a disaster the whole valley
            the plan was "a disaster" for "the whole valley"     | a disaster the whole valley
            a disaster” for the valley, he said                  | a disaster
            the plan was “a disaster for the valley              | a disaster for the valley
            the plan was ``a disaster'' for the valley           | a disaster
            no marks at all                                      |
            """)
    void ofAMixedStatementTheQuotedWordsAreTheSpeakers(String content, String expected) {
        assertThat(keys(Wording.ofQuote("mixed", content))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void ofADirectStatementAllWordsAreTheSpeakers() {
        assertThat(keys(Wording.ofQuote("direct", "He told me “no”, and left"))).isEqualTo("he told me no and left");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I don't think it's over, we're going to win | I do not think it is over; we are gonna win
            We can't recognise the harbour centre       | We cannot recognize the harbor center
            Gov. Lund told the U.S. Senate in 5 hours   | Governor Lund told the US Senate in five hours
            [A]fter the storm, 20% of health care [here] was gone | After the storm 20 percent of healthcare [here] was gone
            This is bull*** and I’ll say it             | This is bulls---, and I will say it
            """)
    void howANewsroomSpellsAWordIsNoOtherWording(String one, String other) {
        assertThat(keys(Wording.of(one))).isEqualTo(keys(Wording.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"the U.S. won, let us go", "he won't go, he will go", "our hour, or hour", "a tour, a tor"})
    void otherWordsStayOthers(String one, String other) {
        assertThat(keys(Wording.of(one))).isNotEqualTo(keys(Wording.of(other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Don’t go [home], he said, “now”.
            [W]e gave them [the people] 20% of it. U.S. troops can't.
            """)
    void theWordsAreWrittenAsTheyStand(String text) {
        assertThat(Wording.of(text).text()).isEqualTo(text);
    }

    @Test
    void sixWordsInARowShareAKeyWhateverStandsAround() {
        Wording one = Wording.of("And then the harbour master closed every northern gate, as he always did in autumn");
        Wording other = Wording.of("Nobody knew why the harbour master closed every northern gate");
        assertThat(one.keys()).containsAnyElementsOf(other.keys());
    }

    @Test
    void functionWordsMakeKeysOnlyWhereThereIsNothingElse() {
        String function = "I don't think that he would have been there if it were not for you";
        Wording alone = Wording.of(function);
        Wording among = Wording.of("The harbour master closed every northern gate, and " + function);
        assertThat(alone.keys())
                .isNotEmpty()
                .containsExactlyElementsOf(Wording.of(function + "!").keys());
        assertThat(among.keys()).doesNotContainAnyElementsOf(alone.keys());
    }

    @ParameterizedTest
    @CsvSource({"stopped, stopping", "orders, ordered", "cities, city", "glass, glasses"})
    void formsOfAWordHaveOneStem(String one, String other) {
        assertThat(Wording.of(one).roots())
                .hasSize(1)
                .isEqualTo(Wording.of(other).roots());
    }

    private static String keys(Wording wording) {
        List<String> keys = wording.words().stream().map(Word::key).toList();
        return keys.stream().collect(Collectors.joining(" "));
    }
}
