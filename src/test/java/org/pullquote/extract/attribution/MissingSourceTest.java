package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.model.Span;

class MissingSourceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Julia/NNP/PERSON/2:compound Stern/NNP/PERSON/3:nsubj said/VBD/0:root the/DT/5:det talks/NNS/7:nsubj had/VBD/7:aux failed/VBN/3:ccomp ././3:punct | said | the talks had failed | Julia Stern
            Julia/NNP/PERSON/2:compound Stern/NNP/PERSON/3:nsubj wrote/VBD/0:root a/DT/5:det letter/NN/3:obj to/IN/8:case the/DT/8:det mayor/NN/5:nmod ,/,/3:punct saying/VBG/13:mark they/PRP/13:nsubj should/MD/13:aux try/VB/3:advcl again/RB/13:advmod ././3:punct | saying | they should try again | Julia Stern
            The/DT/2:det mayor/NN/4:nsubj:pass was/VBD/4:aux:pass told/VBN/0:root that/IN/9:mark the/DT/7:det talks/NNS/9:nsubj had/VBD/9:aux failed/VBN/4:ccomp ././4:punct | told | that the talks had failed |
            """)
    void anActiveCueHasItsSubjectForASource(String line, String cue, String content, String source) {
        Document document = DocumentFixture.of(line);
        String text = document.text();
        Attribution attribution =
                new Attribution(List.of(), List.of(span(text, cue)), List.of(span(text, content)), false);
        Attribution filled = new MissingSource(document, new CuePhrases(new QuotedText(document))).filled(attribution);
        assertThat(filled.source().stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
                .isEqualTo(source == null ? "" : source);
    }

    @Test
    void aSourceCutOutOfAWordIsNone() {
        Document document = DocumentFixture.of(
                "The/DT/3:det Riverton/NNP/ORGANIZATION/3:compound Coalition/NNP/ORGANIZATION/4:nsubj wrote/VBD/0:root to/IN/7:case the/DT/7:det N.A.B.C.D./NNP/4:obl ,/,/4:punct saying/VBG/12:mark they/PRP/12:nsubj should/MD/12:aux try/VB/4:ccomp again/RB/12:advmod ././4:punct");
        String text = document.text();
        Attribution attribution = new Attribution(
                List.of(span(text, "B.C.D.")),
                List.of(span(text, "saying")),
                List.of(span(text, "they should try again")),
                false);
        Attribution filled = new MissingSource(document, new CuePhrases(new QuotedText(document))).filled(attribution);
        assertThat(filled.source().get(0).of(text)).isEqualTo("The Riverton Coalition");
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
