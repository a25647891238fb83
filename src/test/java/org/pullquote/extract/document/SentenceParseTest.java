package org.pullquote.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pullquote.parse.Dependencies;

class SentenceParseTest {
    private final AtomicInteger parsed = new AtomicInteger();
    private final SentenceParse parse = new SentenceParse(10, () -> {
        parsed.incrementAndGet();
        return new Dependencies(List.of(1, -1), List.of("nsubj", "root"));
    });

    @Test
    void aSentenceIsParsedOnceAndOnlyIfSomeoneAsks() {
        assertThat(parsed).hasValue(0);
        parse.head(10);
        parse.relation(11);
        assertThat(parsed).hasValue(1);
    }

    @Test
    void headsAreTokensOfTheDocument() {
        assertThat(parse.head(10)).isEqualTo(11);
        assertThat(parse.head(11)).isEqualTo(-1);
        assertThat(parse.relation(10)).isEqualTo("nsubj");
    }
}
