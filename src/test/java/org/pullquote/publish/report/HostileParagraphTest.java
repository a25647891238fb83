package org.pullquote.publish.report;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LinearTime;
import org.pullquote.publish.report.MarkedParagraph.Words;

/** A paragraph is marked in time in proportion to its text, whether or not the content stands in it. */
class HostileParagraphTest {
    static Stream<String> pieces() {
        return Stream.concat(
                LinearTime.pieces(), Stream.of("we will go ", "no we do not know what to say now and then "));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aLongContentIsMarkedInLinearTime(String piece) {
        LinearTime.holds(
                piece,
                text -> MarkedParagraph.of(
                        text + " x said.",
                        new Words(text, 0),
                        new Words("said", text.length() + 3),
                        new Words("x", 0)));
        LinearTime.holds(
                piece,
                text -> MarkedParagraph.of(
                        text + " x said.",
                        new Words("nothing here " + text.replace('e', 'i') + " y", 0),
                        new Words("said", text.length() + 3),
                        new Words("a", 0)));
    }
}
