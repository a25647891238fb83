package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class UnsaidTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            If/IN the/DT mayor/NN says/VBZ that/IN it/PRP is/VBZ safe/JJ ,/, people/NNS will/MD go/VB ./. | the mayor | says | that it is safe
            Unless/IN Lund/NNP/PERSON says/VBZ it/PRP is/VBZ safe/JJ ,/, nobody/NN will/MD go/VB ./. | Lund | says | it is safe
            Nobody/NN has/VBZ claimed/VBN that/IN the/DT bridge/NN was/VBD safe/JJ ./. | Nobody | has claimed | that the bridge was safe
            No/DT official/NN has/VBZ said/VBN that/IN the/DT bridge/NN will/MD close/VB ./. | No official | has said | that the bridge will close
            None/NN of/IN them/PRP argued/VBD that/IN it/PRP was/VBD cheap/JJ ./. | None | argued | that it was cheap
            The/DT/2:det council/NN/4:nsubj never/RB/4:advmod claimed/VBD/0:root that/IN/8:mark it/PRP/8:nsubj had/VBD/8:aux paid/VBN/4:ccomp ././4:punct | The council | claimed | that it had paid
            Why/WRB did/VBD Lund/NNP/PERSON claim/NN that/IN she/PRP was/VBD ill/JJ ?/. | Lund | claim | that she was ill
            Did/VBD she/PRP promise/VB jobs/NNS ?/. | she | promise | jobs
            Lund/NNP/PERSON stopped/VBD short/RB of/IN saying/VBG the/DT bridge/NN was/VBD safe/JJ ./. | Lund | stopped short of saying | the bridge was safe
            No/DT one/NN in/IN the/DT council/NN has/VBZ said/VBN that/IN the/DT bridge/NN will/MD close/VB ./. | No one in the council | has said | that the bridge will close
            Should/MD/3:aux Lund/NNP/PERSON/3:nsubj say/VB/9:advcl that/IN/6:mark it/PRP/6:nsubj closes/VBZ/3:ccomp ,/,/9:punct we/PRP/9:nsubj go/VBP/0:root ././9:punct | Should Lund | say | that it closes
            Had/VBD/3:aux Lund/NNP/PERSON/3:nsubj said/VBN/8:advcl it/PRP/5:nsubj closed/VBD/3:ccomp ,/,/8:punct we/PRP/8:nsubj went/VBD/0:root ././8:punct | Lund | said | it closed
            It/PRP is/VBZ not/RB clear/JJ whether/IN Lund/NNP/PERSON told/VBD them/PRP that/IN it/PRP was/VBD closed/VBN ./. | Lund | told | that it was closed
            Who/WP said/VBD the/DT bridge/NN was/VBD safe/JJ ?/. | Who | said | the bridge was safe
            The/DT mayor/NN might/MD well/RB argue/VB that/IN it/PRP was/VBD safe/JJ ./. | The mayor | might well argue | that it was safe
            The/DT mayor/NN might/MD say/VB ,/, “/`` Is/VBZ it/PRP safe/JJ ?/. ”/'' | The mayor | say | “Is it safe?”
            The/DT mayor/NN could/MD have/VB said/VBN ,/, “/`` It/PRP is/VBZ safe/JJ ./. ”/'' | The mayor | said | “It is safe.”
            The/DT mayor/NN may/MD have/VB told/VBN them/PRP that/IN it/PRP was/VBD safe/JJ ./. | The mayor | told | that it was safe
            """)
    void whatIsSupposedDeniedOrAskedIsNotSaid(String line, String source, String cue, String content) {
        assertThat(isUnsaid(line, source, cue, content)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT/2:det mayor/NN/3:nsubj said/VBD/0:root that/IN/8:mark nobody/NN/8:nsubj:pass had/VBD/8:aux been/VBN/8:aux:pass hurt/VBN/3:ccomp ././3:punct | The mayor | said | that nobody had been hurt
            The/DT/2:det mayor/NN/3:nsubj said/VBD/0:root people/NNS/6:nsubj would/MD/6:aux go/VB/3:ccomp if/IN/10:mark it/PRP/10:nsubj was/VBD/10:cop safe/JJ/6:advcl ././3:punct | The mayor | said | people would go if it was safe
            The/DT mayor/NN does/VBZ not/RB believe/VB that/IN it/PRP is/VBZ safe/JJ ./. | The mayor | does not believe | that it is safe
            “/`` It/PRP is/VBZ not/RB ,/, ”/'' the/DT mayor/NN said/VBD ./. | the mayor | said | “It is not,”
            “/`` Who/WP had/VBD the/DT key/NN ?/. ”/'' the/DT mayor/NN asked/VBD ./. | the mayor | asked | “Who had the key?”
            Should/MD/3:aux Lund/NNP/PERSON/3:nsubj go/VB/7:advcl ,/,/7:punct the/DT/6:det mayor/NN/7:nsubj said/VBD/0:root we/PRP/9:nsubj go/VBP/7:ccomp ././7:punct | the mayor | said | we go
            The/DT/2:det mayor/NN/5:nsubj could/MD/5:aux only/RB/5:advmod say/VB/0:root that/IN/9:mark it/PRP/9:nsubj was/VBD/9:cop safe/JJ/5:ccomp ././5:punct | The mayor | say | that it was safe
            The/DT mayor/NN could/MD ask/VB ,/, “/`` Is/VBZ it/PRP safe/JJ ?/. ”/'' | The mayor | ask | “Is it safe?”
            The/DT Gazette/NNP can/MD reveal/VB that/IN it/PRP was/VBD safe/JJ ./. | The Gazette | can reveal | that it was safe
            It/PRP/3:nsubj may/MD/3:aux fall/VB/7:ccomp ,/,/7:punct the/DT/6:det mayor/NN/7:nsubj said/VBD/0:root ././7:punct | the mayor | said | It may fall
            The/DT mayor/NN asked/VBD whether/IN it/PRP was/VBD safe/JJ ./. | The mayor | asked | whether it was safe
            """)
    void whatIsReportedIsSaid(String line, String source, String cue, String content) {
        assertThat(isUnsaid(line, source, cue, content)).isFalse();
    }

    private static boolean isUnsaid(String line, String source, String cue, String content) {
        Document document = DocumentFixture.of(line);
        String text = document.text();
        return Unsaid.is(
                document,
                new Attribution(
                        List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), false));
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
