package org.pullquote.run.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/** Paths as users write them: local ones, and URIs of any file system that Hadoop knows. */
public final class Locations {
    /** At least two letters, to exclude Windows drives, and a slash, so that file names may contain a colon. */
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

    /** A URI with slashes at its end, without them; the root of a file system has none to lose. */
    private static final Pattern SLASHES = Pattern.compile("^([^/]+:(?://[^/]*+)?+/.*[^/])/+$", Pattern.DOTALL);

    private static final String HADOOP_PREFIX = "spark.hadoop.";

    private Locations() {}

    /** Whether a path names its file system: {@code hdfs://host/x}. */
    public static boolean isUri(String path) {
        return SCHEME.matcher(path).matches();
    }

    /**
     * The path itself if it is a URI, else the absolute local path that starts from {@code base}. Slashes at the end are dropped, since
     * the names of files beside a folder are made of its own.
     *
     * @throws InvalidJobException if nothing can have such a path
     */
    public static String resolve(Path base, String path) {
        if (isUri(named(path))) {
            return SLASHES.matcher(path).replaceFirst("$1");
        }
        try {
            return base.resolve(path).normalize().toString();
        } catch (InvalidPathException e) {
            throw new InvalidJobException("'" + path + "' cannot be a path (" + e.getReason() + "), expected one");
        }
    }

    /**
     * The same path, which names something: an empty one, as of a variable that is not set, would be the folder that paths start from.
     *
     * @throws InvalidJobException if it is blank
     */
    static String named(String path) {
        if (path.isBlank()) {
            throw new InvalidJobException("an empty path, expected a file or a folder ('.' is the working folder)");
        }
        return path;
    }

    /**
     * The one name of a location, whatever links and short forms lead to it, in the form of {@code InputFile.location()}; it need not exist.
     *
     * @param location as {@link #resolve} gives it
     * @throws IOException if its file system cannot be asked
     */
    public static String real(String location, Configuration hadoop) throws IOException {
        if (isUri(location) && !location.startsWith("file:")) {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location);
            return path.getFileSystem(hadoop).makeQualified(path).toString();
        }
        Path path = isUri(location)
                ? Path.of(new org.apache.hadoop.fs.Path(location).toUri().getPath())
                : Path.of(location);
        Path there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(path)).toString();
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
