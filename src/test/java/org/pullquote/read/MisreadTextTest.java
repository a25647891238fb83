package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;
import org.pullquote.model.Span;

class MisreadTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We can’t wait,” said Renée Duval – “it’s ours …”",
                "Šimon Novák paid €5 for Åsa’s crêpes™",
                "a 😀 b",
                "“Oui,” dit-il."
            })
    void utf8ReadAsWindowsOrLatinIsPutRight(String meant) {
        byte[] bytes = meant.getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String windows = windows(bytes);
        assertThat(repaired(latin)).isEqualTo(meant);
        assertThat(repaired(windows)).isEqualTo(meant);
        assertThat(repaired(windows(windows.getBytes(StandardCharsets.UTF_8)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Renée said “no”. ‘Yes’ – said Šimon.",
                "“AT THE CAFÉ”",
                "“AMANHÔ, said São Paulo’s mayor",
                "Â and Ã are letters, â too",
                "it costs 5€ for â",
            })
    void whatWasReadRightlyIsLeft(String text) {
        assertThat(repaired(text)).isEqualTo(text);
    }

    @Test
    void aMarkWhoseLastByteWasDroppedIsPutRight() {
        assertThat(repaired("â€œWe canâ€™t,â€ she said.")).isEqualTo("“We can’t,” she said.");
    }

    @Test
    void spansOfTheRepairedTextPointIntoTheGivenOne() {
        String body = "â€œThe oﬃce is ours,â€\u009D said RenÃ©e.";
        AlignedText text = BodyText.clean(body);
        assertThat(text.text()).isEqualTo("“The office is ours,” said Renée.");
        assertThat(original(text, body, "office")).isEqualTo("oﬃce");
        assertThat(original(text, body, "Renée")).isEqualTo("RenÃ©e");
        assertThat(original(text, body, "“The")).isEqualTo("â€œThe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The caf\uFFFD is open, Ren\uFFFDe Duval said.
            ‚ÄúWe can‚Äôt wait,‚Äù said the owner of the place.
            """)
    void whatCannotBePutRightIsAWrongEncoding(String body) {
        Reading reading = new CollectionReader(ReadOptions.of("test").withSource("The Bay"))
                .read(
                        "a.jsonl",
                        new ByteArrayInputStream(("{\"body\":\"" + body + "\"}").getBytes(StandardCharsets.UTF_8)))
                .next();
        assertThat(reading).isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reason())
                .isEqualTo(Reason.WRONG_ENCODING));
    }

    @Test
    void aLostCharacterInALongTextIsBorneWith() {
        String body = "The caf\uFFFD is open. " + "The owner said that all was well in town. ".repeat(20);
        Reading reading = new CollectionReader(ReadOptions.of("test").withSource("The Bay"))
                .read(
                        "a.jsonl",
                        new ByteArrayInputStream(("{\"body\":\"" + body + "\"}").getBytes(StandardCharsets.UTF_8)))
                .next();
        assertThat(reading).isInstanceOf(Article.class);
    }

    private static String repaired(String text) {
        return MisreadText.repaired(TracedText.of(text)).text();
    }

    private static String original(AlignedText text, String body, String words) {
        int at = text.text().indexOf(words);
        Span span = text.original(new Span(at, at + words.length()));
        return body.substring(span.begin(), span.end());
    }

    /** As programs read it that give the five bytes without a character their own number. */
    private static String windows(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            char c = new String(new byte[] {one}, Charset.forName("windows-1252")).charAt(0);
            text.append(c == '\uFFFD' ? (char) (one & 0xFF) : c);
        }
        return text.toString();
    }
}
