package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void quotesOfAnArticleAreFoundWithTheirSpeakersButForALabelOfCritics() throws IOException {
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "a", "title": "Council votes", "body": "\\"We will rebuild the bridge,\\" Mayor Ada Lund said on Monday.\\n\\n\\"It costs too much,\\" said Otto Brandt, a farmer.", "gold_quotes": [{"txt": "We will rebuild the bridge", "speaker": "Ada_Lund"}, {"txt": "It costs too much", "speaker": "Eva_Brandt"}, {"txt": "The council met", "speaker": "Ada_Lund"}, {"txt": "It costs", "speaker": "other_anti"}, {"txt": "It costs too much", "speaker": "Island_farmers"}, {"txt": "It costs too much", "speaker": "Island_Critics"}]}
                """);
        Path predictions = folder.resolve("predictions.jsonl");

        String table = new SpeakerEvaluation().run(folder, predictions);

        assertThat(table)
                .containsPattern("named speaker +4\n")
                .containsPattern("found +0.750\n")
                .containsPattern("right +0.500\n")
                .containsPattern("full name +0.250\n");
        assertThat(Files.readString(predictions))
                .contains("{\"id\":\"a\",\"content\":\"We will rebuild the bridge\",\"speaker\":\"Ada Lund\"}");
    }

    @Test
    void aMissingGoldSetIsNamed() {
        assertThatThrownBy(() -> new SpeakerEvaluation().run(folder, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("articles.jsonl")
                .hasMessageContaining("no such gold set");
    }

    @Test
    void aLineThatIsNoArticleIsNamed() throws IOException {
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(file, "\n[1,\n");
        assertThatThrownBy(() -> new SpeakerEvaluation().run(file, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gold.jsonl, line 2: not JSON");
    }
}
