package org.pullquote.extract.verdict;

import java.util.List;
import java.util.Map;
import org.pullquote.encode.OnnxInput;
import org.pullquote.encode.OnnxModel;
import org.pullquote.extract.tagger.TaggerScores;

/**
 * Scores the tiers of an attribution from its words and those around it: one layer of attention (Vaswani et al. 2017) over the
 * tagger's vectors. Trained with the regression whose sums {@link ReaderVerdict} adds to its scores. Thread-safe.
 */
final class ContextNetwork implements AutoCloseable {
    private final OnnxModel network;

    private ContextNetwork(OnnxModel network) {
        this.network = network;
    }

    /** Loads the network from the class path. */
    static ContextNetwork load() {
        return new ContextNetwork(OnnxModel.load(ContextNetwork.class, "context.onnx"));
    }

    /** SHA-256 of its file, in hexadecimal. */
    String fingerprint() {
        return network.fingerprint();
    }

    /** The score of each tier, in the order of {@link org.pullquote.model.Tier}. */
    float[] scores(ContextWords words) {
        return network.run(
                        Map.of(
                                "words", OnnxInput.rows(words.vectors(), TaggerScores.WIDTH),
                                "roles", OnnxInput.rows(bits(words.roles()), ContextReading.ROLES),
                                "from_cue", places(words.fromCue()),
                                "from_begin", places(words.fromBegin()),
                                "from_end", places(words.fromEnd())),
                        List.of("tiers"))
                .get(0);
    }

    /** For each word one number for each role: 1 if it has that role, else 0. */
    private static float[] bits(List<Integer> roles) {
        float[] bits = new float[roles.size() * ContextReading.ROLES];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = roles.get(i / ContextReading.ROLES) >> i % ContextReading.ROLES & 1;
        }
        return bits;
    }

    private static OnnxInput places(List<Integer> values) {
        return OnnxInput.places(values.stream().mapToLong(Integer::longValue).toArray());
    }

    @Override
    public void close() {
        network.close();
    }
}
