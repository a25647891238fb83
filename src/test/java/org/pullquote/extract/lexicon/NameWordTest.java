package org.pullquote.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.text.WordList;

class NameWordTest {
    @Test
    void wordsCountAsTheyStandInTheText() {
        assertThat(NameWord.HONORIFIC.holds("Dame")).isTrue();
        assertThat(NameWord.HONORIFIC.holds("dame")).isFalse();
        assertThat(NameWord.PLACED_PEER.holds("Baron")).isTrue();
        assertThat(NameWord.NAMED_PEER.holds("Baron")).isTrue();
    }

    @Test
    void theListNamesEachWordOnceInOrder() {
        List<String> words = WordList.lines(NameWord.class, "name-words.tsv").stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(words).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.naturalOrder());
    }
}
