package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class NestedClausesTest {
    private static final String ASKED =
            "Julia/NNP/PERSON/2:compound Stern/NNP/PERSON/3:nsubj said/VBD/0:root she/PRP/6:nsubj"
                    + " had/VBD/6:aux asked/VBN/3:ccomp why/WRB/9:advmod they/PRP/9:nsubj left/VBD/6:ccomp ././3:punct";

    @Test
    void aNestedCueWithoutASourceTakesItsSubject() {
        Document document = DocumentFixture.of(ASKED);
        Attribution outer = attribution(document, "Julia Stern", "said", "she had asked why they left");
        Attribution tagged = new Attribution(
                List.of(), List.of(span(document, "asked")), List.of(span(document, "why they left")), false);
        assertThat(NestedClauses.of(document, List.of(outer), List.of(tagged)))
                .singleElement()
                .satisfies(found -> assertThat(texts(document, found.source())).containsExactly("she"));
    }

    @Test
    void aCueInsideAContentIsReadByTheParse() {
        Document document = DocumentFixture.of(ASKED);
        Attribution outer = attribution(document, "Julia Stern", "said", "she had asked why they left");
        assertThat(NestedClauses.of(document, List.of(outer), List.of()))
                .singleElement()
                .satisfies(found -> assertThat(texts(document, found.content())).containsExactly("why they left"));
    }

    @Test
    void whoIsQuotedAsSayingIsTheSpeaker() {
        Document document = DocumentFixture.of(
                "Marlish/NNP/ORGANIZATION/2:compound radio/NN/3:nsubj quoted/VBD/0:root Holm/NNP/PERSON/3:obj"
                        + " as/IN/6:mark saying/VBG/3:advcl they/PRP/8:nsubj left/VBD/6:ccomp ././3:punct");
        Attribution outer = attribution(document, "Marlish radio", "quoted", "Holm as saying they left");
        assertThat(NestedClauses.of(document, List.of(outer), List.of()))
                .singleElement()
                .satisfies(found -> assertThat(texts(document, found.source())).containsExactly("Holm"));
    }

    @Test
    void whatSomebodyOnlyMightSayIsNoStatementInsideAnother() {
        Document document = DocumentFixture.of(ASKED.replace("had/VBD/6:aux asked/VBN", "might/MD/6:aux ask/VB"));
        Attribution outer = attribution(document, "Julia Stern", "said", "she might ask why they left");
        assertThat(NestedClauses.of(document, List.of(outer), List.of())).isEmpty();
    }

    private static Attribution attribution(Document document, String source, String cue, String content) {
        return new Attribution(
                List.of(span(document, source)), List.of(span(document, cue)), List.of(span(document, content)), false);
    }

    private static List<String> texts(Document document, List<Span> spans) {
        return spans.stream().map(span -> span.of(document.text())).toList();
    }

    private static Span span(Document document, String part) {
        int begin = document.text().indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
