package org.pullquote.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadTest {
    private final Head head = new Head(new float[] {0, 1}, new float[][] {{2, 0}, {0, -1}});

    @Test
    void probabilitiesAreTheSoftmaxOfTheScores() {
        double[] probabilities = head.probabilities(new float[] {1, 2});
        assertThat(probabilities[0]).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-12));
        assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void writtenAndReadItIsTheSame() throws IOException {
        byte[] bytes = bytes(head);
        assertThat(bytes(Head.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    @Test
    void otherBytesAreNoHead() {
        byte[] bytes = "a page of text".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Head.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PQHEAD1");
    }

    @Test
    void aVectorOfTheWrongLengthIsRejected() {
        assertThatThrownBy(() -> head.probabilities(new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 features, expected 2");
    }

    private static byte[] bytes(Head head) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        head.write(bytes);
        return bytes.toByteArray();
    }
}
