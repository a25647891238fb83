package org.pullquote.run.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions that the build wrote down, and those of what the run met: Spark, which a cluster brings, and the JDK. */
public final class Versions {
    private Versions() {}

    /** Pullquote's own. */
    public static String pullquote() {
        return of("version");
    }

    /** Those of everything that results rest on, by name. */
    public static Map<String, String> all() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("pullquote", pullquote());
        versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
        versions.put("corenlp", of("corenlp"));
        versions.put("onnxruntime", of("onnxruntime"));
        versions.put("jdk", Runtime.version().toString());
        return versions;
    }

    private static String of(String name) {
        Properties build = new Properties();
        try (InputStream stream = Versions.class.getResourceAsStream("/build.properties")) {
            if (stream == null) {
                throw new IllegalStateException("no build.properties on the class path: build with Maven");
            }
            build.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty(name);
    }
}
