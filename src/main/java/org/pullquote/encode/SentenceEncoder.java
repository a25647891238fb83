package org.pullquote.encode;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentence encoder: the first six layers of bge-small (Xiao et al. 2023, <em>C-Pack</em>), fine-tuned, with 8-bit weights. It gives
 * scores for a text as a whole and for each word, which the models of {@code score} read. How it was made stands in the MODEL-CARD.md
 * of that package.
 *
 * <p>Texts are cut at {@value #MAX_PIECES} pieces (some 380 words), the opening and the closing one included. What is said of a text does not
 * depend on the texts that are encoded with it. Thread-safe: any number of threads may encode at once. One per JVM is enough.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** The most pieces of a text that are read. */
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
     * Loads the encoder from the class path: half a second or so.
     *
     * @throws UncheckedIOException where its files are missing
     */
    public static SentenceEncoder load() {
        return new SentenceEncoder(OnnxModel.load(SentenceEncoder.class, WEIGHTS), WordPieces.load());
    }

    /** SHA-256 of the weights, in hexadecimal. */
    public String fingerprint() {
        return network.fingerprint();
    }

    /**
     * Where the score {@code name} stands among {@link Encoding#textScores}.
     *
     * @throws IllegalArgumentException where the encoder gives no such score
     */
    public int textScore(String name) {
        return place(name, textScores);
    }

    /**
     * Where the score {@code name} stands among {@link Encoding#wordScores} and {@link Encoding#scores}.
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
        return encode(List.of(text)).get(0);
    }

    /** The encodings of several texts, in their order: the same as one by one, but in less time. */
    public List<Encoding> encode(List<String> texts) {
        List<List<Piece>> pieces = texts.stream().map(this::pieces).toList();
        Encoding[] encodings = new Encoding[texts.size()];
        int[] lengths = pieces.stream().mapToInt(text -> text.size() + 2).toArray();
        for (List<Integer> batch : TextBatches.of(lengths)) {
            encode(batch, pieces, encodings);
        }
        return List.of(encodings);
    }

    private List<Piece> pieces(String text) {
        List<Piece> pieces = wordPieces.cut(text);
        return pieces.size() > MAX_PIECES - 2 ? List.copyOf(pieces.subList(0, MAX_PIECES - 2)) : pieces;
    }

    private void encode(List<Integer> batch, List<List<Piece>> pieces, Encoding[] encodings) {
        int[] lengths =
                batch.stream().mapToInt(text -> pieces.get(text).size() + 2).toArray();
        int longest = Arrays.stream(lengths).max().orElseThrow();
        long[] ids = new long[batch.size() * longest];
        for (int i = 0; i < batch.size(); i++) {
            addIds(pieces.get(batch.get(i)), ids, i * longest);
        }
        List<float[]> outputs = network.run(
                Map.of("pieces", OnnxInput.texts(ids, batch.size()), "lengths", OnnxInput.lengths(lengths)),
                List.of("text_scores", "piece_scores"));
        int perText = textScores.size();
        int perPiece = pieceScores.size();
        for (int i = 0; i < batch.size(); i++) {
            int first = i * longest + 1;
            encodings[batch.get(i)] = new Encoding(
                    Arrays.copyOfRange(outputs.get(0), i * perText, (i + 1) * perText),
                    pieces.get(batch.get(i)),
                    Arrays.copyOfRange(outputs.get(1), first * perPiece, (first + lengths[i] - 2) * perPiece),
                    perPiece);
        }
    }

    private void addIds(List<Piece> pieces, long[] ids, int at) {
        ids[at] = wordPieces.opening();
        for (int i = 0; i < pieces.size(); i++) {
            ids[at + i + 1] = pieces.get(i).id();
        }
        ids[at + pieces.size() + 1] = wordPieces.closing();
    }

    @Override
    public void close() {
        network.close();
    }
}
