package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;
import org.pullquote.model.Span;
import org.pullquote.score.Head;
import org.pullquote.score.LoadedModel;
import org.pullquote.score.ToneModel;

class HeadTrainingTest {
    private static final String[] KIND = {"praised", "met", "insulted"};
    private static final int[] POLARITY = {6, 4, 2};
    private static final String[] NAMES = {"Varga", "Okoye", "Lindqvist", "Maro", "Petrenko", "Duarte", "Haddad", "Sato"
    };

    @TempDir
    private Path folder;

    @Test
    void aToneHeadLearnsAndIsTheSameTwice() throws IOException {
        StringBuilder gold = new StringBuilder();
        for (String name : NAMES) {
            for (int k = 0; k < KIND.length; k++) {
                gold.append(String.format(
                        "{\"sentence_normalized\":\"The mayor %s %s today.\",\"targets\":[{\"from\":%d,\"to\":%d,\"polarity\":%d.0}]}\n",
                        KIND[k], name, 11 + KIND[k].length(), 11 + KIND[k].length() + name.length(), POLARITY[k]));
            }
        }
        Files.writeString(folder.resolve("train.jsonl"), gold);
        HeadTraining.train("tone", folder, folder.resolve("first"));
        HeadTraining.train("tone", folder, folder.resolve("second"));
        assertSameFiles(ToneModel.TEXT_HEAD, ToneModel.TARGET_HEAD);
        ToneModel model = new ToneModel(read(ToneModel.TEXT_HEAD), read(ToneModel.TARGET_HEAD));
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            Encoding insult = encoder.encode("The mayor insulted Kowalski today.");
            assertThat(Confusion.mostProbable(model.toward(new Span(19, 27), insult)))
                    .isEqualTo(0);
            assertThat(Confusion.mostProbable(model.ofText(encoder.encode("The mayor praised Kowalski today."))))
                    .isEqualTo(2);
        }
    }

    @Test
    void aLoadedHeadLearnsAndIsTheSameTwice() throws IOException {
        StringBuilder gold = new StringBuilder();
        for (String name : NAMES) {
            for (String day : new String[] {"Monday", "Tuesday", "Friday"}) {
                gold.append(String.format(
                        "{\"text\":\"%s spoke on %s.\",\"label\":\"Non-biased\",\"biased_words\":\"[]\"}\n",
                        name, day));
                gold.append(String.format(
                        "{\"text\":\"%s ranted on %s.\",\"label\":\"Biased\",\"biased_words\":\"['ranted']\"}\n",
                        name, day));
            }
        }
        Files.writeString(folder.resolve("sentences.jsonl"), gold);
        HeadTraining.train("loaded", folder, folder.resolve("first"));
        HeadTraining.train("loaded", folder, folder.resolve("second"));
        assertSameFiles(LoadedModel.TEXT_HEAD, LoadedModel.WORD_HEAD);
        LoadedModel model = new LoadedModel(read(LoadedModel.TEXT_HEAD), read(LoadedModel.WORD_HEAD));
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            String text = "Kowalski ranted on Sunday.";
            assertThat(model.words(text, encoder.encode(text))).containsExactly(new Span(9, 15));
            assertThat(model.probability(encoder.encode(text))).isGreaterThan(0.5);
        }
    }

    @Test
    void anUnknownHeadIsNamed() {
        assertThatThrownBy(() -> HeadTraining.train("stance", folder, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no head is called stance: expected tone or loaded");
    }

    @Test
    void aMissingGoldSetIsNamed() {
        assertThatThrownBy(() -> HeadTraining.train("tone", folder.resolve("nowhere"), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    private void assertSameFiles(String... names) {
        for (String name : names) {
            assertThat(folder.resolve("second").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(name));
        }
    }

    private Head read(String name) throws IOException {
        try (InputStream stream = Files.newInputStream(folder.resolve("first").resolve(name))) {
            return Head.read(stream);
        }
    }
}
