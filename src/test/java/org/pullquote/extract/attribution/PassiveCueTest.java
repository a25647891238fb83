package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.model.Span;

class PassiveCueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Governors/NNS/3:nsubj:pass were/VBD/3:aux:pass warned/VBN/0:root that/IN/8:mark the/DT/6:det dam/NN/8:nsubj would/MD/8:aux burst/VB/3:ccomp ././3:punct | Governors | were warned | that the dam would burst |
            Officials/NNS/4:nsubj:pass had/VBD/4:aux been/VBN/4:aux:pass told/VBN/0:root by/IN/7:case Julia/NNP/PERSON/7:compound Stern/NNP/PERSON/4:obl that/IN/12:mark the/DT/10:det dam/NN/12:nsubj would/MD/12:aux burst/VB/4:ccomp ././4:punct | Officials | had been told | that the dam would burst | Julia Stern
            The/DT/2:det mayor/NN/4:nsubj:pass was/VBD/4:aux:pass accused/VBN/0:root of/IN/6:case lying/VBG/4:obl ././4:punct | The mayor | was accused | of lying |
            The/DT/2:det mayor/NN/4:nsubj has/VBZ/4:aux warned/VBN/0:root that/IN/9:mark the/DT/7:det dam/NN/9:nsubj would/MD/9:aux burst/VB/4:ccomp ././4:punct | The mayor | has warned | that the dam would burst | The mayor
            The/DT/2:det mayor/NN/4:nsubj:pass was/VBD/4:aux:pass convinced/VBN/0:root that/IN/9:mark the/DT/7:det dam/NN/9:nsubj would/MD/9:aux burst/VB/4:ccomp ././4:punct | The mayor | was convinced | that the dam would burst | The mayor
            The/DT/2:det mayor/NN/4:nsubj ’s/POS/2:case called/VBN/0:root for/IN/8:case a/DT/8:det new/JJ/8:amod dam/NN/4:obl on/IN/11:case the/DT/11:det river/NN/8:nmod ././4:punct | The mayor | ’s called for | a new dam on the river | The mayor
            The/DT/2:det court/NN/3:nsubj heard/VBD/0:root that/IN/8:mark the/DT/6:det dam/NN/8:nsubj would/MD/8:aux burst/VB/3:ccomp ././3:punct | The court | heard | that the dam would burst |
            """)
    void whoIsToldDoesNotTell(String line, String source, String cue, String content, String right) {
        Document document = DocumentFixture.of(line);
        String text = document.text();
        Attribution attribution = new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), false);
        Attribution corrected =
                new PassiveCue(document, new CuePhrases(new QuotedText(document))).corrected(attribution);
        assertThat(corrected.source().stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
                .isEqualTo(right == null ? "" : right);
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
