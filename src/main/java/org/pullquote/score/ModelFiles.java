package org.pullquote.score;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pullquote.encode.SentenceEncoder;

/** The model files that this package carries. */
final class ModelFiles {
    private static final List<String> NAMES = List.of(
            ToneModel.TEXT_HEAD,
            ToneModel.TARGET_HEAD,
            LoadedModel.TEXT_HEAD,
            LoadedModel.WORD_HEAD,
            FrameModel.DESCRIPTIONS);

    private ModelFiles() {}

    static InputStream open(String name) throws FileNotFoundException {
        InputStream stream = ModelFiles.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException("org/pullquote/score/" + name + " is not on the class path");
        }
        return stream;
    }

    /** SHA-256 of each file and of the encoder, in hexadecimal, by name. */
    static Map<String, String> fingerprints(SentenceEncoder encoder) {
        Map<String, String> fingerprints = new TreeMap<>();
        fingerprints.put("encoder", encoder.fingerprint());
        for (String name : NAMES) {
            try (InputStream stream = open(name)) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
                fingerprints.put(name, HexFormat.of().formatHex(hash));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return Collections.unmodifiableMap(fingerprints);
    }
}
