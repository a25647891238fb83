package org.pullquote.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReuseTest {
    @Test
    void similarityAndSharesAreOfShinglesCountedOnce() {
        // Two of five-word runs: a b c d e, b c d e f; and b c d e f, c d e f g, d e f g h.
        TextReuse shared = TextReuse.of(ComparedText.of("a b c d e f"), ComparedText.of("b c d e f g h"));
        assertThat(shared.similarity()).isEqualTo(1.0 / 4);
        assertThat(shared.ofFirst()).isEqualTo(1.0 / 2);
        assertThat(shared.ofSecond()).isEqualTo(1.0 / 3);
    }

    @Test
    void caseMarksAndApostrophesDoNotCount() {
        assertThat(Shingles.of("“The ship’s GONE,” he said. Twice!"))
                .isEqualTo(Shingles.of("the ship's gone he said -- twice"));
        assertThat(Shingles.of("one two three four")).isEmpty();
    }

    /** Words of a wire text that two articles have, own words of each, one source or two. */
    @ParameterizedTest
    @CsvSource({
        "300,   0,   0, false, true",
        "300,  40,  60, false, true",
        "300,   0, 300, false, true",
        "300,   0, 600, false, true",
        "300,   0, 2000, false, false",
        "300, 150, 150, false, false",
        " 60, 300, 300, false, false",
        "120,  60,  60, true, false",
        "120,  60,  60, false, false",
        "120,  25,  25, true, false",
        "  9,   0,   0, false, false",
        " 26,   0,   0, false, true",
    })
    void copiesKeepMostOfOneText(int common, int ofOne, int ofOther, boolean oneSource, boolean copy) {
        String wire = words("wire", common);
        String one = words("one", ofOne) + " " + wire;
        String other = words("other", ofOther) + " " + wire;
        TextReuse shared = TextReuse.of(ComparedText.of(one), ComparedText.of(other));
        assertThat(shared.isCopy(oneSource)).isEqualTo(copy);
        assertThat(TextReuse.of(ComparedText.of(other), ComparedText.of(one)).isCopy(oneSource))
                .isEqualTo(copy);
    }

    @Test
    void aTextWithWordsChangedAllOverIsACopyStill() {
        String[] words = words("wire", 400).split(" ");
        for (int i = 0; i < words.length; i += 20) {
            words[i] = "changed" + i;
        }
        TextReuse shared = TextReuse.of(ComparedText.of(words("wire", 400)), ComparedText.of(String.join(" ", words)));
        assertThat(shared.isCopy(true)).isTrue();
        assertThat(shared.similarity()).isLessThan(0.7);
    }

    private static String words(String kind, int count) {
        Random random = new Random(kind.hashCode());
        return IntStream.range(0, count)
                .mapToObj(i -> kind + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }
}
