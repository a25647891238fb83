package org.pullquote.extract.statement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.model.ArticleFixture;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Statement;
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
        assertThat(built(line, ResolvedSpeaker.unsure()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT, Harbour Charter", "DOCUMENT,", "GROUP,"})
    void aDocumentAndAGroupHaveNoRole(SpeakerKind kind, @Nullable String name) {
        String line =
                "“ it/PRP/2:nsubj [ says/VBZ/0:root ] { boats/NNS/4:nsubj pay/VBP/2:ccomp } ,/,/2:punct ” she/PRP/7:nsubj told/VBD/2:parataxis them/PRP/7:obj ././2:punct";
        Speaker given = new Speaker(name, name == null ? null : "harbour-charter", kind, "Harbour Charter");
        Speaker speaker =
                requireNonNull(built(line, new ResolvedSpeaker(given, 0.9)).speaker());
        assertThat(speaker.role()).isNull();
        assertThat(speaker.name()).isEqualTo(name);
    }

    private static Statement built(String line, ResolvedSpeaker speaker) {
        Document document = DocumentFixture.of(line);
        List<Span> content = DocumentFixture.marked(line, "{", "}");
        Attribution attribution = new Attribution(List.of(), DocumentFixture.marked(line, "[", "]"), content, false);
        StatementBuilder builder = new StatementBuilder(
                ArticleFixture.of("a", "", document.text()),
                ArticleEntities.of(document, null),
                List.of(),
                List.of(attribution));
        return builder.buildNested(attribution, speaker);
    }
}
