package org.pullquote.run.input;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/** The SHA-256 of a file in lower-case hex, or {@code unreadable}; on an executor. */
public final class FileHash implements Function<InputFile, String> {
    public static final String UNREADABLE = "unreadable";

    private final SerializableConfiguration hadoop;

    public FileHash(Configuration hadoop) {
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public String call(InputFile file) {
        try (InputStream stream = file.open(hadoop.value())) {
            return of(stream);
        } catch (IOException | RuntimeException e) {
            return UNREADABLE;
        }
    }

    public static String of(InputStream stream) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(stream, digest).transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
