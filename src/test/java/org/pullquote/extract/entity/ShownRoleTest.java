package org.pullquote.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Document;

/** The role of the first person of written documents. */
class ShownRoleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In/IN fact/NN President/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | President
            The/DT victory/NN Senate/NNP/ORGANIZATION Leader/NNP Ada/NNP/PERSON Lund/NNP/PERSON won/VBD ./. | Senate Leader
            The/DT state/NN House/NNP Leader/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | state House Leader
            The/DT then-Harbour/NN Minister/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | then-Harbour Minister
            He/PRP said/VBD Tuesday/NNP President/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | President
            On/IN June/NNP 22/CD Marle/NNP/LOCATION County/NNP/LOCATION Sheriff/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | Marle County Sheriff
            Former/JJ assistant/NN Harbour/NNP director/NN Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | Former assistant Harbour director
            Lead/JJ author/NN Dr/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | Lead author
            Opposition/NN leader/NN Cllr/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./. | Opposition leader
            """)
    void beforeANameItBeginsWhereOtherWordsEnd(String line, String role) {
        assertThat(role(line)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reps./NNPS Ada/NNP/PERSON Lund/NNP/PERSON and/CC Tom/NNP/PERSON Holm/NNP/PERSON left/VBD ./. | Rep.
            Harbour/NN agents/NNS Ada/NNP/PERSON Lund/NNP/PERSON and/CC Tom/NNP/PERSON Holm/NNP/PERSON left/VBD ./. | Harbour agent
            Some/DT candidates/NNS Ada/NNP/PERSON Lund/NNP/PERSON said/VBD left/VBD ./. |
            """)
    void ofSeveralPeopleItIsInTheSingular(String line, String role) {
        assertThat(role(line)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, the/DT director/NN of/IN the/DT old/JJ National/NNP Institute/NNP of/IN Ferry/NNP and/CC Harbour/NNP Safety/NNP ,/, left/VBD ./. | director of the old National Institute of Ferry and Harbour Safety
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, a/DT pilot/NN who/WP swims/VBZ ,/, left/VBD ./. | pilot
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, a/DT pilot/NN for/IN “/`` Harbour/NNP ,/, left/VBD ./. | pilot
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, former/JJ pilot/NN now/RB ,/, left/VBD ./. | former pilot
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, head/NN of/IN a/DT small/JJ force/NN responsible/JJ ,/, left/VBD ./. | head of a small force
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, the/DT former/JJ attorney/NN general/JJ ,/, left/VBD ./. | former attorney general
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, pilot/NN | pilot
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, acting/VBG director/NN of/IN the/DT port/NN ,/, left/VBD ./. | acting director of the port
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, the/DT first/JJ minister/NN of/IN the/DT old/JJ windy/JJ province/NN and/CC leader/NN of/IN the/DT party/NN ,/, left/VBD ./. | first minister of the old windy province
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, a/DT 34-year-old/JJ pilot/NN ,/, left/VBD ./. | pilot
            """)
    void theNameOfABodyIsWholeAndNoLooseWordEndsIt(String line, String role) {
        assertThat(role(line)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLOSE/NNP Senator/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./.
            HARBOUR/NNP SENATE/NNP CHALLENGER/NNP TIES/NNP Senator/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./.
            Tom/NNP met/VBD Ada/NNP/PERSON Lund/NNP/PERSON ,/, saying/VBG the/DT senator/NN ,/, left/VBD ./.
            Story/NNP Highlights/NNP President/NNP Ada/NNP/PERSON Lund/NNP/PERSON left/VBD ./.
            The/DT release/NN Monday/NNP of/IN a/DT journalist/NN ,/, Ada/NNP/PERSON Lund/NNP/PERSON ,/, came/VBD ./.
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, his/PRP$ own/JJ minister/NN ,/, left/VBD ./.
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, a/DT colleague/NN ,/, left/VBD ./.
            Ada/NNP/PERSON Lund/NNP/PERSON ,/, the/DT elder/NN ,/, left/VBD ./.
            He/PRP met/VBD Ada/NNP/PERSON Lund/NNP/PERSON ,/, serious/JJ ”/'' candidate/NN ,/, twice/RB ./.
            """)
    void pageFurnitureHeadingsAndRelationsAreNone(String line) {
        assertThat(role(line)).isNull();
    }

    private static String role(String line) {
        Document document = DocumentFixture.of(line);
        return ArticleEntities.of(document, null).people().persons().get(0).role();
    }
}
