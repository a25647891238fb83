package org.pullquote.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            One sentence only.; One sentence only.
            No end; No end
            First here. Second there!; First here.|Second there!
            Mr. Smith met Gen. John Q. Doe. They spoke.; Mr. Smith met Gen. John Q. Doe.|They spoke.
            The U.S. Senate voted. It passed.; The U.S. Senate voted.|It passed.
            So did I. Then we left.; So did I.|Then we left.
            """)
    void aTextIsCutWhereSentencesEnd(String text, String sentences) {
        assertThat(Sentences.of(text).stream().map(span -> span.of(text)).collect(Collectors.joining("|")))
                .isEqualTo(sentences);
    }

    @Test
    void aBlankTextHasNone() {
        assertThat(Sentences.of(" \n ")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"'',0", "'— … !',0", "it's a re-run,3", "'$3,500 in the U.S.',4"})
    void wordsAreCountedWithoutMarks(String text, int words) {
        assertThat(Sentences.words(text)).isEqualTo(words);
    }
}
