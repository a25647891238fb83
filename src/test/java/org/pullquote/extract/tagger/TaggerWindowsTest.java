package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.encode.WordPieces;
import org.pullquote.extract.annotate.QuotationMarks;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

class TaggerWindowsTest {
    private static final int LONGEST = 24;
    private static final TaggerWindows WINDOWS = new TaggerWindows(WordPieces.load(), LONGEST);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void windowsHoldEveryWordOnceAndNeverTooManyPieces(long seed) {
        Document document = document(text(new Random(seed)));

        List<TaggerWindow> windows = WINDOWS.of(document);

        StringBuilder read = new StringBuilder();
        for (TaggerWindow window : windows) {
            assertThat(window.pieces()).hasSizeLessThanOrEqualTo(LONGEST).hasSameSizeAs(window.features());
            window.words().forEach(word -> read.append(word.of(document.text())));
        }
        assertThat(read.toString()).isEqualTo(document.text().replaceAll("\\s", ""));
    }

    @Test
    void neighbouringParagraphsShareAWindowWhileTheyFit() {
        Document document =
                document("One two three.\n\nFour five.\n\n" + "word ".repeat(18).strip());

        assertThat(WINDOWS.of(document))
                .extracting(window -> window.words().get(0).of(document.text()))
                .containsExactly("One", "word");
    }

    @Test
    void aParagraphThatIsTooLongIsCutBehindASentence() {
        Document document = document("A b c d e f g h. " + "word ".repeat(20).strip());

        assertThat(WINDOWS.of(document))
                .extracting(window -> window.words().get(0).of(document.text()))
                .containsExactly("A", "word");
    }

    @Test
    void featuresTellCapitalsAndOpenQuotations() {
        Document document = document("He said “all of NATO” won.");

        assertThat(WINDOWS.of(document).get(0).features()).containsExactly(0, 1, 0, 6, 3, 3, 5, 6, 0, 0, 0);
    }

    @Test
    void aTextOfNoWordsHasNoWindow() {
        assertThat(WINDOWS.of(document("\u200b"))).isEmpty();
    }

    private static String text(Random random) {
        List<String> words =
                List.of("Mr", "Brandt", "said", "“it", "works.”", "Yes!", "unfathomably", "déjà", "🚢", "\n\n");
        StringBuilder text = new StringBuilder("Start.");
        for (int i = 0; i < 150; i++) {
            String word = words.get(random.nextInt(words.size()));
            text.append(word.isBlank() ? word : " " + word);
        }
        return text.toString().strip();
    }

    static Document document(String text) {
        List<Span> paragraphs = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\S(?:.*\\S)?").matcher(text);
        while (matcher.find()) {
            paragraphs.add(new Span(matcher.start(), matcher.end()));
        }
        return new Document(text, false, paragraphs, List.of(), List.of(), QuotationMarks.in(text, paragraphs, false));
    }
}
