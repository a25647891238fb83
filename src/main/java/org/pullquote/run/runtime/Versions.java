package org.pullquote.run.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.pullquote.text.Resource;

/** The versions fixed at build time, and those found at run time: of Spark, which a cluster provides, and of the JDK. */
public final class Versions {
    private Versions() {}

    /** The version of Pullquote. */
    public static String pullquote() {
        return of("version");
    }

    /** The version of Spark that is on the class path. */
    public static String spark() {
        return org.apache.spark.package$.MODULE$.SPARK_VERSION();
    }

    /** The versions of everything that the results depend on, by name. */
    public static Map<String, String> all() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("pullquote", pullquote());
        versions.put("spark", spark());
        versions.put("corenlp", of("corenlp"));
        versions.put("onnxruntime", of("onnxruntime"));
        versions.put("jdk", Runtime.version().toString());
        return versions;
    }

    private static String of(String name) {
        Properties build = new Properties();
        try {
            build.load(new StringReader(Resource.text(Versions.class, "/build.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty(name);
    }
}
