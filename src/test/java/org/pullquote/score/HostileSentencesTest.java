package org.pullquote.score;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LinearTime;

/** Sentences are found and counted in time in proportion to their text. */
class HostileSentencesTest {
    static Stream<String> pieces() {
        return LinearTime.pieces();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void sentencesAreCutInLinearTime(String piece) {
        LinearTime.holds(piece, Sentences::of);
        LinearTime.holds(piece, Sentences::words);
    }
}
