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
            Peter/NNP/ORGANIZATION D./NNP/ORGANIZATION Holm/NNP/ORGANIZATION left/VBD ./. | Peter D. Holm=Peter D. Holm/PERSON
            """)
    void aNameHoldsNoArticleHeadingWordPartyOrRole(String line, String expected) {
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

    private static String entities(String line) {
        Document document = DocumentFixture.of(line);
        return ArticleEntities.of(document, null).mentions().stream()
                .map(mention -> document.text(
                                document.tokens().get(mention.first()),
                                document.tokens().get(mention.last() - 1))
                        + "=" + mention.entity().name() + "/"
                        + mention.entity().type())
                .collect(Collectors.joining(", "));
    }
}
