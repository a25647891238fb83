package org.pullquote.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {
    private enum Colour {
        WARM,
        COLD
    }

    @Test
    void noEntryMayBeRepeated() {
        assertThat(WordList.words(WordListTest.class, "words.txt")).containsExactlyInAnyOrder("Red", "red", "blue");
        assertThatThrownBy(() -> WordList.words(WordListTest.class, "words.txt", word -> word.toLowerCase(Locale.ROOT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.txt: repeats red");
    }

    @Test
    void aWordIsOfAllTheClassesOfItsLine() {
        assertThat(WordList.classes(WordListTest.class, "colours.tsv", Colour.class))
                .isEqualTo(Map.of(Colour.WARM, Set.of("red", "violet"), Colour.COLD, Set.of("blue", "violet")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-such-list.tsv      | no no-such-list.tsv on the class path
            colours-repeated.tsv  | expected a new word, a tab and its classes, found red
            colours-untabbed.tsv  | expected a new word, a tab and its classes, found red warm
            colours-unknown.tsv   | no class of words is called tepid
            colours-one-class.tsv | no words of class COLD
            """)
    void aBrokenListIsToldWithItsNameAndLine(String list, String told) {
        assertThatThrownBy(() -> WordList.classes(WordListTest.class, list, Colour.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(list)
                .hasMessageContaining(told);
    }
}
