package org.pullquote.run.input;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.digest.DigestUtils;
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
            return DigestUtils.sha256Hex(stream);
        } catch (IOException | RuntimeException e) {
            return UNREADABLE;
        }
    }
}
