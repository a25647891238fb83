package org.pullquote.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Document;

/** The entities of written documents, as "words in the text=canonical name/type", in the order of the text. */
class ArticleEntitiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            President/NNP Ada/NNP/PERSON Lund/NNP/PERSON met/VBD Tom/NNP/PERSON Holm/NNP/PERSON ./. Mr./NNP Holm/NNP/PERSON praised/VBD Lund/NNP/PERSON ./. | Ada Lund=Ada Lund/PERSON, Tom Holm=Tom Holm/PERSON, Holm=Tom Holm/PERSON, Lund=Ada Lund/PERSON
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. They/PRP wrote/VBD to/IN Lund/NNP/ORGANIZATION Wednesday/NNP morning/NN ./. | Ada Lund=Ada Lund/PERSON, Lund=Ada Lund/PERSON
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. He/PRP likes/VBZ Lund/NNP/LOCATION ./. | Ada Lund=Ada Lund/PERSON, Lund=Ada Lund/PERSON
            The/DT Harbour/NNP/ORGANIZATION Union/NNP/ORGANIZATION (/-LRB- HU/NN/ORGANIZATION )/-RRB- met/VBD the/DT HU/NNP/ORGANIZATION ./. | Harbour Union=Harbour Union/ORGANIZATION, HU=Harbour Union/ORGANIZATION, HU=Harbour Union/ORGANIZATION
            The/DT Riverton/NNP/ORGANIZATION Gazette/NNP/ORGANIZATION quoted/VBD Republicans/NNPS/MISC in/IN Tarn/NNP/LOCATION ./. | Riverton Gazette=Riverton Gazette/OUTLET, Republicans=Republicans/GROUP, Tarn=Tarn/PLACE
            The/DT Harbour/NNP/MISC Safety/NNP/MISC Act/NNP/MISC passed/VBD ./. | Harbour Safety Act=Harbour Safety Act/DOCUMENT
            """)
    void everyMentionMeansOneEntityWithOneNameAndOneType(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. But/CC/ORGANIZATION Lund/NNP/ORGANIZATION left/VBD ./. An/DT/PERSON Lund/NNP/PERSON aide/NN left/VBD ./. | Ada Lund=Ada Lund/PERSON, Lund=Ada Lund/PERSON, Lund=Ada Lund/PERSON
            New/NNP/ORGANIZATION unsealed/VBN/ORGANIZATION files/NNS show/VBP it/PRP on/IN Tuesday/NNP/ORGANIZATION ./. | ~~
            An/DT/ORGANIZATION Ardmere/NNP/ORGANIZATION Rowing/NNP/ORGANIZATION Club/NNP/ORGANIZATION boat/NN sank/VBD ./. | Ardmere Rowing Club=Ardmere Rowing Club/ORGANIZATION
            Justices/NNS/PERSON Ada/NNP/PERSON Lund/NNP/PERSON and/CC Tom/NNP/PERSON Holm/NNP/PERSON left/VBD ./. | Ada Lund=Ada Lund/PERSON, Tom Holm=Tom Holm/PERSON
            The/DT House/NNP/ORGANIZATION and/CC/ORGANIZATION Senate/NNP/ORGANIZATION met/VBD ./. | House=House/ORGANIZATION, Senate=Senate/ORGANIZATION
            The/DT Ministry/NNP/ORGANIZATION of/IN/ORGANIZATION Fish/NNP/ORGANIZATION and/CC/ORGANIZATION Trade/NNP/ORGANIZATION met/VBD ./. | Ministry of Fish and Trade=Ministry of Fish and Trade/ORGANIZATION
            The/DT GOP/NNP/ORGANIZATION Senate/NNP/ORGANIZATION met/VBD ./. The/DT Senate/NNP/ORGANIZATION left/VBD ./. | Senate=Senate/ORGANIZATION, Senate=Senate/ORGANIZATION
            Real/JJ peace/NN came/VBD ./. Peace/NNP/LOCATION in/IN Tarn/NNP/LOCATION ./. | Tarn=Tarn/PLACE
            Obamacare/NNP/PERSON is/VBZ a/DT law/NN ./. | ~~
            Al/NNP/PERSON Qaeda/NNP/PERSON and/CC Twitter/NNP/PERSON left/VBD ./. | Al Qaeda=Al Qaeda/ORGANIZATION, Twitter=Twitter/ORGANIZATION
            They/PRP cited/VBD Holm/NNP/PERSON v./CC Hall/NNP/PERSON ./. | ~~
            Facebook/NNP/PERSON Twitter/NNP/PERSON Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | Facebook=Facebook/ORGANIZATION, Twitter=Twitter/ORGANIZATION, Ada Lund=Ada Lund/PERSON
            Ada/NNP/PERSON Lund/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | Ada Lund Lund=Ada Lund/PERSON
            Reuters/NNP/PERSON Lund/NNP/PERSON met/VBD Ada/NNP/PERSON Lund/NNP/PERSON ./. | Reuters=Reuters/OUTLET, Lund=Ada Lund/PERSON, Ada Lund=Ada Lund/PERSON
            Tom/NNP/PERSON Holm/NNP/PERSON Friday/NNP/PERSON left/VBD ./. | Tom Holm=Tom Holm/PERSON
            The/DT Adam/NNP/PERSON Holm/NNP/PERSON Institute/NNP/PERSON left/VBD ./. | ~~
            He/PRP left/VBD Boko/NNP/ORGANIZATION Haram/NNP/ORGANIZATION ./. | Boko Haram=Boko Haram/ORGANIZATION
            Peter/NNP/ORGANIZATION D./NNP/ORGANIZATION Holm/NNP/ORGANIZATION left/VBD ./. | Peter D. Holm=Peter D. Holm/PERSON
            """)
    void aNameHoldsNoArticleHeadingWordPartyOrRole(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT Attorney/NNP/ORGANIZATION General/NNP/ORGANIZATION left/VBD ./. | ~~
            The/DT Senate/NNP/ORGANIZATION Democratic/NNP/ORGANIZATION Leader/NNP/ORGANIZATION left/VBD ./. | ~~
            The/DT Crown/NNP/LOCATION Prince/NNP/LOCATION of/IN/LOCATION Tarn/NNP/LOCATION left/VBD ./. | ~~
            They/PRP cited/VBD Holm/NNP/ORGANIZATION v/CC Hall/NNP/ORGANIZATION ./. | ~~
            The/DT Harbour/NNP/ORGANIZATION Safety/NNP/ORGANIZATION Act/NNP passed/VBD ./. | Harbour Safety Act=Harbour Safety Act/DOCUMENT
            U.S.-Mali/NNP/LOCATION ties/NNS grew/VBD ./. | ~~
            The/DT USS/NNP/ORGANIZATION Gull/NNP/ORGANIZATION sank/VBD ./. | ~~
            It/PRP was/VBD Operation/NNP/LOCATION Gull/NNP/LOCATION and/CC Tern/NNP ./. | ~~
            The/DT Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION his/PRP$/ORGANIZATION Secret/NNP/ORGANIZATION is/VBZ out/RP ./. | ~~
            SHIPS/NNP/ORGANIZATION VERSUS/NNP/ORGANIZATION TIDES/NNP/ORGANIZATION ./. | ~~
            Ultimately/RB/LOCATION it/PRP sank/VBD ./. | ~~
            Thank/NNP/PERSON God/NNP/PERSON it/PRP floats/VBZ ./. | ~~
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. The/DT Lunds/NNPS/ORGANIZATION left/VBD ./. | Ada Lund=Ada Lund/PERSON
            """)
    void anOfficeACaseALawAFamilyOrAClauseIsNeitherBodyNorPlace(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            North/NNP/ORGANIZATION Korea/NNP/LOCATION won/VBD ./. | North Korea=North Korea/PLACE
            The/DT United/NNP/LOCATION States/NNPS/LOCATION Senate/NNP/LOCATION met/VBD ./. | United States Senate=United States Senate/ORGANIZATION
            The/DT Office/NNP/ORGANIZATION of/IN/ORGANIZATION Ships/NNPS/ORGANIZATION and/CC Tides/NNPS met/VBD ./. | Office of Ships and Tides=Office of Ships and Tides/ORGANIZATION
            The/DT Guardian/NNP/ORGANIZATION Foundation/NNP/ORGANIZATION met/VBD ./. | Guardian Foundation=Guardian Foundation/ORGANIZATION
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. Dock/NN told/VBD Reuters/NNP/ORGANIZATION Lund/NNP/ORGANIZATION fell/VBD ./. | Ada Lund=Ada Lund/PERSON, Reuters=Reuters/OUTLET, Lund=Ada Lund/PERSON
            Ada/NNP/PERSON Lund/NNP/PERSON Read/NNP/PERSON more/RBR ./. | Ada Lund=Ada Lund/PERSON
            Getty/NNP/PERSON Lund/NNP/PERSON waves/VBZ ./. | Lund=Lund/PERSON
            """)
    void aNameIsWholeAndOfItsKind(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Kenya/NNP/LOCATION fears/VBZ Kenya/NNP/LOCATION or/CC Kenya/NNP/LOCATION ./. The/DT Senate/NNP/ORGANIZATION met/VBD ./. | Kenya=Kenya/PLACE, Kenya=Kenya/PLACE, Kenya=Kenya/PLACE, Senate=Kenya's Senate/ORGANIZATION
            Kenya/NNP/LOCATION met/VBD Washington/NNP/LOCATION ./. The/DT Senate/NNP/ORGANIZATION met/VBD ./. | Kenya=Kenya/PLACE, Washington=Washington/PLACE, Senate=Senate/ORGANIZATION
            The/DT state/NN Senate/NNP/ORGANIZATION met/VBD in/IN Texas/NNP/LOCATION ./. | Senate=Texas Senate/ORGANIZATION, Texas=Texas/PLACE
            The/DT state/NN Senate/NNP/ORGANIZATION met/VBD ./. The/DT Senate/NNP/ORGANIZATION left/VBD ./. | Senate=state Senate/ORGANIZATION, Senate=state Senate/ORGANIZATION
            Fire/NNP/ORGANIZATION Congress/NNP/ORGANIZATION now/RB ./. The/DT Congress/NNP/ORGANIZATION met/VBD ./. | Fire Congress=Fire Congress/ORGANIZATION, Congress=Congress/ORGANIZATION
            """)
    void theSenateOfAnotherCountryOrOfAStateBearsItsName(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT White/NNP/ORGANIZATION House/NNP/ORGANIZATION lost/VBD ./. The/DT House/NNP/ORGANIZATION won/VBD ./. | White House=White House/ORGANIZATION, House=House/ORGANIZATION
            The/DT Texas/NNP/ORGANIZATION House/NNP/ORGANIZATION lost/VBD ./. The/DT House/NNP/ORGANIZATION won/VBD ./. | Texas House=Texas House/ORGANIZATION, House=Texas House/ORGANIZATION
            The/DT US/NNP/ORGANIZATION House/NNP/ORGANIZATION lost/VBD ./. The/DT House/NNP/ORGANIZATION won/VBD ./. | US House=US House/ORGANIZATION, House=US House/ORGANIZATION
            """)
    void theHouseIsTheChamberAndNoOtherHouse(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Marle/NNP/LOCATION is/VBZ wet/JJ ./. Marle/NNP/LOCATION is/VBZ old/JJ ./. Marle/NNP/ORGANIZATION won/VBD ./. | PLACE
            Marle/NNP/ORGANIZATION is/VBZ wet/JJ ./. Marle/NNP/ORGANIZATION is/VBZ old/JJ ./. Marle/NNP/LOCATION won/VBD ./. | ORGANIZATION
            """)
    void aNameHasTheTypeThatItIsTaggedWithMostOften(String line, EntityType type) {
        Document document = DocumentFixture.of(line);
        List<EntityMention> mentions = ArticleEntities.of(document, null).mentions();
        assertThat(mentions).hasSize(3).allMatch(mention -> mention.entity().type() == type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT Harbour/NNP/ORGANIZATION Safety/NNP/ORGANIZATION Act/NNP/ORGANIZATION passed/VBD ./. | Harbour Safety Act=Harbour Safety Act/DOCUMENT
            The/DT Third/NNP/ORGANIZATION Amendment/NNP/ORGANIZATION stands/VBZ ./. | Third Amendment=Third Amendment/DOCUMENT
            The/DT Harbour/NNP/ORGANIZATION Trade/NNP/ORGANIZATION Treaty/NNP/ORGANIZATION (/-LRB- HTT/NNP/ORGANIZATION )/-RRB- stands/VBZ ./. The/DT HTT/NNP/ORGANIZATION fell/VBD ./. | Harbour Trade Treaty=Harbour Trade Treaty/DOCUMENT
            The/DT Mastert/NNP/PERSON Rule/NNP/PERSON stands/VBZ ./. | Mastert Rule=Mastert Rule/DOCUMENT
            Ann/NNP/PERSON Rule/NNP/PERSON left/VBD ./. | Ann Rule=Ann Rule/PERSON
            Lundism/NNP/PERSON grows/VBZ ./. Islamophobia/NNP/LOCATION grows/VBZ ./. | ~~
            The/DT Ada/NNP/PERSON Lund/NNP/PERSON Harbour/NNP/PERSON Panel/NNP/PERSON met/VBD ./. | ~~
            Bishop/NNP Emeritus/NNP/PERSON Tom/NNP/PERSON Holm/NNP/PERSON left/VBD ./. | Tom Holm=Tom Holm/PERSON
            Per/IN Lund/NNP/PERSON left/VBD ./. | Per Lund=Per Lund/PERSON
            They/PRP met/VBD Per/IN Lund/NNP/PERSON ./. | Per Lund=Per Lund/PERSON
            Per/IN Lund/NNP/PERSON ,/, it/PRP rained/VBD ./. | Lund=Lund/PERSON
            Mr/NNP Sen/NNP left/VBD ./. Mr/NNP President/NNP ,/, go/VB ./. | Sen=Sen/PERSON
            On/IN Capitol/NNP/PERSON Hill/NNP/PERSON they/PRP wait/VBP ./. | ~~
            Tucker/NNP/PERSON Lund/NNP/PERSON Tonight/NNP/PERSON began/VBD ./. | ~~
            The/DT Lund/NNP/LOCATION campaign/NN began/VBD ./. The/DT Utah/NNP/LOCATION campaign/NN began/VBD ./. | Utah=Utah/PLACE
            The/DT North/NNP/LOCATION Koreans/NNPS/LOCATION left/VBD ./. New/NNP/LOCATION Yorkers/NNPS/LOCATION left/VBD ./. | ~~
            Tunis/NNP/LOCATION is/VBZ wet/JJ ./. | Tunis=Tunis/PLACE
            The/DT Korean/NNP/LOCATION coast/NN is/VBZ wet/JJ ./. The/DT Virgin/NNP/LOCATION Islands/NNPS/LOCATION are/VBP wet/JJ ./. | Virgin Islands=Virgin Islands/PLACE
            He/PRP left/VBD Afghanistan/NNP/PERSON Lund/NNP/PERSON said/VBD ./. | Lund=Lund/PERSON
            Marle/NNP/PERSON governor/NNP/PERSON left/VBD ./. Utah/NNP/PERSON governor/NNP/PERSON left/VBD ./. | Marle=Marle/PERSON
            Hurricane/NNP Harvey/NNP/PERSON came/VBD ./. | ~~
            Mr./NNP President/NNP/PERSON ,/, go/VB ./. | ~~
            Omar/NNP/LOCATION bin/NN/LOCATION Lund/NNP/LOCATION left/VBD ./. | Omar bin Lund=Omar bin Lund/PERSON
            On/IN the/DT Marl/NNP/PERSON they/PRP wait/VBP ./. | ~~
            The/DT United/NNP/ORGANIZATION Nations/NNPS/ORGANIZATION met/VBD ./. | United Nations=United Nations/ORGANIZATION
            Prism/NNP/ORGANIZATION left/VBD ./. | Prism=Prism/ORGANIZATION
            """)
    void aLawADoctrineOrAShowIsNoPersonBodyOrPlace(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Wily/NNP/ORGANIZATION Senate/NNP/ORGANIZATION met/VBD | The/DT Senate/NNP/ORGANIZATION met/VBD ./. | Wily Senate=Wily Senate/ORGANIZATION, Senate=Senate/ORGANIZATION
            Marle/NNP/ORGANIZATION Court/NNP/ORGANIZATION Rules/NNP/ORGANIZATION Board/NNP/ORGANIZATION Must/NNP/ORGANIZATION Go/NNP/ORGANIZATION | It/PRP rained/VBD ./. | ~~
            Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION Says/VBZ Mayor/NNP Lied/VBD | The/DT Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION met/VBD ./. | Harbour Board=Harbour Board/ORGANIZATION, Harbour Board=Harbour Board/ORGANIZATION
            """)
    void theCapitalsOfAHeadlineMakeNoLongerName(String headline, String body, String expected) {
        assertThat(entities(DocumentFixture.of(headline, body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            It/PRP rained/VBD ./. Tells/NNP/ORGANIZATION These/NNP/ORGANIZATION Marle/NNP/ORGANIZATION Sailors/NNS What/WP Matters/VBZ ./. | ~~
            It/PRP rained/VBD ./. Case/NNP/LOCATION Against/NNP/LOCATION Marle/NNP/LOCATION Mayor/NN Closed/VBN ./. | ~~
            Marle/NNP/LOCATION won/VBD ./. Case/NN Against/IN Marle/NNP/LOCATION Mayor/NN Closed/VBN ./. | Marle=Marle/PLACE, Marle=Marle/PLACE
            It/PRP rained/VBD ./. Talks/NNS About/IN Texas/NNP/LOCATION Border/NN Begin/VBP ./. | Texas=Texas/PLACE
            """)
    void wordsOfAHeadingInTheTextAreNoNamesUnlessProseHasThem(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Utah/NNP/ORGANIZATION won/VBD ./. New/NNP/ORGANIZATION Hampshire/NNP/ORGANIZATION lost/VBD ./. | Utah=Utah/PLACE, New Hampshire=New Hampshire/PLACE
            DC/NNP/ORGANIZATION won/VBD ./. | DC=DC/PLACE
            El/NNP/ORGANIZATION Salvador/NNP/ORGANIZATION won/VBD ./. | El Salvador=El Salvador/PLACE
            """)
    void aCountryOrStateIsAPlaceHoweverItIsTagged(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. The/DT Lund/NNP/PERSON campaign/NN fell/VBD ./. | Ada Lund=Ada Lund/PERSON, Lund campaign=Lund campaign/ORGANIZATION
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. Lund/NNP/PERSON 's/POS campaign/NN fell/VBD ./. | Ada Lund=Ada Lund/PERSON, Lund=Ada Lund/PERSON
            Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. Ada/NNP/PERSON Lund/NNP/PERSON campaigns/VBZ ./. | Ada Lund=Ada Lund/PERSON, Ada Lund=Ada Lund/PERSON
            """)
    void aCampaignWithAPersonsNameIsABody(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT House/NNP/ORGANIZATION Majority/NNP Whip/NNP left/VBD ./. | ~~
            The/DT Senate/NNP/ORGANIZATION President/NNP left/VBD ./. | ~~
            The/DT House/NNP/ORGANIZATION speaker/NN left/VBD ./. | ~~
            The/DT House/NNP/ORGANIZATION leaders/NNS left/VBD ./. | House=House/ORGANIZATION
            The/DT House/NNP/ORGANIZATION bill/NN fell/VBD ./. | House=House/ORGANIZATION
            """)
    void anOfficeOfAChamberIsNotTheChamber(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Tarn-based/JJ/ORGANIZATION Lundex/NNP/ORGANIZATION grew/VBD ./. | Lundex=Lundex/ORGANIZATION
            The/DT Holm-led/JJ/ORGANIZATION Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION met/VBD ./. | Harbour Board=Harbour Board/ORGANIZATION
            Former/JJ/ORGANIZATION Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION clerks/NNS met/VBD ./. | Harbour Board=Harbour Board/ORGANIZATION
            Associate/NNP/ORGANIZATION HPA/NNP/ORGANIZATION clerk/NN Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | HPA=HPA/ORGANIZATION, Ada Lund=Ada Lund/PERSON
            Chinese/JJ/MISC Lundex/NNP/ORGANIZATION grew/VBD ./. Then/RB Lundex/NNP/ORGANIZATION fell/VBD ./. | Lundex=Lundex/ORGANIZATION, Lundex=Lundex/ORGANIZATION
            The/DT Chinese/JJ/MISC Trade/NNP/ORGANIZATION Ministry/NNP/ORGANIZATION met/VBD ./. The/DT Trade/NNP/ORGANIZATION Ministry/NNP/ORGANIZATION left/VBD ./. | Chinese Trade Ministry=Chinese Trade Ministry/ORGANIZATION, Trade Ministry=Chinese Trade Ministry/ORGANIZATION
            """)
    void wordsThatOnlyDescribeABodyAreNotInItsName(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            They/PRP saw/VBD data/NNS of/IN the/DT Tarn/NNP/ORGANIZATION Bureau/NNP/ORGANIZATION of/IN Harbour/NNP Matters/NNPS ./. | Tarn Bureau of Harbour Matters=Tarn Bureau of Harbour Matters/ORGANIZATION
            The/DT group/NN Harbourtown/NNP/ORGANIZATION for/IN Boat/NNP Safety/NNP met/VBD ./. | Harbourtown for Boat Safety=Harbourtown for Boat Safety/ORGANIZATION
            They/PRP left/VBD Lundex/NNP/ORGANIZATION for/IN Tarn/NNP/LOCATION Bay/NNP/LOCATION ./. | Lundex=Lundex/ORGANIZATION, Tarn Bay=Tarn Bay/PLACE
            The/DT Harbour/NNP/ORGANIZATION Commission/NNP/ORGANIZATION on/IN/ORGANIZATION Tides/NNP/ORGANIZATION ,/, Ships/NNPS/ORGANIZATION and/CC Public/NNP/ORGANIZATION Trade/NNP/ORGANIZATION met/VBD ./. | Harbour Commission on Tides, Ships and Public Trade=Harbour Commission on Tides, Ships and Public Trade/ORGANIZATION
            The/DT Commission/NNP/ORGANIZATION on/IN/ORGANIZATION Tides/NNP/ORGANIZATION ,/, the/DT Harbour/NNP/ORGANIZATION Board/NNP/ORGANIZATION and/CC Lundex/NNP/ORGANIZATION met/VBD when/WRB it/PRP rained/VBD for/IN two/CD long/JJ days/NNS ./. | Commission on Tides=Commission on Tides/ORGANIZATION, Harbour Board=Harbour Board/ORGANIZATION, Lundex=Lundex/ORGANIZATION
            """)
    void aBodysNameHoldsAllThatItIsFor(String line, String expected) {
        assertThat(entities(line)).isEqualTo(expected);
    }

    private static String entities(String line) {
        return entities(DocumentFixture.of(line));
    }

    private static String entities(Document document) {
        return ArticleEntities.of(document, null).mentions().stream()
                .map(mention -> document.text(
                                document.tokens().get(mention.first()),
                                document.tokens().get(mention.last() - 1))
                        + "=" + mention.entity().name() + "/"
                        + mention.entity().type())
                .collect(Collectors.joining(", "));
    }
}
