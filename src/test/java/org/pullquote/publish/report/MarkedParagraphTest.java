package org.pullquote.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.Generated;
import org.pullquote.model.Span;
import org.pullquote.publish.report.MarkedParagraph.Words;

class MarkedParagraphTest {
    private static final Words NOTHING = new Words(null, 0);

    @Test
    void contentCueAndSpeakerAreFoundWhereTheyStand() {
        String paragraph = "The ferry, said Ada Olsen, will not sail on Sundays.";
        MarkedParagraph marked = MarkedParagraph.of(
                paragraph,
                new Words("The ferry will not sail on Sundays", 100),
                new Words("said", 111),
                new Words("Ada Olsen", 116));
        assertThat(texts(marked, marked.content())).containsExactly("The ferry", "will not sail on Sundays");
        assertThat(texts(marked, marked.cue())).containsExactly("said");
        assertThat(texts(marked, marked.mention())).containsExactly("Ada Olsen");
    }

    /** The content has a full stop there, since its next part begins a sentence. */
    @Test
    void theLastWordBeforeACueIsMarkedWithTheOthers() {
        MarkedParagraph marked = MarkedParagraph.of(
                "“The pier is shut,” Ada Olsen said. “Nobody may sail.”",
                new Words("The pier is shut. Nobody may sail.", 101),
                new Words("said", 130),
                NOTHING);
        assertThat(texts(marked, marked.content())).containsExactly("The pier is shut", "Nobody may sail.");
    }

    @Test
    void ofSeveralCuesTheOneCountsThatIsAsFarFromTheContentAsInTheBody() {
        String paragraph = "He said no. It was late, he said. \"Go home,\" he said.";
        MarkedParagraph marked =
                MarkedParagraph.of(paragraph, new Words("Go home", 535), new Words("said", 548), NOTHING);
        assertThat(marked.cue()).containsExactly(new Span(48, 52));
    }

    @Test
    void aCueFromAnotherParagraphIsNotMarkedHere() {
        MarkedParagraph marked = MarkedParagraph.of(
                "He said no. " + "The bridge opens soon. ".repeat(10) + "Bread costs more.",
                new Words("Bread costs more", 2000),
                new Words("said", 1200),
                NOTHING);
        assertThat(marked.content()).hasSize(1);
        assertThat(marked.cue()).isEmpty();
    }

    @Test
    void onlyWholeWordsAreFoundAndWhiteSpaceMayDiffer() {
        MarkedParagraph marked = MarkedParagraph.of(
                "An essay:\n\nthey say\n the  harbour is shut",
                new Words("the harbour is shut", 30),
                new Words("say", 20),
                NOTHING);
        assertThat(texts(marked, marked.content())).containsExactly("the  harbour is shut");
        assertThat(marked.cue()).containsExactly(new Span(16, 19));
    }

    @Test
    void aLongParagraphIsCutAroundItsContentAtWords() {
        String paragraph = "before it ".repeat(200) + "the point of it all" + " and after".repeat(200);
        MarkedParagraph marked =
                MarkedParagraph.of(paragraph, new Words("the point of it all", 2000), NOTHING, NOTHING);
        assertThat(marked.text())
                .startsWith("…before")
                .endsWith("…")
                .hasSizeLessThan(MarkedParagraph.MAX_CHARACTERS + 10);
        assertThat(texts(marked, marked.content())).containsExactly("the point of it all");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void spansLieInTheTextWhateverItHolds(long seed) {
        Generated generated = new Generated(seed);
        for (int number = 0; number < 40; number++) {
            var article = generated.article(number);
            for (var statement : generated.statements(article, false)) {
                MarkedParagraph marked = MarkedParagraph.of(
                        statement.paragraph() + " " + statement.content() + " \uD83D\uDE00".repeat(number * 20),
                        new Words(statement.content(), 5),
                        new Words("said", 0),
                        new Words("harbour", 9));
                assertThat(texts(marked, marked.content())).isNotEmpty().noneMatch(String::isEmpty);
                Stream.of(marked.cue(), marked.mention()).forEach(spans -> texts(marked, spans));
                if (number < 30) {
                    assertThat(String.join(" ", texts(marked, marked.content())).replaceAll("\\s+", " "))
                            .isEqualTo(statement.content().strip().replaceAll("\\s+", " "));
                }
            }
        }
    }

    private static List<String> texts(MarkedParagraph marked, List<Span> spans) {
        return spans.stream().map(span -> span.of(marked.text())).toList();
    }
}
