package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class EmptyContentFilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund/NNP/PERSON did/VBD not/RB say/VB whether/IN the/DT bridge/NN was/VBD safe/JJ ./. | did not say | whether the bridge was safe
            Lund/NNP/PERSON declined/VBD to/TO comment/VB ./. | declined | to comment
            Lund/NNP/PERSON refused/VBD to/TO discuss/VB the/DT bridge/NN ./. | refused | to discuss the bridge
            Lund/NNP/PERSON made/VBD no/DT mention/NN of/IN the/DT bridge/NN ./. | made no mention of | the bridge
            Lund/NNP/PERSON/2:nsubj commented/VBD/0:root on/IN/5:case the/DT/5:det reports/NNS/2:obl ././2:punct | commented on | the reports
            Lund/NNP/PERSON/2:nsubj commented/VBD/0:root on/IN/5:case the/DT/5:det letters/NNS/2:obl that/WDT/8:obj Roe/NNP/PERSON/8:nsubj wrote/VBD/5:acl:relcl ././2:punct | commented on | the letters that Roe wrote
            Lund/NNP/PERSON/2:nsubj said/VBD/0:root so/RB/2:advmod ././2:punct | said | so
            The/DT/2:det council/NN/5:nsubj would/MD/5:aux never/RB/5:advmod vote/VB/0:root for/IN/7:case her/PRP/5:obl ././5:punct | vote for | her
            The/DT/2:det bridge/NN/4:nsubj was/VBD/4:cop unsafe/JJ/0:root ,/,/4:punct which/WDT/8:obj Lund/NNP/PERSON/8:nsubj disputed/VBD/4:ccomp ././4:punct | disputed | which
            Lund/NNP/PERSON/2:nsubj ruled/VBD/0:root that/DT/2:obj out/RP/2:compound:prt ././2:punct | ruled | that out
            Lund/NNP/PERSON/2:nsubj said/VBD/0:root nothing/NN/2:obj ././2:punct | said | nothing
            Lund/NNP/PERSON/2:nsubj said/VBD/0:root no/DT/4:det more/JJR/2:obj ././2:punct | said | no more
            A/DT/2:det clerk/NN/0:root ,/,/2:punct who/WP/2:appos asked/VBD/4:dep not/RB/9:advmod to/TO/9:mark be/VB/9:aux:pass named/VBN/5:xcomp ,/,/9:punct left/VBN/9:dep early/RB/11:advmod ././2:punct | asked | not to be named
            A/DT/2:det clerk/NN/0:root ,/,/2:punct who/WP/2:appos asked/VBD/4:dep that/IN/10:mark her/PRP$/8:nmod:poss name/NN/11:nsubj:pass not/RB/11:neg be/VB/11:aux:pass used/VBN/5:ccomp ,/,/11:punct left/VBN/11:dep ././2:punct | asked | her name not be used
            The/DT film/NN is/VBZ called/VBN “ Winter/NNP on/IN Mars/NNP ” ./. | is called | The film + “Winter on Mars”
            Lund/NNP/PERSON is/VBZ best/RBS known/VBN for/IN “ The/DT Long/NNP/ORGANIZATION Road/NNP/ORGANIZATION Home/NNP/ORGANIZATION ” ./. | known for | “The Long Road Home”
            Lund/NNP/PERSON wrote/VBD “ The/DT Long/NNP/ORGANIZATION Road/NNP/ORGANIZATION Home/NNP/ORGANIZATION ” ./. | wrote | “The Long Road Home”
            """)
    void whatTellsNothingOfWhatWasSaid(String line, String cue, String content) {
        assertThat(isContentless(line, cue, content)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Lund/NNP/PERSON/2:nsubj responded/VBD/0:root that/IN/7:mark the/DT/5:det bridge/NN/7:nsubj was/VBD/7:cop safe/JJ/2:ccomp ././2:punct | responded | that the bridge was safe
            Lund/NNP/PERSON/2:nsubj spoke/VBD/0:root of/IN/4:case rebuilding/VBG/2:advcl the/DT/6:det bridge/NN/4:obj ././2:punct | spoke of | rebuilding the bridge
            Lund/NNP/PERSON/2:nsubj said/VBD/0:root no/UH/2:discourse ././2:punct | said | no
            Lund/NNP/PERSON refused/VBD to/TO resign/VB ./. | refused | to resign
            Lund/NNP/PERSON/3:nsubj would/MD/3:aux vote/VB/0:root for/IN/5:case Roe/NNP/PERSON/3:obl ././3:punct | vote for | Roe
            Lund/NNP/PERSON made/VBD no/DT promise/NN to/TO pay/VB ./. | made no promise | to pay
            Lund/NNP/PERSON said/VBD :/: “/`` That/DT ./. ”/'' | said | “That.”
            Lund/NNP/PERSON/2:nsubj said/VBD/0:root nothing/NN/5:nsubj had/VBD/5:aux changed/VBN/2:ccomp ././2:punct | said | nothing had changed
            Lund/NNP/PERSON wrote/VBD :/: “/`` The/DT Long/NNP/LOCATION Road/NNP/LOCATION Home/NNP/LOCATION is/VBZ over/RB ./. ”/'' | wrote | “The Long Road Home is over.”
            Lund/NNP/PERSON/2:nsubj asked/VBD/0:root the/DT/4:det press/NN/2:obj not/RB/7:advmod to/TO/7:mark leave/VB/2:xcomp ././2:punct | asked | not to leave
            """)
    void whatTellsSomething(String line, String cue, String content) {
        assertThat(isContentless(line, cue, content)).isFalse();
    }

    private static boolean isContentless(String line, String cue, String content) {
        Document document = DocumentFixture.of(line);
        String text = document.text();
        List<Span> spans =
                Stream.of(content.split(" \\+ ")).map(part -> span(text, part)).toList();
        return EmptyContentFilter.is(document, new Attribution(List.of(), List.of(span(text, cue)), spans, false));
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
