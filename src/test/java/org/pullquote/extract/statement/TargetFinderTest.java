package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.coreference.Resolution;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.ContentText;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.model.Span;
import org.pullquote.model.Target;

/** Brackets mark the source of a statement, braces its content; its targets are "name/kind=words in the content". */
class TargetFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/3:nsubj ] said/VBD/0:root { Mrs./NNP/5:compound Lund/NNP/PERSON/6:nsubj lost/VBD/3:ccomp Tarn/NNP/LOCATION/6:obj } ././3:punct | Ada Lund/person=Lund, Tarn/place=Tarn
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ The/DT/2:det union/NN/3:nsubj ] said/VBD/0:root that/IN/7:mark { she/PRP/7:nsubj would/MD/7:aux lose/VB/3:ccomp } ././3:punct | Ada Lund/person=she
            Senator/NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/4:nsubj met/VBD/0:root Tom/NNP/PERSON/6:compound Holm/NNP/PERSON/4:obj ././4:punct [ Holm/NNP/PERSON/2:nsubj ] said/VBD/0:root that/IN/7:mark { the/DT/5:det senator/NN/7:nsubj was/VBD/7:cop wrong/JJ/2:ccomp } ././2:punct | Ada Lund/person=the senator
            Senator/NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/4:nsubj came/VBD/0:root ././4:punct [ Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/3:nsubj ] said/VBD/0:root that/IN/10:mark { the/DT/6:det senator/NN/10:nsubj and/CC/6:cc Lund/NNP/PERSON/6:conj were/VBD/10:cop wrong/JJ/3:ccomp } ././3:punct | Ada Lund/person=Lund
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ Lund/NNP/PERSON/2:nsubj ] said/VBD/0:root that/IN/6:mark { she/PRP/6:nsubj would/MD/6:aux lose/VB/2:ccomp } ././2:punct | ~~
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ The/DT/2:det union/NN/3:nsubj ] said/VBD/0:root that/IN/7:mark { Rosa/NNP/PERSON/6:compound Vale/NNP/PERSON/7:nsubj lost/VBD/3:ccomp her/PRP$/9:nmod:poss keys/NNS/7:obj } ././3:punct | Rosa Vale/person=Rosa Vale
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ A/DT/2:det clerk/NN/3:nsubj ] said/VBD/0:root that/IN/6:mark { she/PRP/6:nsubj lost/VBD/3:ccomp } ././3:punct | ~~
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ The/DT/2:det union/NN/3:nsubj ] warned/VBD/0:root of/IN/5:case { someone/NN/3:obl who/WP/7:nsubj says/VBZ/5:acl she/PRP/9:nsubj won/VBD/7:ccomp } ././3:punct | ~~
            { We/PRP/2:nsubj lost/VBD/6:ccomp ,/,/6:punct } [ Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/6:nsubj ] said/VBD/0:root ././6:punct { Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj won/VBD/0:root Tarn/NNP/LOCATION/3:obj ././3:punct } | Ada Lund/person=Ada Lund, Tarn/place=Tarn
            """)
    void aTargetHasTheNameOfTheEntityHoweverItIsCalled(String line, String expected) {
        Document document = DocumentFixture.of(line);
        List<Span> contents = DocumentFixture.marked(line, "{", "}");
        Attribution attribution = new Attribution(DocumentFixture.marked(line, "[", "]"), List.of(), contents, false);
        ArticleEntities entities = ArticleEntities.of(document, null);
        Resolution resolution = new SpeakerResolver().resolve(entities, List.of(attribution));
        ContentText content = ContentText.of(document, contents);
        List<Target> targets = new TargetFinder(entities, resolution.references())
                .in(content, resolution.speakers().get(0).speaker());
        assertThat(targets.stream()
                        .map(target -> target.name() + "/" + target.kind() + "="
                                + target.span().of(content.text()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
