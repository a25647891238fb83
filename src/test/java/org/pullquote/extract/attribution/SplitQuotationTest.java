package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** Braces stand around source and cue, brackets around the contents of the attribution and of the one that carries it on. */
class SplitQuotationTest {
    @Test
    void whatStandsBeforeAndBehindTheCueIsOneStatement() {
        String line =
                "[ “/`` We/PRP lost/VBD ,/, ”/'' ] { Lund/NNP } { said/VBD } ./. [ “/`` We/PRP will/MD be/VB back/RB ./. ”/'' ]";

        assertThat(joined(line, true))
                .singleElement()
                .extracting(Attribution::content)
                .isEqualTo(DocumentFixture.marked(line, "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ “/`` We/PRP lost/VBD ,/, ”/'' ] { Lund/NNP } { said/VBD } ./. ¶ [ “/`` We/PRP will/MD be/VB back/RB ./. ”/'' ]",
                "{ Lund/NNP } { said/VBD } :/: [ “/`` We/PRP lost/VBD ./. ”/'' ] He/PRP left/VBD ./. [ “/`` We/PRP won/VBD ./. ”/'' ]",
                "[ “/`` We/PRP lost/VBD ,/, ”/'' ] { Lund/NNP } { told/VBD } the/DT program/NN [ “/`` The/DT Road/NN ./. ”/'' ]",
                "[ “/`` We/PRP lost/VBD ,/, ”/'' ] { Lund/NNP } { told/VBD } Lake/NNP Stations/NNPS '/POS [ “/`` The/DT Road/NN ./. ”/'' ]",
                "[ they/PRP had/VBD lost/VBN ] ,/, { Lund/NNP } { said/VBD } ./. [ “/`` We/PRP will/MD be/VB back/RB ./. ”/'' ]"
            })
    void anotherParagraphAQuotationBehindTheCueATitleAndAParaphraseStandAlone(String line) {
        assertThat(joined(line, true)).hasSize(2);
    }

    @Test
    void whatHasACueOfItsOwnStandsAlone() {
        assertThat(joined(
                        "[ “/`` We/PRP lost/VBD ,/, ”/'' ] { Lund/NNP } { said/VBD } ./. [ “/`` We/PRP will/MD be/VB back/RB ./. ”/'' ]",
                        false))
                .hasSize(2);
    }

    private static List<Attribution> joined(String line, boolean carried) {
        Document document = DocumentFixture.of(line);
        List<Span> reporter = DocumentFixture.marked(line, "{", "}");
        List<Span> content = DocumentFixture.marked(line, "[", "]");
        List<Span> source = List.of(reporter.get(0));
        List<Span> cue = List.of(reporter.get(1));
        return SplitQuotation.joined(
                document,
                List.of(
                        new Attribution(source, cue, List.of(content.get(0)), false),
                        new Attribution(source, cue, List.of(content.get(1)), carried)));
    }
}
