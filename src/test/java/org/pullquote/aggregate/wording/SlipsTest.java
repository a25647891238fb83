package org.pullquote.aggregate.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.aggregate.wording.Quotes.quote;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.aggregate.wording.Collation.Collated;
import org.pullquote.model.VersionKind;

/** What a version is called that has one word in place of another, said by one speaker on one day. */
class SlipsTest {
    @ParameterizedTest
    @CsvSource({
        "possible, impossible",
        "legal, illegal",
        "lawful, unlawful",
        "rational, irrational",
        "resolved, unresolved",
        "increase, decrease",
        "internal, external",
        "major, minor",
        "majority, minority",
        "employers, employees",
        "adopted, adapted",
        "internal, international",
        "police, policy",
        "careful, careless"
    })
    void anOppositeIsAnotherWordHoweverAlikeItLooks(String one, String other) {
        assertThat(kind(one, other)).isEqualTo(VersionKind.ALTERED);
        assertThat(kind(other, one)).isEqualTo(VersionKind.ALTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "3 million, 3 billion",
        "1500, 1590",
        "150, 159",
        "10000, 90000",
        "150000, 160000",
        "150000, 150001",
        "'10,000', '90,000'",
        "2015, 2016",
        "2015th, 2016th",
        "sixteen, sixty",
        "sixth, sixty",
        "thousand, thousands"
    })
    void anotherFigureIsAnotherWord(String one, String other) {
        assertThat(kind(one, other)).isEqualTo(VersionKind.ALTERED);
    }

    @ParameterizedTest
    @CsvSource({"Iran, Iraq", "North, South", "Austria, Australia", "Slovakia, Slovenia", "Marlow, Barlow"})
    void anotherNameIsAnotherWord(String one, String other) {
        assertThat(kind(one, other)).isEqualTo(VersionKind.ALTERED);
    }

    @ParameterizedTest
    @CsvSource({"jobs, joke", "hate, have to", "power, poker", "house, horse", "price, prime"})
    void aShortWordWithOtherLettersIsAnotherWord(String one, String other) {
        assertThat(kind(one, other)).isNotEqualTo(VersionKind.VERBATIM);
    }

    @ParameterizedTest
    @CsvSource({"world, word", "power, poker", "Republic, Republican", "Ukraine, Ukrainian", "imposing, imposition"})
    void aWordThatMayBeAMisprintOrDerivedIsUnsure(String one, String other) {
        assertThat(kind(one, other)).isEqualTo(VersionKind.UNSURE);
        assertThat(kind(other, one)).isEqualTo(VersionKind.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({"for, against", "before, after", "over, under", "with, without", "always, never"})
    void aFunctionWordIsNoSlipForItsOpposite(String one, String other) {
        assertThat(kind(one, other)).isNotEqualTo(VersionKind.VERBATIM);
    }

    @ParameterizedTest
    @CsvSource({
        "asked, asking",
        "said, saying",
        "ministry, ministries",
        "woman, women",
        "feels, felt",
        "leave, left",
        "wrote, write",
        "advise, advice",
        "threat, threaten",
        "neighbor, neighbour",
        "percent, per cent",
        "twelve, 12",
        "economic, economics",
        "Democrat, Democrats",
        "Zelensky, Zelenskyy",
        "Qaida, Qaeda",
        "minnistry, ministry",
        "on, upon",
        "law makers, lawmakers"
    })
    void anotherFormOfAWordIsNoOtherWord(String one, String other) {
        assertThat(kind(one, other)).isEqualTo(VersionKind.VERBATIM);
        assertThat(kind(other, one)).isEqualTo(VersionKind.VERBATIM);
    }

    private static VersionKind kind(String one, String other) {
        String words = "We told the harbour board last winter that %s ferries would come back to all our islands";
        Quote full = quote(0, words.formatted(one));
        Quote version = quote(1, words.formatted(other));
        return Collation.of(full, List.of(full, version), List.of()).quotes().stream()
                .map(Collated::kind)
                .filter(kind -> kind != VersionKind.VERBATIM)
                .findFirst()
                .orElse(VersionKind.VERBATIM);
    }
}
