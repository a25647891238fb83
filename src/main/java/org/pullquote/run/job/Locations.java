package org.pullquote.run.job;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Paths as people write them: local ones, and URIs of any file system that Hadoop knows. */
public final class Locations {
    /** Two letters at least, so that a Windows drive is none; a slash, so that a file's name may hold a colon. */
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

    private Locations() {}

    /** Whether it names its file system: {@code hdfs://host/x}. */
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
}
