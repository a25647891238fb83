package org.pullquote.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pullquote.text.WordList;

class WordClassTest {
    @ParameterizedTest
    @EnumSource
    void everyClassHasWordsInLowerCase(WordClass wordClass) {
        assertThat(wordClass.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).isLowerCase().doesNotContainAnyWhitespaces());
    }

    @Test
    void aWordMayBeOfSeveralClasses() {
        assertThat(WordClass.ADDRESSING.holds("ask")).isTrue();
        assertThat(WordClass.ASKING.holds("ask")).isTrue();
        assertThat(WordClass.NEGATIVE.holds("ask")).isFalse();
    }

    @Test
    void widerClassesOfNegationHoldTheNarrowerOnes() {
        assertThat(WordClass.NEGATING.words()).containsAll(WordClass.NEGATING_ADVERB.words());
        assertThat(WordClass.NEGATIVE.words()).containsAll(WordClass.NEGATING.words());
    }

    @Test
    void theListNamesEachWordOnceInOrder() {
        List<String> words = WordList.lines(WordClass.class, "word-classes.tsv").stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(words).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.naturalOrder());
    }
}
