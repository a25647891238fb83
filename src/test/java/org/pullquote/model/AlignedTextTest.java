package org.pullquote.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignedTextTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSpanOfKeptCharactersCutsTheSameOutOfTheOriginal(long seed) {
        Cleaned cleaned = new Cleaned(new Random(seed));
        for (AlignedText.Run run : cleaned.kept) {
            for (int begin = run.at(); begin <= run.at() + run.length(); begin++) {
                for (int end = begin + 1; end <= run.at() + run.length(); end++) {
                    Span clean = new Span(begin, end);
                    assertThat(cleaned.text().original(clean).of(cleaned.original.toString()))
                            .isEqualTo(clean.of(cleaned.clean.toString()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySpanLiesInTheOriginalAndWithinThoseAroundIt(long seed) {
        Cleaned cleaned = new Cleaned(new Random(seed));
        AlignedText text = cleaned.text();
        int length = cleaned.clean.length();
        Span all = new Span(0, cleaned.original.length());
        for (int begin = 0; begin < length; begin++) {
            for (int end = begin + 1; end < length; end++) {
                Span span = text.original(new Span(begin, end));
                assertThat(all.contains(span)).isTrue();
                assertThat(text.original(new Span(begin, end + 1)).end()).isGreaterThanOrEqualTo(span.end());
                assertThat(text.original(new Span(begin, end + 1)).begin()).isEqualTo(span.begin());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theCleanTextOfASpanOfTheOriginalIsWhatTheSpanCameFrom(long seed) {
        Cleaned cleaned = new Cleaned(new Random(seed));
        AlignedText text = cleaned.text();
        for (AlignedText.Run first : cleaned.kept) {
            for (AlignedText.Run last : cleaned.kept) {
                Span clean = new Span(first.at(), Math.max(first.at() + 1, last.at() + last.length()));
                assertThat(text.clean(text.original(clean))).isEqualTo(clean);
            }
        }
    }

    @Test
    void aSpanOfWhichNothingIsKeptHasNoCleanText() {
        AlignedText text =
                new AlignedText("ab", List.of(new AlignedText.Run(0, 1, 0, 1), new AlignedText.Run(1, 1, 8, 9)));
        assertThat(text.clean(new Span(2, 7))).isNull();
        assertThat(text.clean(new Span(2, 9))).isEqualTo(new Span(1, 2));
    }

    /** An original of which some is kept, some left out, and some replaced by what is shorter or longer. */
    private static final class Cleaned {
        private final StringBuilder original = new StringBuilder();
        private final StringBuilder clean = new StringBuilder();
        private final List<AlignedText.Run> runs = new ArrayList<>();
        private final List<AlignedText.Run> kept = new ArrayList<>();

        Cleaned(Random random) {
            for (int i = 0; i < 12; i++) {
                String given = letters(random, 1 + random.nextInt(6));
                int begin = original.length();
                original.append(given);
                switch (random.nextInt(4)) {
                    case 0 -> {}
                    case 1 -> run(letters(random, given.length() + 1), begin);
                    default -> {
                        run(given, begin);
                        kept.add(runs.get(runs.size() - 1));
                    }
                }
            }
            run("end", original.length());
        }

        AlignedText text() {
            return new AlignedText(clean.toString(), runs);
        }

        private void run(String written, int begin) {
            runs.add(new AlignedText.Run(clean.length(), written.length(), begin, original.length()));
            clean.append(written);
        }

        private static String letters(Random random, int length) {
            StringBuilder letters = new StringBuilder();
            random.ints(length, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
            return letters.toString();
        }
    }
}
