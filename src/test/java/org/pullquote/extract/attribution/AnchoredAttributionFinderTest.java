package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class AnchoredAttributionFinderTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "We will rebuild the bridge," Mayor Ada Lund said.              | Mayor Ada Lund  | said         | "We will rebuild the bridge,"
                    "The bridge is gone," said Ada Lund, mayor of the old town.     | Ada Lund, mayor of the old town | said | "The bridge is gone,"
                    Lund told reporters: "We will rebuild the bridge."              | Lund            | told         | "We will rebuild the bridge."
                    "Who will pay?" she asked.                                      | she             | asked        | "Who will pay?"
                    "We will rebuild," Lund said, "and we will do it soon."         | Lund            | said         | "We will rebuild," + "and we will do it soon."
                    “We cannot pay” ― Ada Lund                                      | Ada Lund        | ―            | “We cannot pay”
                    "We will rebuild," Rep. Ada Lund (D-Ore.) said Friday.          | Rep. Ada Lund (D-Ore.) | said Friday | "We will rebuild,"
                    """)
    void theCueOfADirectStatementStandsBeforeAfterOrBetween(String text, String source, String cue, String content) {
        assertThat(read(text)).startsWith(source + " | " + cue + " | " + content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    The minister said the bridge was unsafe.                          | The minister  | said         | the bridge was unsafe
                    The minister said on Wednesday Ada Lund failed to answer.         | The minister  | said         | Ada Lund failed to answer
                    The bridge was unsafe, the minister said.                         | the minister  | said         | The bridge was unsafe
                    The bridge, the minister said, was unsafe.                        | the minister  | said         | The bridge + was unsafe
                    According to the daily, the bridge was unsafe.                    | the daily     | According to | the bridge was unsafe
                    The bridge was unsafe, according to a government report.          | a government report | according to | The bridge was unsafe
                    The minister has asked the council to close the bridge.           | The minister  | has asked    | the council to close the bridge
                    The minister promised to rebuild the bridge.                      | The minister  | promised     | to rebuild the bridge
                    The council accused the minister of lying.                        | The council   | accused      | the minister of lying
                    Critics blasted the minister for the delay.                       | Critics       | blasted      | the minister for the delay
                    """)
    void paraphraseIsFoundWithItsCueAndSource(String text, String source, String cue, String content) {
        assertThat(read(text)).isEqualTo(source + " | " + cue + " | " + content);
    }

    @Test
    void aParticipleGoesOnFromTheCueBeforeItWithTheSameSpeaker() {
        assertThat(read("The minister said the bridge was unsafe, adding that it would close."))
                .isEqualTo("The minister | said | the bridge was unsafe\nThe minister | adding | that it would close");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            It rained. "It will be late," a minister, who asked to remain anonymous, told the paper. | a minister | told | "It will be late,"
            The ministry said rules would be sent soon. "The draft is ready," an official, who did not wish to be named, said. | an official | said | "The draft is ready,"
            "We are ready," the agency quoted General Holm as saying. | General Holm | saying | "We are ready,"
            General Holm was quoted by the agency as saying the troops had "left the valley". | General Holm | was quoted | the troops had "left the valley"
            His party "will not sign", he was quoted as saying. | he | was quoted as saying | His party "will not sign"
            """)
    void whatStandsBetweenASpeakerAndTheCueIsNeitherCueNorContent(
            String text, String source, String cue, String content) {
        assertThat(read(text).lines()).contains(source + " | " + cue + " | " + content);
    }

    @Test
    void aQuotationThatItsCuePartsIsOneStatement() {
        assertThat(read("\"The bridge is gone,\" Lund said. \"We will rebuild it. Nobody will pay.\""))
                .isEqualTo("""
                        Lund | said | "The bridge is gone," + "We will rebuild it. Nobody will pay.\"""");
    }

    @Test
    void aQuotationWithoutACueCarriesTheSpeakerOver() {
        assertThat(read("\"The bridge is gone,\" Lund said.\n\n\"We will rebuild it. Nobody will pay.\""))
                .isEqualTo("""
                        Lund | said | "The bridge is gone,"
                        Lund | said | "We will rebuild it. Nobody will pay." (carried)""");
    }

    @Test
    void aQuotationBelowAParaphraseIsAStatementOfItsOwn() {
        assertThat(read("The minister said the bridge was unsafe.\n\n“Nobody should drive on it any more.”"))
                .isEqualTo("""
                        The minister | said | the bridge was unsafe
                        The minister | said | “Nobody should drive on it any more.” (carried)""");
    }

    @Test
    void aCueBesideTheNextParagraphOfAQuotationIsItsOwn() {
        assertThat(read("“The bridge is gone,” Lund said. “It was old.\n\n“Nobody will pay for it,” she added."))
                .isEqualTo("""
                        Lund | said | “The bridge is gone,” + “It was old.
                        she | added | “Nobody will pay for it,”""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "The bridge is gone," Lund said, adding that "nobody wants to pay for it."        | Lund / adding / that "nobody wants to pay for it."
                    "We will rebuild," Lund said to the "good" people of the old town.                 | Lund / said / "We will rebuild,"
                    "We will rebuild," Lund said. She called the old bridge a "danger to us all."      | She / called / the old bridge a "danger to us all."
                    "We will rebuild," Lund said. The old bridge, she added, was "never safe at all."  | she / added / The old bridge + was "never safe at all."
                    """)
    void aQuotationInsideAnotherClauseIsNotTheRestOfTheOneBefore(String text, String last) {
        assertThat(read(text)).endsWith(last.replace("/", "|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Senator Ada Lund stood up. “They can count!” Governor Kurt Holm told the chamber that the plan was fair. | Senator Ada Lund /  / “They can count!” & Governor Kurt Holm / told / that the plan was fair
                    Nurse Ada Lund wept. “How many more must die?” Kurt Holm said the wards were safe.            | Nurse Ada Lund /  / “How many more must die?” & Kurt Holm / said / the wards were safe
                    “They can all count!” Governor Kurt Holm told the chamber on Monday.                          | Governor Kurt Holm / told / “They can all count!”
                    “Will it ever end?” Ada Lund asked as the water rose.                                         | Ada Lund / asked / “Will it ever end?”
                    """)
    void aQuotationThatEndsASentenceIsNotOfWhoeverSaysOtherThingsInTheNext(String text, String all) {
        assertThat(read(text)).isEqualTo(all.replace("/", "|").replace(" & ", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    “I built it,” Kurt Holm said; “he sold it,” Ada Lund replied.   | Kurt Holm / said / “I built it,” & Ada Lund / replied / “he sold it,”
                    “I built it,” said Kurt Holm; “he sold it,” said Ada Lund.      | Kurt Holm / said / “I built it,” & Ada Lund / said / “he sold it,”
                    “I built it,” Kurt Holm said, “and sold it,” and left the room. | Kurt Holm / said / “I built it,” + “and sold it,”
                    """)
    void twoSpeakersInOneSentenceEachHaveTheirOwnWords(String text, String all) {
        assertThat(read(text)).isEqualTo(all.replace("/", "|").replace(" & ", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    “The dam is weak,” Ada Lund said. “We must act.” ¶ — With files from The Marle Bell
                    “The dam is weak,” Ada Lund said. “We must act.” ¶ — Updated at 11:38 a.m.
                    “The dam is weak,” Ada Lund said. “We must act.” ¶ — Kurt Holm
                    """)
    void theLineBelowATextDoesNotSignItsLastQuotation(String text) {
        assertThat(read(text.replace(" ¶ ", "\n\n")))
                .isEqualTo("Ada Lund | said | “The dam is weak,” + “We must act.”");
    }

    @Test
    void aCueBeforeAColonIsNotThatOfTheQuotationInTheParagraphAbove() {
        assertThat(
                        read(
                                "Lund cited the old bridge:\n\n“It was weak. We all knew that it was weak.”\n\n"
                                        + "Noting the date, the Marle Bell writes:\n\n“The town is still waiting. It will wait for years.”"))
                .contains("the Marle Bell | writes | “The town is still waiting. It will wait for years.”")
                .doesNotContain("the Marle Bell | writes | “It was weak.");
    }

    @Test
    void wordsPickedOutMakeAParaphraseMixed() {
        assertThat(read("The minister said the bridge was “a danger to us all” and had to go."))
                .isEqualTo("The minister | said | the bridge was “a danger to us all” and had to go");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The minister did not say whether the bridge was safe. |
                    The old bridge fell into the river on Monday night.   |
                    They watched “The Long Road Home” at school.          |
                    """)
    void whatNobodySaidIsNoStatement(String text, String none) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    “My brother” – he wiped his eyes – “is still down there,” Joe Pratt said.      | “My brother” + “is still down there,”
                    “It was,” — and here Judge Ann Poole smiled — “a fine try.”                    | “It was,” + “a fine try.”
                    """)
    void wordsBetweenDashesDoNotPartAQuotation(String text, String content) {
        assertThat(read(text)).endsWith(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Coach Brita Moen was furious. “We threw it away.”                | Coach Brita Moen /  / “We threw it away.”
                    Mayor Lena Vogt was not amused. “We will sue.”                   | Mayor Lena Vogt /  / “We will sue.”
                    She shook her head. “I have no words.”                           | She /  / “I have no words.”
                    It rained all day. “I have no words.”                            | /  / “I have no words.”
                    “It is over,” Lund said. Brita Moen was furious. “We threw it away.” | Brita Moen /  / “We threw it away.”
                    Ted Cole has no doubt about the reason. “It is the fog.”         | Ted Cole /  / “It is the fog.”
                    """)
    void aQuotationWithoutACueIsTheirsWhomTheSentenceBeforeIsAbout(String text, String last) {
        assertThat(read(text)).endsWith(last.replace("/", "|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Jurors heard evidence from a nurse, Iris Tan, who said the drug was locked away.   | who / said / the drug was locked away
                    The minister set out plans for schools which she said were the worst in Europe.    | she / said / schools + were the worst in Europe
                    """)
    void whatARelativeClauseReportsIsOfItsOwnSource(String text, String last) {
        assertThat(read(text)).endsWith(last.replace("/", "|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Schools must open, says Bakke            | Education minister Torill Bakke spoke on Monday.         | Bakke / says / Schools must open
                    Okafor: Port will not be sold            | Transport minister Ngozi Okafor spoke on Monday.         | Okafor / : / Port will not be sold
                    Ferries will stop in May – Lindqvist     | Operations chief Maja Lindqvist spoke on Monday.         | Lindqvist / – / Ferries will stop in May
                    Ferry was overloaded – inquiry           | The inquiry into the sinking opened on Monday.           | inquiry / – / Ferry was overloaded
                    Analysis: Why the vote was lost          | The vote was lost on Monday.                             | ~~
                    """)
    void aHeadlineAttributesInFormsOfItsOwn(String headline, String body, String read) {
        assertThat(read(headline, body)).isEqualTo(read == null ? "" : read.replace("/", "|"));
    }

    private static String read(String text) {
        return read("", text);
    }

    private static String read(String headline, String text) {
        Document document = ANNOTATOR.annotate(headline, text);
        StringBuilder read = new StringBuilder();
        for (Attribution attribution : LoadedModels.attributions(document)) {
            read.append(read.isEmpty() ? "" : "\n")
                    .append(words(document, attribution.source()))
                    .append(" | ")
                    .append(words(document, attribution.cue()))
                    .append(" | ")
                    .append(words(document, attribution.content()))
                    .append(attribution.carried() ? " (carried)" : "");
        }
        return read.toString();
    }

    private static String words(Document document, List<Span> spans) {
        return String.join(
                " + ", spans.stream().map(span -> span.of(document.text())).toList());
    }
}
