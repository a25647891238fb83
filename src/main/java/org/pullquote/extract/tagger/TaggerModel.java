package org.pullquote.extract.tagger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pullquote.encode.OnnxInput;
import org.pullquote.encode.OnnxModel;

/**
 * The trained tagger: a fine-tuned MiniLM encoder with six layers (Wang et al. 2020) and 8-bit weights, and a network for the
 * scores of roles, which runs only for the pieces of cues: they are few, and pairs of pieces are many. The MODEL-CARD.md beside
 * it says how it was trained.
 *
 * <p>Each window is run separately. Thread-safe; one per JVM is enough.
 */
final class TaggerModel implements AutoCloseable {
    private static final String WEIGHTS = "tagger.onnx";
    private static final String ROLES = "roles.onnx";

    private final OnnxModel network;
    private final OnnxModel roles;
    private final int longest;
    private final TaggerDecoder decoder;

    private TaggerModel(OnnxModel network, OnnxModel roles) {
        this.network = network;
        this.roles = roles;
        longest = network.metadata("longest", Integer.class);
        decoder = new TaggerDecoder(chain("cue_transitions"), chain("role_transitions"));
    }

    /** Loads the model from the class path; this takes about a second. */
    static TaggerModel load() {
        return new TaggerModel(OnnxModel.load(TaggerModel.class, WEIGHTS), OnnxModel.load(TaggerModel.class, ROLES));
    }

    private LinearChainDecoder chain(String key) {
        return new LinearChainDecoder(network.metadata(key, double[][].class));
    }

    /** SHA-256 of its files, in hexadecimal, by their names. */
    Map<String, String> fingerprints() {
        return Map.of("tagger", network.fingerprint(), "tagger_roles", roles.fingerprint());
    }

    /** The most pieces in a window. */
    int longest() {
        return longest;
    }

    /** The decoder of this model's scores. */
    TaggerDecoder decoder() {
        return decoder;
    }

    TaggerScores scores(TaggerWindow window) {
        List<float[]> made = network.run(
                Map.of(
                        "pieces", OnnxInput.text(longs(window.pieces())),
                        "features", OnnxInput.text(longs(window.features()))),
                List.of("cue", "asked", "asking", "role", "middle"));
        int pieces = window.pieces().size();
        Map<String, OnnxInput> ofPieces = Map.of(
                "asked", rows(made.get(1), pieces),
                "asking", rows(made.get(2), pieces),
                "role", rows(made.get(3), pieces));
        return new TaggerScores(made.get(0), made.get(1), made.get(2), made.get(4), cuePieces -> {
            Map<String, OnnxInput> inputs = new HashMap<>(ofPieces);
            inputs.put("places", OnnxInput.places(longs(cuePieces)));
            return roles.run(inputs, List.of("roles")).get(0);
        });
    }

    private static OnnxInput rows(float[] values, int rows) {
        return OnnxInput.rows(values, values.length / rows);
    }

    private static long[] longs(List<Integer> values) {
        return values.stream().mapToLong(Integer::longValue).toArray();
    }

    @Override
    public void close() {
        network.close();
        roles.close();
    }
}
