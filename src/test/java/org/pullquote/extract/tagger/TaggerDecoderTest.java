package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Span;

/** Rows of ten words of one piece and one letter each; of a word's tags, the one that is meant scores more than the others. */
class TaggerDecoderTest {
    private static final String NONE = "_".repeat(10);
    private static final TaggerDecoder DECODER = new TaggerDecoder(anyOrder(3), anyOrder(5));

    private final float[] cue = new float[10 * TaggerScores.CUE_TAGS];
    private final float[] role = new float[10 * 10 * TaggerScores.ROLE_TAGS];

    @Test
    void aContentMayStandOnBothSidesOfItsCue() {
        cues("____Q_____");
        roles(4, 1, "Cc___SsCc_");

        assertThat(decode()).containsExactly(attribution("_____ss___", "____q_____", "cc_____cc_"));
    }

    @Test
    void aCueOfTwoWordsTakesTheMeanOfBoth() {
        cues("__Qq______");
        roles(2, 5, "S___Cc____");
        roles(3, 1, "____Cccc__");

        assertThat(decode()).containsExactly(attribution("s_________", "__qq______", "____cc____"));
    }

    @Test
    void ofTwoSourcesTheNearerSpeaks() {
        cues("____Q_____");
        roles(4, 1, "S_S___Cc__");

        assertThat(decode()).containsExactly(attribution("__s_______", "____q_____", "______cc__"));
    }

    @Test
    void twoCuesMayShareASource() {
        cues("_Q____Q___");
        roles(1, 1, "S_Cc______");
        roles(6, 1, "S______Cc_");

        assertThat(decode())
                .containsExactly(
                        attribution("s_________", "_q________", "__cc______"),
                        attribution("s_________", "______q___", "_______cc_"));
    }

    @Test
    void aWordThatTwoCuesClaimGoesToTheStronger() {
        cues("_Q____Q___");
        roles(1, 1, "__Cccc____");
        roles(6, 3, "____Cc_Cc_");

        assertThat(decode())
                .containsExactly(
                        attribution(NONE, "_q________", "__cc______"), attribution(NONE, "______q___", "____cc_cc_"));
    }

    @Test
    void aCueClaimsWhatAnotherOwns() {
        cues("_Q____Q___");
        roles(1, 2, "__Cccc____");
        roles(6, 1, "___Ccc____");

        assertThat(cues()).extracting(TaggedCue::claimed).containsExactly(spans("__cccc____"), spans("___ccc____"));
        assertThat(cues()).extracting(TaggedCue::content).containsExactly(spans("__cccc____"), List.of());
    }

    @Test
    void aCueMayBeLeftWithoutContent() {
        cues("_Q________");
        roles(1, 1, "S_________");

        assertThat(decode()).containsExactly(attribution("s_________", "_q________", NONE));
    }

    /** The cues without what they claim of each other's words. */
    private List<TaggedCue> decode() {
        return cues().stream()
                .map(cue -> new TaggedCue(cue.source(), cue.cue(), cue.content(), List.of()))
                .toList();
    }

    private List<TaggedCue> cues() {
        List<Integer> places = IntStream.range(0, 10).boxed().toList();
        List<Span> words =
                places.stream().map(word -> new Span(2 * word, 2 * word + 1)).toList();
        return DECODER.decode(
                new TaggerWindow(places, places, places, words),
                new TaggerScores(cue, new float[0], new float[0], new float[0], this::roles));
    }

    private float[] roles(List<Integer> cuePieces) {
        int row = 10 * TaggerScores.ROLE_TAGS;
        float[] rows = new float[cuePieces.size() * row];
        for (int i = 0; i < cuePieces.size(); i++) {
            System.arraycopy(role, cuePieces.get(i) * row, rows, i * row, row);
        }
        return rows;
    }

    private void cues(String tags) {
        mean(cue, 0, TaggerScores.CUE_TAGS, 1, "_Qq", tags);
    }

    private void roles(int cueWord, float score, String tags) {
        mean(role, cueWord * 10, TaggerScores.ROLE_TAGS, score, "_SsCc", tags);
    }

    private static void mean(float[] scores, int row, int tagCount, float score, String letters, String tags) {
        for (int word = 0; word < tags.length(); word++) {
            scores[(row + word) * tagCount + letters.indexOf(tags.charAt(word))] = score;
        }
    }

    private static TaggedCue attribution(String source, String cue, String content) {
        return new TaggedCue(spans(source), spans(cue).get(0), spans(content), List.of());
    }

    private static List<Span> spans(String marked) {
        List<Span> spans = new ArrayList<>();
        for (int word = 0; word < marked.length(); word++) {
            int first = word;
            while (word < marked.length() && marked.charAt(word) != '_') {
                word++;
            }
            if (word > first) {
                spans.add(new Span(2 * first, 2 * word - 1));
            }
        }
        return spans;
    }

    /** Any tag may follow any other; only "inside" needs something of its kind before it. */
    private static LinearChainDecoder anyOrder(int tags) {
        double[][] transitions = new double[tags][tags];
        for (int from = 0; from < tags; from++) {
            for (int inside = 2; inside < tags; inside += 2) {
                transitions[from][inside] = from == inside || from == inside - 1 ? 0 : -1e4;
            }
        }
        return new LinearChainDecoder(transitions);
    }
}
