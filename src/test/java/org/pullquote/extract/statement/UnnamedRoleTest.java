package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Document;

/** Brackets mark a mention without a name. */
class UnnamedRoleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [ A/DT senior/JJ harbour/NN official/NN ] said/VBD so/RB ./. | senior harbour official
            [ Two/CD harbour/NN officials/NNS who/WP left/VBD ] said/VBD so/RB ./. | harbour officials
            [ a/DT spokesman/NN for/IN the/DT Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION ] said/VBD so/RB ./. | spokesman for the Harbour Board
            [ a/DT lawyer/NN and/CC two/CD clerks/NNS ] said/VBD so/RB ./. | lawyer
            [ a/DT retired/VBN pilot/NN ] said/VBD so/RB ./. | retired pilot
            [ The/DT 34-year-old/JJ pilot/NN ] said/VBD so/RB ./. | pilot
            """)
    void theOfficeOrTradeIsShownWithoutItsClauses(String line, String expected) {
        assertThat(role(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [ A/DT woman/NN who/WP saw/VBD it/PRP ] said/VBD so/RB ./.
            [ A/DT person/NN close/JJ to/TO the/DT talks/NNS ] said/VBD so/RB ./.
            [ The/DT report/NN by/IN the/DT lawyer/NN ] said/VBD so/RB ./.
            [ Friends/NNS of/IN the/DT mayor/NN ] said/VBD so/RB ./.
            [ Some/DT ] said/VBD so/RB ./.
            """)
    void aMentionWithoutAnOfficeShowsNoRole(String line) {
        assertThat(role(line)).isNull();
    }

    private static String role(String line) {
        Document document = DocumentFixture.of(line);
        return UnnamedRole.of(document, DocumentFixture.marked(line, "[", "]"));
    }
}
