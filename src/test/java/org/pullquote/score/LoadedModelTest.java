package org.pullquote.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.encode.Encoding;
import org.pullquote.encode.SentenceEncoder;

class LoadedModelTest {
    private static SentenceEncoder encoder;
    private static LoadedModel model;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
        model = new LoadedModel(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void loadedSentencesAreToldFromPlainOnes() {
        assertThat(model.probability(encoder.encode("The radical mob shamelessly trashed our once great city.")))
                .isGreaterThan(0.5);
        assertThat(model.probability(encoder.encode("The council will vote on the budget on Tuesday.")))
                .isLessThan(0.5);
    }

    @Test
    void loadedWordsAreWholeWords() {
        String text = "The mayor’s disgraceful scheme is a shameless con that wouldn’t fool a toddler.";
        List<String> words = words(text);
        assertThat(words).contains("disgraceful", "shameless").doesNotContain("wouldn", "t", "s", "’", ".");
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void aCompoundIsOneLoadedWord() {
        String text = "This mean-spirited, fear‑mongering and anti-worker sell-out is a bare-faced disgrace – a sham.";
        assertThat(words(text))
                .contains("fear‑mongering", "disgrace", "sham")
                .doesNotContain("mean", "spirited", "fear", "mongering", "anti", "worker", "bare", "faced")
                .doesNotHaveDuplicates();
    }

    @Test
    void aCompoundIsAsLoadedAsItsMostLoadedPart() {
        String text = "It was a well-nigh-disgraceful sham.";
        Encoding encoding = encoder.encode(text);
        assertThat(model.words(text, encoding)).hasSizeGreaterThan(1);
        for (LoadedModel.Word word : model.words(text, encoding)) {
            double most = new LoadedWordModel()
                    .of(text, encoding, encoder.wordScore("loaded")).stream()
                            .filter(part -> word.span().overlaps(encoding.wordSpan(part.place())))
                            .mapToDouble(LoadedWordModel.Probability::value)
                            .max()
                            .orElseThrow();
            assertThat(word.probability()).isEqualTo(most);
        }
    }

    /** Whatever stands beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The disgraceful Mr. Brown and the shameless mob of the vile Senator Vale destroyed everything.",
                "I never saw so disgraceful a lie, nor so shameless a con, said Mrs. Brown of Radical Street.",
                "Nothing is as outrageous as what the corrupt elites of Brown County did to us all."
            })
    void functionWordsTitlesAndNamesAreNotLoaded(String text) {
        assertThat(words(text))
                .isNotEmpty()
                .doesNotContain("the", "The", "I", "so", "never", "Nothing", "nor", "of", "us", "all", "everything")
                .doesNotContain("Mr", "Mrs", "Senator", "Brown", "Vale", "Radical", "Street", "County");
    }

    /** Things of the day, and words that only sound strong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The farmers took their ploughs, an egg and a chip of wood to the head office on Monday.",
                "Police accused two men of assault, murder and fraud after the shooting on Friday.",
                "The storm struck the coast with heavy rain, and killed nine people.",
                "There was no quid pro quo, and the ministers met head to head at the crystal clear lake."
            })
    void whatIsToldPlainlyIsNotLoaded(String text) {
        assertThat(words(text)).isEmpty();
    }

    @Test
    void expertsMarkMoreWordsThanArePublished() {
        String text = "The minister lied, and his reckless, disgraceful plan was a terrible mistake.";
        Encoding encoding = encoder.encode(text);
        assertThat(model.words(text, encoding, LoadedModel.EXPERTS_THRESHOLD)).containsAll(model.words(text, encoding));
        assertThat(words(text)).contains("reckless", "disgraceful", "terrible").doesNotContain("mistake", "minister");
    }

    @Test
    void everyLoadedWordHasItsOwnProbability() {
        String text = "The disgraceful mob shamelessly trashed our once great city.";
        assertThat(model.words(text, encoder.encode(text)))
                .extracting(LoadedModel.Word::probability)
                .allSatisfy(probability -> assertThat(probability).isBetween(LoadedModel.WORD_THRESHOLD, 1.0))
                .doesNotHaveDuplicates();
    }

    private static List<String> words(String text) {
        return model.words(text, encoder.encode(text)).stream()
                .map(word -> word.span().of(text))
                .toList();
    }

    @Test
    void aFragmentThatSaysNothingIsPlain() {
        assertThat(model.probability(encoder.encode("both questions"))).isLessThan(0.5);
        assertThat(model.probability(encoder.encode("it"))).isLessThan(0.5);
    }
}
