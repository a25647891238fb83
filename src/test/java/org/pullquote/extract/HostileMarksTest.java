package org.pullquote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pullquote.LinearTime;
import org.pullquote.extract.annotate.QuotationMarks;
import org.pullquote.extract.document.Quotation;
import org.pullquote.model.Span;

/** Quotation marks are paired in time in proportion to the text, and never across the end of a headline. */
class HostileMarksTest {
    static Stream<String> pieces() {
        return LinearTime.pieces();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void marksArePairedInLinearTime(String piece) {
        LinearTime.holds(piece, text -> QuotationMarks.in(text, List.of(new Span(0, text.length())), false));
        LinearTime.holds(
                piece,
                text -> QuotationMarks.in(text + "a”" + text, List.of(new Span(0, 2 * text.length() + 2)), false));
    }

    @Test
    void aQuotationThatTheHeadlineOpensEndsWithIt() {
        for (String mark : List.of("“", "\"", "„")) {
            String title = mark + "The harbour stays open for now";
            String text = title + "\n\n" + mark + "We will not close it.\n\nWe never will,” she said. And so on.”";
            int second = text.indexOf("We never");
            List<Span> paragraphs = List.of(
                    new Span(0, title.length()),
                    new Span(title.length() + 2, second - 2),
                    new Span(second, text.length()));
            List<Quotation> found = QuotationMarks.in(text, paragraphs, true);
            assertThat(found)
                    .filteredOn(quotation -> quotation.outer().begin() == 0)
                    .hasSize(1);
            assertThat(found)
                    .filteredOn(quotation -> quotation.outer().begin() > 0)
                    .first()
                    .satisfies(quotation -> {
                        assertThat(quotation.outer().begin()).isEqualTo(title.length() + 2);
                        assertThat(quotation.continues()).isFalse();
                    });
        }
    }
}
