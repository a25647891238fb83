package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.model.ArticleFixture;
import org.pullquote.model.Span;
import org.pullquote.model.StatementKind;

/** Brackets mark the cue of a nested statement, braces its content. */
class StatementBuilderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “ Kurt/NNP/PERSON/2:nsubj [ said/VBD/0:root ] { ‘ I/PRP/5:nsubj will/MD/5:aux pay/VB/2:ccomp ’ } ,/,/2:punct ” she/PRP/8:nsubj told/VBD/2:parataxis them/PRP/8:obj ././2:punct | DIRECT
            “ Kurt/NNP/PERSON/2:nsubj [ said/VBD/0:root ] { ‘ I/PRP/5:nsubj will/MD/5:aux pay/VB/2:ccomp ’ but/CC/9:cc he/PRP/9:nsubj never/RB/9:advmod did/VBD/5:conj } ,/,/2:punct ” she/PRP/12:nsubj told/VBD/2:parataxis them/PRP/12:obj ././2:punct | MIXED
            “ Kurt/NNP/PERSON/2:nsubj [ said/VBD/0:root ] { he/PRP/5:nsubj will/MD/5:aux pay/VB/2:ccomp } ,/,/2:punct ” she/PRP/8:nsubj told/VBD/2:parataxis them/PRP/8:obj ././2:punct | INDIRECT
            """)
    void theKindOfANestedStatementIsThatOfTheMarksWithinTheMarks(String line, StatementKind kind) {
        Document document = DocumentFixture.of(line);
        List<Span> content = DocumentFixture.marked(line, "{", "}");
        Attribution attribution = new Attribution(List.of(), DocumentFixture.marked(line, "[", "]"), content, false);
        StatementBuilder builder = new StatementBuilder(
                ArticleFixture.of("a", "", document.text()),
                ArticleEntities.of(document, null),
                List.of(),
                List.of(attribution));
        assertThat(builder.buildNested(attribution, ResolvedSpeaker.unsure()).kind())
                .isEqualTo(kind);
    }
}
