package org.pullquote.run.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/** Paths as users write them: local ones, and URIs of any file system that Hadoop knows. */
public final class Locations {
    /** At least two letters, to exclude Windows drives, and a slash, so that file names may contain a colon. */
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

    private static final String HADOOP_PREFIX = "spark.hadoop.";

    private Locations() {}

    /** Whether a path names its file system: {@code hdfs://host/x}. */
    public static boolean isUri(String path) {
        return SCHEME.matcher(path).matches();
    }

    /** The path itself if it is a URI, else the absolute local path that starts from {@code base}. */
    public static String resolve(Path base, String path) {
        return isUri(path) ? path : base.resolve(path).normalize().toString();
    }

    /** Whether one of two locations, as {@link #resolve} gives them, is the other or in it. */
    public static boolean contains(String a, String b) {
        String one = a.endsWith("/") ? a : a + "/";
        String other = b.endsWith("/") ? b : b + "/";
        return one.startsWith(other) || other.startsWith(one);
    }

    /**
     * The bytes of a file; the caller closes them.
     *
     * @param location a local path or a URI
     * @throws IOException if there is none, or it cannot be read
     */
    static InputStream open(String location) throws IOException {
        if (!isUri(location)) {
            return Files.newInputStream(Path.of(location));
        }
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location);
        return path.getFileSystem(hadoop()).open(path);
    }

    /** The Hadoop configuration that Spark will have, available before Spark starts. */
    public static Configuration hadoop() {
        Configuration hadoop = new Configuration();
        for (Tuple2<String, String> setting : new SparkConf().getAllWithPrefix(HADOOP_PREFIX)) {
            hadoop.set(setting._1(), setting._2());
        }
        return hadoop;
    }
}
