package org.pullquote.aggregate;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LinearTime;
import org.pullquote.aggregate.compare.Terms;
import org.pullquote.aggregate.copy.Shingles;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.Romanization;
import org.pullquote.names.SpeakerId;

/** What tables are made of takes time in proportion to its text, whatever stands in it. */
class HostileContentTest {
    private static final Terms TERMS = Terms.english();

    static Stream<String> pieces() {
        return LinearTime.pieces();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void termsShinglesAndWordingAreMadeInLinearTime(String piece) {
        LinearTime.holds(piece, TERMS::of);
        LinearTime.holds(piece, Shingles::of);
        LinearTime.holds(piece, text -> Wording.of(text).keys());
        LinearTime.holds(piece, text -> Wording.of(text).roots());
        LinearTime.holds(piece, text -> Wording.ofQuote("mixed", text).keys());
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void namesAreReadInLinearTime(String piece) {
        LinearTime.holds(piece, CaseFolding::of);
        LinearTime.holds(piece, Romanization::skeleton);
        LinearTime.holds(piece, SpeakerId::of);
    }
}
