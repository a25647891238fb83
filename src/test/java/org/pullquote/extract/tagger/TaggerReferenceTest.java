package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pullquote.encode.WordPieces;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/** Holds the tagger against what the code that trained it makes of the same text (src/training, tagger.reference). */
class TaggerReferenceTest {
    /** Kernels differ between CPUs, and a rounding to eight bits may fall the other way. */
    private static final Offset<Double> ROUNDING = within(0.25);

    private static final JsonNode REFERENCE = reference();

    private final TaggerModel model = LoadedModels.tagger().model();
    private final Document document =
            TaggerWindowsTest.document(REFERENCE.get("text").asText());
    private final List<TaggerWindow> windows = new TaggerWindows(WordPieces.load(), model.longest()).of(document);

    @Test
    void windowsAreThoseOfTraining() {
        for (int i = 0; i < windows.size(); i++) {
            TaggerWindow window = windows.get(i);
            JsonNode expected = REFERENCE.get("windows").get(i);
            assertThat(window.pieces()).isEqualTo(integers(expected.get("pieces")));
            assertThat(window.features()).isEqualTo(integers(expected.get("features")));
            assertThat(window.first()).isEqualTo(integers(expected.get("first")));
            assertThat(window.words()).isEqualTo(spans(expected.get("words")));
        }
        assertThat(windows).hasSize(REFERENCE.get("windows").size());
    }

    @Test
    void scoresAreThoseOfTraining() {
        TaggerScores scores = model.scores(windows.get(0));
        JsonNode expected = REFERENCE.get("windows").get(0);
        float[] roles = scores.roles().of(List.of(expected.get("strongest_cue").asInt()));
        for (int piece = 0; piece < scores.pieces(); piece++) {
            for (int tag = 0; tag < TaggerScores.CUE_TAGS; tag++) {
                assertThat((double) scores.cue(piece, tag))
                        .isCloseTo(expected.get("cue").get(piece).get(tag).asDouble(), ROUNDING);
            }
            for (int tag = 0; tag < TaggerScores.ROLE_TAGS; tag++) {
                assertThat((double) roles[piece * TaggerScores.ROLE_TAGS + tag])
                        .isCloseTo(
                                expected.get("roles_of_strongest_cue")
                                        .get(piece)
                                        .get(tag)
                                        .asDouble(),
                                ROUNDING);
            }
        }
    }

    @Test
    void vectorsOfTheMiddleAreThoseOfTraining() {
        float[] middle = model.scores(windows.get(0)).middle();
        JsonNode expected = REFERENCE.get("windows").get(0);
        JsonNode vector = expected.get("middle_of_strongest_cue");
        int at = expected.get("strongest_cue").asInt() * vector.size();
        for (int d = 0; d < vector.size(); d++) {
            assertThat((double) middle[at + d]).isCloseTo(vector.get(d).asDouble(), ROUNDING);
        }
    }

    @Test
    void attributionsAreThoseOfTraining() {
        List<Attribution> expected = new ArrayList<>();
        for (JsonNode a : REFERENCE.get("attributions")) {
            expected.add(new Attribution(spans(a.get("source")), spans(a.get("cue")), spans(a.get("content")), false));
        }
        expected.sort(Comparator.comparingInt(Attribution::begin));

        assertThat(LoadedModels.tagger().tag(document).attributions(ExtractionRules.all()))
                .isEqualTo(expected);
    }

    private static JsonNode reference() {
        try (InputStream stream = TaggerReferenceTest.class.getResourceAsStream("tagger-reference.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> integers = new ArrayList<>();
        array.forEach(number -> integers.add(number.asInt()));
        return integers;
    }

    private static List<Span> spans(JsonNode array) {
        List<Span> spans = new ArrayList<>();
        array.forEach(
                pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
        return spans;
    }
}
