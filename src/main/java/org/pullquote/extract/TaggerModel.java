package org.pullquote.extract;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The trained tagger: a MiniLM encoder of six layers (Wang et al. 2020), fine-tuned, with 8-bit weights, run by ONNX Runtime on
 * one thread a call. How it was made stands in the MODEL-CARD.md beside it.
 *
 * <p>Windows are run by themselves: the 8-bit arithmetic takes its scale from everything in a batch. Thread-safe; one per JVM is
 * enough.
 */
final class TaggerModel {
    private static final String WEIGHTS = "tagger/tagger.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int longest;
    private final TaggerDecoder decoder;
    private final String fingerprint;

    private TaggerModel(OrtEnvironment environment, byte[] weights) throws OrtException, IOException {
        this.environment = environment;
        fingerprint = sha256(weights);
        session = session(environment, weights);
        Map<String, String> metadata = session.getMetadata().getCustomMetadata();
        longest = Integer.parseInt(entry(metadata, "longest"));
        decoder = new TaggerDecoder(chain(metadata, "cue_transitions"), chain(metadata, "role_transitions"));
    }

    /** The model of this JVM: loaded by the first caller, shared by all. */
    static TaggerModel shared() {
        return Shared.MODEL;
    }

    private static final class Shared {
        static final TaggerModel MODEL = load();
    }

    private static TaggerModel load() {
        try (InputStream stream = TaggerModel.class.getResourceAsStream(WEIGHTS)) {
            if (stream == null) {
                throw new IOException(WEIGHTS + " is not on the class path beside " + TaggerModel.class.getName());
            }
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "pullquote");
            environment.setTelemetry(false);
            return new TaggerModel(environment, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load " + WEIGHTS, e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return environment.createSession(weights, options);
        }
    }

    private static TaggerChain chain(Map<String, String> metadata, String key) throws IOException {
        return new TaggerChain(new ObjectMapper().readValue(entry(metadata, key), double[][].class));
    }

    private static String entry(Map<String, String> metadata, String key) throws IOException {
        String value = metadata.get(key);
        if (value == null) {
            throw new IOException(WEIGHTS + " has no " + key + " in its metadata");
        }
        return value;
    }

    /** SHA-256 of the weights, in hexadecimal. */
    String fingerprint() {
        return fingerprint;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
        long[] shape = {1, window.pieces().size()};
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, longs(window.pieces()), shape);
                OnnxTensor features = OnnxTensor.createTensor(environment, longs(window.features()), shape);
                OrtSession.Result result = session.run(Map.of("pieces", pieces, "features", features))) {
            return new TaggerScores(floats(result, "cue"), floats(result, "role"));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot tag a window of " + shape[1] + " pieces", e);
        }
    }

    private static LongBuffer longs(List<Integer> values) {
        return LongBuffer.wrap(values.stream().mapToLong(Integer::longValue).toArray());
    }

    private static float[] floats(OrtSession.Result result, String output) {
        OnnxTensor tensor = (OnnxTensor)
                result.get(output).orElseThrow(() -> new IllegalStateException("the tagger gives no " + output));
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
