package org.pullquote.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0.0000", "0.0820", "-1.5", "12345.6789", "3.4E-5", "-2e3", "0.123456789012345678", "7."})
    void aNumberIsReadAsJavaReadsIt(String number) throws IOException {
        float[] read = new float[1];
        text(number).numbers(read);

        assertThat(read[0]).isEqualTo(Float.parseFloat(number));
    }

    @Test
    void wordsAndNumbersArePartedByAnySpace() throws IOException {
        ModelText text = text("dict=3\ncafé 1 2\r\n3  -4");
        float[] numbers = new float[4];

        assertThat(text.setting("dict")).isEqualTo(3);
        assertThat(text.word()).isEqualTo("café");
        text.numbers(numbers);
        assertThat(numbers).containsExactly(1, 2, 3, -4);
        assertThatThrownBy(text::word).isInstanceOf(EOFException.class);
    }

    @Test
    void anotherSettingIsNamed() {
        assertThatThrownBy(() -> text("dict=3").setting("pos"))
                .isInstanceOf(IOException.class)
                .hasMessage("the parser's model has dict=3, expected pos=…");
    }

    private static ModelText text(String text) {
        return new ModelText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
