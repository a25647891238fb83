package org.pullquote.extract.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;

class DocumentFixtureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor Ada Lund (D-Ore.) didn't say “no” on Monday; she said: “That is all.” Nobody asked.",
                "“We will,” the mayor’s aide said, “and it costs $5.”\n\nIt rained.",
                "The film is called “Winter on Mars”.",
                "The council — the old one – had no “real” plan, ‘none at all’, he said!",
            })
    void aLineIsTheDocumentThatTheAnnotatorMakes(String text) {
        Document annotated = LoadedModels.annotator().annotate("", text);
        Document fixture = DocumentFixture.of(DocumentFixture.line(annotated, true));
        assertThat(fixture.text()).isEqualTo(text);
        assertThat(fixture.paragraphs()).isEqualTo(annotated.paragraphs());
        assertThat(fixture.sentences()).isEqualTo(annotated.sentences());
        assertThat(fixture.quotations()).isEqualTo(annotated.quotations());
        assertThat(told(fixture)).isEqualTo(told(annotated));
    }

    @Test
    void aHeadlineIsTheFirstParagraph() {
        Document document = DocumentFixture.of("Rain/NN comes/VBZ", "It/PRP rained/VBD ./.");
        assertThat(document.text()).isEqualTo("Rain comes\n\nIt rained.");
        assertThat(document.sentences()).hasSize(2);
        assertThat(document.inHeadline(document.sentences().get(0))).isTrue();
        assertThat(document.inHeadline(document.sentences().get(1))).isFalse();
    }

    @Test
    void aRuleThatAsksForAHeadThatIsNotGivenIsTold() {
        Document document = DocumentFixture.of("It/PRP rained/VBD ./.");
        assertThatThrownBy(() -> document.tokens().get(0).head())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'It'");
    }

    private static List<String> told(Document document) {
        return document.tokens().stream().map(DocumentFixtureTest::told).toList();
    }

    private static String told(Token token) {
        return String.join(
                " ",
                token.index() + "",
                token.begin() + "–" + token.end(),
                token.text(),
                token.lemma(),
                token.pos(),
                token.entity(),
                token.head() + ":" + token.relation());
    }
}
