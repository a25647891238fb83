package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerScoreTest {
    /** The figures are those that the Python script behind the measure gives on the same quotes and predictions. */
    @Test
    void theFiguresAreThoseOfTheMeasure() {
        SpeakerScore score = new SpeakerScore();
        List<SpeakerScore.Prediction> first = List.of(
                SpeakerScore.Prediction.of("We will rebuild the bridge, and soon", "Ada Lund"),
                SpeakerScore.Prediction.of("It costs too much", "Otto Brandt"),
                SpeakerScore.Prediction.of("We will rebuild the bridge", "Lund"));
        score.add("We will rebuild the bridge", "Ada_Lund", first);
        score.add("It costs too much", "Eva_Brandt", first);
        score.add("The council met for two hours", "Ada_Lund", first);
        List<SpeakerScore.Prediction> second = List.of(
                SpeakerScore.Prediction.of("Nobody asked us, the farmer’s wife said", "a farmer"),
                SpeakerScore.Prediction.of("It rained", ""),
                SpeakerScore.Prediction.of("the bridge", "Ada Lund"),
                SpeakerScore.Prediction.of("the bridge the bridge and so on", "Åda Lund"));
        score.add("Nobody asked us, the farmer's wife said", "House_Farmers", second);
        score.add("It rained", "Otto_Brandt", second);
        score.add("the bridge, the bridge, the bridge", "Ada_Lund", second);
        List<SpeakerScore.Prediction> third = List.of(
                SpeakerScore.Prediction.of("again", "Eva Brandt"), SpeakerScore.Prediction.of("Never", "Eva Brandts"));
        score.add("Never again", "Eva_Brandt", third);

        assertThat(score.table()).isEqualTo("""
                gold quotes by a named speaker  7
                found                           0.857
                speaker right                   0.714
                full name                       0.000
                found without a speaker         0.143
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada_Lund, Ada Lund, 1.000, 1.000",
        "Ada_Lund, Lund, 1.000, 0.000",
        "Ada_Lund, Ada, 0.000, 0.000",
        "House_Republicans, Republican lawmakers, 1.000, 0.000",
        "Peter_Vance_Jr., Peter Vance, 0.000, 0.000",
        "Peter_Vance_Jr., Peter Vance Jr., 1.000, 1.000"
    })
    void aSpeakerIsRightByTheLastWordAndFullByAll(String gold, String predicted, String right, String full) {
        SpeakerScore score = new SpeakerScore();
        score.add("It rained", gold, List.of(SpeakerScore.Prediction.of("It rained", predicted)));
        assertThat(score.table()).containsPattern("speaker right +" + right).containsPattern("full name +" + full);
    }
}
