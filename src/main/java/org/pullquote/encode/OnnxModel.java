package org.pullquote.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.text.Resource;

/**
 * A network from the class path, run by ONNX Runtime on one thread per call. Nothing is downloaded or kept in a home folder.
 *
 * <p>Each call runs one text: the 8-bit arithmetic takes its scale from everything in a batch, so in a batch the scores of a
 * text would depend on its neighbours. Thread-safe: any number of threads may run it at once; one per JVM is enough.
 */
public final class OnnxModel implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, String> metadata;
    private final String fingerprint;

    private OnnxModel(String name, OrtEnvironment environment, byte[] weights) throws OrtException {
        this.name = name;
        this.environment = environment;
        session = session(environment, weights);
        metadata = session.getMetadata().getCustomMetadata();
        fingerprint = DigestUtils.sha256Hex(weights);
    }

    /**
     * Loads a network in about half a second.
     *
     * @param beside a class of the package that contains it
     * @param name the file's name, as that class would ask for it
     * @throws IllegalStateException where there is no such file, or ONNX Runtime cannot load it
     */
    public static OnnxModel load(Class<?> beside, String name) {
        byte[] weights = Resource.bytes(beside, name);
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "pullquote");
            environment.setTelemetry(false);
            return new OnnxModel(name, environment, weights);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load " + name, e);
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

    /** SHA-256 of the file, in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * A value that was stored in the file when it was written.
     *
     * @param key a key of its metadata, whose value is JSON
     * @param type the type to read the value as
     * @throws IllegalStateException if there is no such value, or it can't be read as that type
     */
    public <T> T metadata(String key, Class<T> type) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException(name + " has no " + key + " in its metadata");
        }
        try {
            return MAPPER.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name + " has an odd " + key + " in its metadata: " + value, e);
        }
    }

    /**
     * Runs the network on one text.
     *
     * @param inputs the inputs by name
     * @param outputs the names of the requested outputs
     * @return the numbers of each of {@code outputs}, in the order of its dimensions
     * @throws IllegalStateException if the network does not accept the inputs or lacks an output
     */
    public List<float[]> run(Map<String, OnnxInput> inputs, List<String> outputs) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, OnnxInput> input : inputs.entrySet()) {
                tensors.put(input.getKey(), input.getValue().tensor(environment));
            }
            try (OrtSession.Result result = session.run(tensors, Set.copyOf(outputs))) {
                List<float[]> values = new ArrayList<>(outputs.size());
                for (String output : outputs) {
                    values.add(floats((OnnxTensor) result.get(output).orElseThrow()));
                }
                return values;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot run " + name, e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] floats(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close " + name, e);
        }
    }
}
