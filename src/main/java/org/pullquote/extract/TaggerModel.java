package org.pullquote.extract;

import java.util.List;
import java.util.Map;
import org.pullquote.encode.OnnxModel;

/**
 * The trained tagger: a MiniLM encoder of six layers (Wang et al. 2020), fine-tuned, with 8-bit weights. How it was made stands in
 * the MODEL-CARD.md beside it.
 *
 * <p>Windows are run by themselves. Thread-safe; one per JVM is enough.
 */
final class TaggerModel {
    private static final String WEIGHTS = "tagger/tagger.onnx";

    private final OnnxModel network;
    private final int longest;
    private final TaggerDecoder decoder;

    private TaggerModel(OnnxModel network) {
        this.network = network;
        longest = network.metadata("longest", Integer.class);
        decoder = new TaggerDecoder(chain("cue_transitions"), chain("role_transitions"));
    }

    /** The model of this JVM: loaded by the first caller, shared by all. */
    static TaggerModel shared() {
        return Shared.MODEL;
    }

    private static final class Shared {
        static final TaggerModel MODEL = new TaggerModel(OnnxModel.load(TaggerModel.class, WEIGHTS));
    }

    private TaggerChain chain(String key) {
        return new TaggerChain(network.metadata(key, double[][].class));
    }

    /** SHA-256 of the weights, in hexadecimal. */
    String fingerprint() {
        return network.fingerprint();
    }

    /** The most pieces in a window. */
    int longest() {
        return longest;
    }

    /** Makes attributions of this model's scores. */
    TaggerDecoder decoder() {
        return decoder;
    }

    TaggerScores scores(TaggerWindow window) {
        List<float[]> scores = network.run(
                Map.of("pieces", longs(window.pieces()), "features", longs(window.features())), List.of("cue", "role"));
        return new TaggerScores(scores.get(0), scores.get(1));
    }

    private static long[] longs(List<Integer> values) {
        return values.stream().mapToLong(Integer::longValue).toArray();
    }
}
