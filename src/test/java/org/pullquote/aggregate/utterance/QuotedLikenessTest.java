package org.pullquote.aggregate.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.aggregate.utterance.QuotedLikeness.Distance;
import org.pullquote.aggregate.wording.Alignment;
import org.pullquote.aggregate.wording.Wording;

class QuotedLikenessTest {
    private static final String FULL =
            "We asked the ministry three times for engineers, and three times it sent us a letter. Nobody came to the islands.";

    /** Of one utterance, by distance: of one story with one speaker, of one story, unknown, far; with one speaker of one day, some days apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We asked the ministry three times for engineers, and three times it sent us a letter | yes yes yes yes yes yes
            We asked this ministry three times for engineers, and three times it sent us a letter | yes yes no no yes yes
            asked the ministry three times for engineers, and | yes no no no yes yes
            Nobody came to the islands, three times for engineers | no no no no no no
            We asked the king three weeks for soldiers, and three days he sent us a letter | no no no no no no
            We asked the ministry three times for engineers | yes no no no yes yes
            We asked the ministry three times for engineers, and three times | yes yes yes yes yes yes
            We asked the ministry twice for engineers | yes no no no yes no
            We asked our ministry three times for some engineers, and three times it sent us the letter | no no no no no no
            """)
    void versionsKeepTheWordsAndTheFewerTheNearer(String version, String expected) {
        Alignment alignment = Alignment.of(Wording.of(FULL), Wording.of(version));
        String found = yes(QuotedLikeness.ofOneUtterance(alignment, Distance.STORY, true))
                + yes(QuotedLikeness.ofOneUtterance(alignment, Distance.STORY, false))
                + yes(QuotedLikeness.ofOneUtterance(alignment, Distance.UNKNOWN, false))
                + yes(QuotedLikeness.ofOneUtterance(alignment, Distance.FAR, true))
                + yes(QuotedLikeness.ofOneUtterance(alignment, Distance.DAY, true))
                + yes(QuotedLikeness.ofOneUtterance(alignment, Distance.NEAR, true));
        assertThat(found.strip()).isEqualTo(expected);
    }

    private static String yes(boolean is) {
        return is ? "yes " : "no ";
    }
}
