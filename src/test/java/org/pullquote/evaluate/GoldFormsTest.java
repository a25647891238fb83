package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.model.ToneLabel;

class GoldFormsTest {
    @TempDir
    private Path folder;

    @Test
    void everyTargetOfASentenceIsAnExample() throws IOException {
        Path file = write("{\"sentence_normalized\":\"A hit B.\",\"targets\":["
                + "{\"from\":0,\"to\":1,\"polarity\":2.0},{\"from\":6,\"to\":7,\"polarity\":4.0}]}");
        List<ToneExample> examples = ToneExample.read(file, ToneExample.DEV);
        assertThat(examples).extracting(ToneExample::label).containsExactly(ToneLabel.NEGATIVE, ToneLabel.NEUTRAL);
        assertThat(examples).extracting(ToneExample::index).containsExactly(0, 1);
        assertThat(examples.get(1).place().of("A hit B.")).isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sentence_normalized":"A.","targets":[{"from":0,"to":9,"polarity":2.0}]} | a target inside its sentence
            {"sentence_normalized":"A.","targets":[{"from":0,"to":1,"polarity":3.0}]} | a polarity of 2, 4 or 6
            {"sentence_normalized":"A.","targets":[{"from":0,"to":1}]}                | a number in "polarity"
            {"targets":[]}                                                            | a text in "sentence_normalized"
            ["A."]                                                                    | a JSON object
            {"sentence_normalized":"A.",}                                             | a JSON object
            """)
    void aBadLineIsNamedWithWhatWasExpected(String line, String expected) throws IOException {
        Path file = write(line);
        assertThatThrownBy(() -> ToneExample.read(file, ToneExample.DEV))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ":1: expected")
                .hasMessageContaining(expected);
    }

    @Test
    void anEmptyGoldSetIsNamed() throws IOException {
        Path file = write("");
        assertThatThrownBy(() -> GoldLines.read(file, "dev.jsonl"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void anArticleWithoutStatementsHasAnEmptyFile() throws IOException {
        assertThat(GoldLines.all(write(""))).isEmpty();
    }

    @Test
    void markedWordsAreFoundWhereTheyStandAlone() throws IOException {
        String text = "A mad, anti-mad madman's MAD idea.";
        Path file = write("{\"text\":\"" + text
                + "\",\"label\":\"Biased\",\"biased_words\":\"['anti-mad, idea', \\\"madman's\\\"]\"}");
        assertThat(LoadedExample.read(file).get(0).biasedWords())
                .extracting(span -> span.of(text))
                .containsExactly("anti-mad", "idea", "madman's");
    }

    @Test
    void sentencesWithoutAgreementAreLeftOut() throws IOException {
        Path file = write("{\"text\":\"A.\",\"label\":\"No agreement\",\"biased_words\":\"[]\"}");
        assertThat(LoadedExample.read(file)).isEmpty();
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), lines);
    }
}
