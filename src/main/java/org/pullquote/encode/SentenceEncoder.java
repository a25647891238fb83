package org.pullquote.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentence encoder: the first six layers of bge-small (Xiao et al. 2023, <em>C-Pack</em>), fine-tuned, with 8-bit weights. It
 * gives scores for a text as a whole and for each word, which the models of {@code score} read. The MODEL-CARD.md of that package
 * says how it was made.
 *
 * <p>Texts are cut at {@value #MAX_PIECES} pieces (about 380 words), including the opening and the closing one. Each text is run
 * by itself. Thread-safe: any number of threads may encode at once. One per JVM is enough.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** Maximum number of pieces read of a text. */
    public static final int MAX_PIECES = 512;

    private static final String WEIGHTS = "encoder.onnx";

    private final OnnxModel network;
    private final WordPieces wordPieces;
    private final List<String> textScores;
    private final List<String> pieceScores;

    private SentenceEncoder(OnnxModel network, WordPieces wordPieces) {
        this.network = network;
        this.wordPieces = wordPieces;
        textScores = List.of(network.metadata("text_scores", String[].class));
        pieceScores = List.of(network.metadata("piece_scores", String[].class));
    }

    /**
     * Loads the encoder from the class path in about half a second.
     *
     * @throws IllegalStateException if its files are missing
     */
    public static SentenceEncoder load() {
        return new SentenceEncoder(OnnxModel.load(SentenceEncoder.class, WEIGHTS), WordPieces.load());
    }

    /** SHA-256 of the weights, in hexadecimal. */
    public String fingerprint() {
        return network.fingerprint();
    }

    /**
     * The place of the score {@code name} among {@link Encoding#textScores}.
     *
     * @throws IllegalArgumentException where the encoder gives no such score
     */
    public int textScore(String name) {
        return place(name, textScores);
    }

    /**
     * The place of the score {@code name} among {@link Encoding#wordScores} and {@link Encoding#scores}.
     *
     * @throws IllegalArgumentException where the encoder gives no such score
     */
    public int wordScore(String name) {
        return place(name, pieceScores);
    }

    private static int place(String name, List<String> names) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("the encoder gives no score " + name + ", only " + names);
        }
        return place;
    }

    /** The encoding of {@code text}. */
    public Encoding encode(String text) {
        List<Piece> pieces = wordPieces.cut(text);
        if (pieces.size() > MAX_PIECES - 2) {
            pieces = List.copyOf(pieces.subList(0, MAX_PIECES - 2));
        }
        List<float[]> outputs =
                network.run(Map.of("pieces", OnnxInput.text(ids(pieces))), List.of("text_scores", "piece_scores"));
        float[] scores = outputs.get(1);
        int width = pieceScores.size();
        return new Encoding(outputs.get(0), pieces, Arrays.copyOfRange(scores, width, scores.length - width), width);
    }

    private long[] ids(List<Piece> pieces) {
        long[] ids = new long[pieces.size() + 2];
        ids[0] = wordPieces.opening();
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i).id();
        }
        ids[ids.length - 1] = wordPieces.closing();
        return ids;
    }

    @Override
    public void close() {
        network.close();
    }
}
