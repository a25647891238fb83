package org.pullquote.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextBatchesTest {
    @Test
    void textsOfOneLengthAreRunTogether() {
        assertThat(TextBatches.of(new int[] {20, 50, 20, 20})).containsExactly(List.of(0, 2, 3), List.of(1));
    }

    @Test
    void littleIsFilledUp() {
        assertThat(TextBatches.of(new int[] {10, 19, 20, 20})).containsExactly(List.of(0), List.of(1, 2, 3));
    }

    @Test
    void noBatchIsLongButOfOneLongText() {
        int[] lengths = IntStream.concat(IntStream.generate(() -> 30).limit(9), IntStream.of(512))
                .toArray();
        List<List<Integer>> batches = TextBatches.of(lengths);
        assertThat(batches).filteredOn(batch -> batch.contains(9)).containsExactly(List.of(9));
        assertThat(batches).filteredOn(batch -> batch.size() > 1).allSatisfy(batch -> assertThat(batch)
                .hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void withoutTextsThereIsNothingToRun() {
        assertThat(TextBatches.of(new int[0])).isEmpty();
    }
}
